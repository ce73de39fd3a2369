import { isSaid, type Note } from "../doc/room.ts";
import { type NoteRef, noteRef, type QuestionId, type RoomId } from "../ids.ts";
import { numbersIn } from "./numbering.ts";

/** A note with where it comes from. `print` is the fingerprint of its words. */
export type SourcedNote = Readonly<{
  ref: NoteRef;
  /** The room that it counts for. */
  room: RoomId;
  /** The room that wrote it, where that became part of another one; absent when it is the same. */
  from?: RoomId;
  question: QuestionId;
  place: Readonly<Record<string, unknown>>;
  text: string;
  print: string;
  /** Its place in its room's ranking; absent when it has none. */
  rank?: number;
  /** It was read in from elsewhere. */
  imported?: true;
  /** How people point at it, see `numbersOf`; absent where not all notes of its room are known. */
  number?: string;
}>;

/** What moderators wrote along in a room: no answer of it, and counted nowhere. */
export type AlongNote = Readonly<{ room: RoomId; question: QuestionId; text: string }>;

/** What one room wrote, over all rounds. */
export type RoomNotes = Readonly<{
  room: RoomId;
  /** Its place among the rooms of the session, from 1; absent where not all its notes are here. */
  nth?: number;
  /** The room it became part of; absent when it stands by itself. */
  into?: RoomId | undefined;
  notes: readonly Note[];
}>;

/** The notes of all rooms in one list, in the order of the rooms. Empty and removed notes are left out: nobody said them. */
export function mergeRooms(rooms: readonly RoomNotes[]): readonly SourcedNote[] {
  return rooms.flatMap(({ room, nth, into, notes }) => {
    const numbers = nth === undefined ? undefined : numbersIn(nth, notes);
    return notes.filter(isSaid).map((note) => ({
      ref: noteRef(room, note.id),
      room: into ?? room,
      ...(into !== undefined && { from: room }),
      question: note.spot.question,
      place: note.spot.place,
      text: note.text.trim(),
      print: fingerprint(note.text),
      ...(note.rank !== undefined && { rank: note.rank }),
      ...(note.imported && { imported: note.imported }),
      ...(numbers && { number: numbers.get(note.id) ?? "" }),
    }));
  });
}

/** Tells whether words changed; blanks and capitals do not count. 32 bits of FNV-1a, base 36. Source: Fowler, Noll & Vo (1991). */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const unit of text.trim().toLowerCase().replace(/\s+/gu, " "))
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
