import type { Note } from "../doc/room.ts";
import { type NoteId, type NoteRef, parseNoteRef, type RoomId } from "../ids.ts";
import type { SourcedNote } from "./merge.ts";

/**
 * The number of each note of one room, over all rounds: "R12.3" is the third that was made in the twelfth room. Letters in front, or a
 * spreadsheet would make 12.1 of 12.10. Removed notes keep theirs, so that no other note gets it.
 *
 * @param nth  the room's place among the rooms of the session, from 1.
 */
export function numbersIn(nth: number, notes: readonly Note[]): ReadonlyMap<NoteId, string> {
  const oldestFirst = [...notes].sort((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1));
  return new Map(oldestFirst.map(({ id }, at) => [id, `R${nth}.${at + 1}`]));
}

/** How people point at each note. Those without a number get one by their order, as in a room that never removed a note. */
export function numbersOf(
  rooms: readonly Readonly<{ id: RoomId }>[],
  notes: readonly SourcedNote[],
): ReadonlyMap<NoteRef, string> {
  const nth = new Map(rooms.map(({ id }, at) => [id, at + 1]));
  const last = new Map<RoomId, number>();
  return new Map(
    notes.map(({ ref, room, number }) => {
      const wrote = parseNoteRef(ref)?.room ?? room; // a room that became part of another keeps its own numbers
      last.set(wrote, (last.get(wrote) ?? 0) + 1);
      return [ref, number ?? `R${nth.get(wrote) ?? nth.get(room) ?? 0}.${last.get(wrote)}`];
    }),
  );
}
