import type { NoteId } from "../ids.ts";
import type { Note, NoteChange } from "./room.ts";

/** The notes of one question that have a place, the first one first. Two that were put in one place at once stand behind each other. */
export function rankedOf(notes: readonly Note[], places: number): readonly Note[] {
  const rank = ({ rank: own = Number.POSITIVE_INFINITY }: Note): number => own;
  return notes
    .filter((note) => note.rank !== undefined)
    .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
    .slice(0, places);
}

/**
 * What changes when a note gets a place: the others move up or down, and who falls off the end has none any more.
 *
 * @param notes  of one question. @param place  from 1; absent takes the note out. @param places  how many there are.
 */
export function rankChanges(
  notes: readonly Note[],
  id: NoteId,
  place: number | undefined,
  places: number,
): ReadonlyMap<NoteId, NoteChange> {
  const others = rankedOf(notes, places).filter((note) => note.id !== id);
  const moved = notes.find((note) => note.id === id);
  const kept = place === undefined || !moved ? others : others.toSpliced(Math.max(0, place - 1), 0, moved);
  const rankAfter = new Map(kept.slice(0, places).map((note, at) => [note.id, at + 1]));
  return new Map(
    notes
      .filter((note) => note.rank !== rankAfter.get(note.id))
      .map((note) => [note.id, { rank: rankAfter.get(note.id) ?? null }]),
  );
}
