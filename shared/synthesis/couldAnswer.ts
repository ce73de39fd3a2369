import type { QuestionId } from "../ids.ts";
import type { LedgerRow } from "./ledger.ts";
import type { SourcedNote } from "./merge.ts";

/** Comparing takes time with the square of the notes: of more than this only those are compared that share the beginning of a word. */
const mostCompared = 3_000;
const beginning = 4;

/**
 * The notes in which another room may say what a row asks for: those on other questions, of rooms that do not ask it themselves and
 * do not help yet.
 */
export function couldAnswer(row: LedgerRow, question: QuestionId, all: readonly SourcedNote[]): readonly SourcedNote[] {
  const out = new Set([...row.askedBy, ...row.offers.map(({ room }) => room)]);
  const others = all.filter((note) => note.question !== question && !out.has(note.room));
  if (others.length <= mostCompared) return others;
  const asked = new Set(row.notes.flatMap(({ text }) => beginningsOf(text)));
  return others.filter(({ text }) => beginningsOf(text).some((each) => asked.has(each))).slice(0, mostCompared);
}

function beginningsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter(({ length }) => length >= beginning).map((word) => word.slice(0, beginning));
}
