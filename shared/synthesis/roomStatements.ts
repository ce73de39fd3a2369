import { type NoteId, parseNoteRef, type QuestionId, type RoomId } from "../ids.ts";
import type { Synthesised } from "./findings.ts";

/** A statement that rests on notes of one room. `notes`: those of this room; one may have been removed since. */
export type StatementOfRoom = Readonly<{ question: QuestionId; statement: string; notes: readonly NoteId[] }>;

/** What moderators wrote over notes of one room and those that became part of it, in their order. A cluster without a statement says nothing yet. */
export function statementsOf(
  rooms: ReadonlySet<RoomId>,
  { clusters, placements }: Synthesised,
): readonly StatementOfRoom[] {
  const own = [...placements].flatMap(([ref, places]) => {
    const parsed = parseNoteRef(ref);
    return parsed && rooms.has(parsed.room) ? places.map(({ cluster }) => ({ note: parsed.note, cluster })) : [];
  });
  return clusters.flatMap(({ id, question, statement }) => {
    const notes = own.filter(({ cluster }) => cluster === id).map(({ note }) => note);
    return statement.trim() !== "" && notes.length > 0 ? [{ question, statement: statement.trim(), notes }] : [];
  });
}
