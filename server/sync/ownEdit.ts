import * as random from "lib0/random";
import * as Y from "yjs";
import { AppError } from "../../shared/errors.ts";
import { type DocName, type PersonId, serverId } from "../../shared/ids.ts";
import type { LiveDoc } from "./liveDoc.ts";
import type { OpenDocs } from "./openDocs.ts";

/** A copy of a document, to change it without a browser: through the same gate and log as everybody's edits, to the same readers. */
export type Copy = Readonly<{
  doc: Y.Doc;
  /**
   * Makes one edit, which is its author's and has a client id of its own: two edits of one author look like those of two people.
   * False when the document does not take it.
   */
  edit(author: PersonId, change: () => void): boolean;
}>;

export function copyOf(live: LiveDoc): Copy {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(live.doc));
  return {
    doc,
    edit(author, change) {
      const edits: Uint8Array[] = [];
      const keep = (update: Uint8Array): void => void edits.push(update);
      doc.clientID = random.uint32();
      doc.on("update", keep);
      doc.transact(change);
      doc.off("update", keep);
      return edits.every((edit) => live.receive(edit, author, undefined, () => true) === "accepted");
    },
  };
}

/** Changes a document as the server itself, see `editAs`. */
export function editAsServer<T>(docs: OpenDocs, name: DocName, change: (copy: Y.Doc) => T): Promise<T> {
  return editAs(serverId, docs, name, change);
}

/**
 * Changes a document without a socket.
 *
 * @param author  whose edit it is. @param change  works on a copy; what it changes there is the edit. @returns what `change` returns, once it is committed.
 * @throws AppError "unavailable" when the document cannot be opened or does not take the edit.
 */
export async function editAs<T>(
  author: PersonId,
  docs: OpenDocs,
  name: DocName,
  change: (copy: Y.Doc, live: Pick<LiveDoc, "authorOf" | "isFull">) => T,
): Promise<T> {
  const live = await docs.open(name);
  try {
    const outcome = changeAs(author, live, (copy) => change(copy, live));
    await live.settled();
    return outcome;
  } finally {
    docs.release(name);
  }
}

/** The same as the server itself, for a document that is open; not yet committed. */
export function changeAsServer<T>(live: LiveDoc, change: (copy: Y.Doc) => T): T {
  return changeAs(serverId, live, change);
}

function changeAs<T>(author: PersonId, live: LiveDoc, change: (copy: Y.Doc) => T): T {
  const { doc, edit } = copyOf(live);
  const outcomes: T[] = [];
  const isTaken = edit(author, () => void outcomes.push(change(doc)));
  doc.destroy();
  if (!isTaken) throw new AppError("unavailable", "The document could not be changed. Try again.");
  return outcomes[0] as T;
}
