import type * as Y from "yjs";
import { idPattern, type NoteId, type QuestionId } from "../ids.ts";
import { limits } from "../limits.ts";
import { isRecord } from "./fields.ts";
import { type Live, live } from "./live.ts";

/** What moderators wrote along in a room, for everybody there. It is no answer of the room, and counts nowhere. `at`: epoch ms. */
export type StaffNote = Readonly<{ id: NoteId; question: QuestionId; text: string; at: number }>;

/** Only the server writes these, for whoever of the staff asks it: so nobody in a room writes as a moderator, nor the other way round. */
export type StaffNotes = Readonly<{
  /** In the order they were made. */
  staffNotes: Live<readonly StaffNote[]>;
  putStaffNote(note: StaffNote): void;
  removeStaffNote(id: NoteId): void;
}>;

export function openStaffNotes(doc: Y.Doc): StaffNotes {
  const stored = doc.getMap<unknown>("staffNotes");
  return {
    staffNotes: live(stored, () => readStaffNotes(doc)),
    putStaffNote: ({ id, ...note }) => void stored.set(id, note),
    removeStaffNote: (id) => stored.delete(id),
  };
}

/** Read once, without following them. */
export function readStaffNotes(doc: Y.Doc): readonly StaffNote[] {
  return [...doc.getMap<unknown>("staffNotes")]
    .flatMap(([id, note]) => (isStaffNote(note) ? [{ id: id as NoteId, ...note }] : []))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** Whether this may stand in a document as one. */
export function isStaffNote(stored: unknown): stored is Omit<StaffNote, "id"> {
  if (!isRecord(stored)) return false;
  const { question, text, at, ...more } = stored;
  return (
    Object.keys(more).length === 0 &&
    typeof question === "string" &&
    idPattern.test(question) &&
    typeof text === "string" &&
    text.length <= limits.noteLength &&
    typeof at === "number" &&
    Math.abs(at) < 8.64e15
  );
}
