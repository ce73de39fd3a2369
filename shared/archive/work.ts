import type { ArchivedWork } from "../archivedWork.ts";
import type { LedgerNow } from "../doc/ledger.ts";
import type { ReportInput } from "../report/build.ts";

/** What moderators made besides groups, and what rooms answered, as it stands in an archive. */
export function workOf({ synthesis, front, seen, validated }: ReportInput): ArchivedWork {
  const { quotes = [], scale, several = false, words = [], ledger } = synthesis;
  return {
    quotes: quotes.map(({ masks, ...quote }) => ({ ...quote, masks: [...masks] })),
    ...(scale && { scale }),
    several,
    words: [...words],
    ledger: ledger ? linesOf(ledger) : [],
    top: { ...front?.top },
    terms: [...(front?.terms ?? [])],
    seen: [...(seen ?? [])],
    published: [...(validated?.published ?? [])].map(([question, { statements, gone, grades, ...draft }]) => ({
      question,
      ...draft,
      statements: [...statements],
      gone: [...gone],
      ...(grades && { grades: [...grades] }),
    })),
    answers: [...(validated?.answers ?? [])].flatMap(([room, own]) =>
      [...own].map(([statement, answer]) => ({ room, statement, ...answer })),
    ),
  };
}

function linesOf({ entries, offers }: LedgerNow): NonNullable<ArchivedWork["ledger"]> {
  const about = [...new Set([...entries.keys(), ...offers.keys()])].sort();
  return about.map((id) => ({ about: id, ...entries.get(id), offers: [...(offers.get(id) ?? [])] }));
}
