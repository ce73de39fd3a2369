import * as Y from "yjs";
import { type Note, openRoom, readRoom } from "../../shared/doc/room.ts";
import type { RoomId } from "../../shared/ids.ts";
import { mergeRooms } from "../../shared/synthesis/merge.ts";

/** Everything there is of one room, by who holds it: the server, the disk, each person. */
export type Copies = Readonly<Record<string, Y.Doc>>;

/** What is not as it should be after everybody met: one sentence each, none when all is well. */
export function differences(copies: Copies, exported: unknown, room: RoomId): readonly string[] {
  const [first, ...others] = Object.entries(copies);
  if (!first) return ["nobody holds anything"];
  const faults: string[] = [];
  const [whose, doc] = first;
  const right = canonical(contentOf(doc));
  for (const [other, copy] of others)
    if (canonical(contentOf(copy)) !== right) faults.push(`${other} holds something else than ${whose}`);
  for (const [other, copy] of Object.entries(copies))
    if (copy.store.pendingStructs !== null || copy.store.pendingDs !== null) faults.push(`${other} waits for edits`);
  const toExport = mergeRooms([{ room, notes: readRoom(doc) }]).map(({ ref, question, place, text }) => ({
    ref,
    question,
    place,
    text,
  }));
  if (canonical(exported) !== canonical(toExport)) faults.push("the export holds something else than the room");
  return faults;
}

/** What people see, from a live view, has to be what is there. */
export function viewDiffers(notes: readonly Note[], doc: Y.Doc): boolean {
  return canonical(notes) !== canonical(readRoom(doc).filter(({ removed }) => !removed));
}

function contentOf(doc: Y.Doc): unknown {
  openRoom(doc); // a copy in which nobody wrote has no notes yet: the empty list counts as the same
  return [doc.getMap("notes").toJSON(), Object.fromEntries(Y.decodeStateVector(Y.encodeStateVector(doc)))];
}

/** JSON with sorted keys: two values are equal when their texts are. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
