import * as Y from "yjs";
import { AppError } from "../../shared/errors.ts";
import type { DocName, PersonId } from "../../shared/ids.ts";
import type { LiveDoc } from "./liveDoc.ts";
import type { OpenDocs } from "./openDocs.ts";

/** Whose edits the server's own are. No person can have this id: theirs are drawn, and longer. */
const server = "server" as PersonId;

/** Changes a document as the server itself, see `editAs`. */
export function editAsServer<T>(docs: OpenDocs, name: DocName, change: (copy: Y.Doc) => T): Promise<T> {
  return editAs(server, docs, name, change);
}

/**
 * Changes a document without a socket: through the same gate and log as everybody's edits, and to the same readers.
 *
 * @param author  whose edit it is. @param change  works on a copy; what it changes there is the edit. @returns what `change` returns, once it is committed.
 * @throws AppError "unavailable" when the document cannot be opened or does not take the edit.
 */
export async function editAs<T>(
  author: PersonId,
  docs: OpenDocs,
  name: DocName,
  change: (copy: Y.Doc, authorOf: LiveDoc["authorOf"]) => T,
): Promise<T> {
  const live = await docs.open(name);
  try {
    const copy = new Y.Doc(); // draws a client id of its own, which becomes the author's
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(live.doc));
    const edits: Uint8Array[] = [];
    copy.on("update", (update: Uint8Array) => edits.push(update));
    const outcome = change(copy, live.authorOf);
    for (const edit of edits)
      if (live.receive(edit, author, undefined, () => true) !== "accepted")
        throw new AppError("unavailable", "The document could not be changed. Try again.");
    copy.destroy();
    await live.settled();
    return outcome;
  } finally {
    docs.release(name);
  }
}
