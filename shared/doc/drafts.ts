import * as Y from "yjs";
import type { NoteId } from "../ids.ts";

/**
 * What one person wrote for themselves is a document that nobody else can open. Its notes are as in a room: `openRoom` reads and writes
 * them. Beside them lies which ones the server has shown to the room, with the words they had then.
 */
export function readShown(doc: Y.Doc): ReadonlyMap<NoteId, string> {
  const entries = [...doc.getMap<unknown>("shown")];
  return new Map(entries.flatMap(([id, words]) => (typeof words === "string" ? [[id as NoteId, words] as const] : [])));
}

/** Only the server may. */
export function noteShown(doc: Y.Doc, id: NoteId, words: string): void {
  doc.getMap<unknown>("shown").set(id, words);
}

/** Where words come that were written late, when others changed the note meanwhile: in a note of its own. */
export const besideOf = (id: NoteId): NoteId => `${id.slice(0, 38)}-2` as NoteId;

/**
 * Puts a copy of a note, with its looks and the name of its stack, in another document. Does nothing when the note is gone, or when one with that id is there.
 *
 * @param as  `madeAt` is epoch ms: the note's own would tell in what order one person wrote.
 */
export function copyNote(from: Y.Doc, to: Y.Doc, id: NoteId, as: Readonly<{ id: NoteId; madeAt: number }>): void {
  const note: unknown = from.getMap("notes").get(id);
  const notes = to.getMap("notes");
  if (!(note instanceof Y.Map) || notes.has(as.id)) return;
  const copy: Y.Map<unknown> = note.clone();
  copy.set("madeAt", as.madeAt);
  notes.set(as.id, copy);
  const stack: unknown = note.get("stack");
  const [names, theirs] = [from.getMap("stacks"), to.getMap("stacks")];
  if (typeof stack === "string" && names.has(stack) && !theirs.has(stack)) theirs.set(stack, names.get(stack));
}
