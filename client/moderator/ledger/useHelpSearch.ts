import { useEffect, useRef, useState } from "react";
import { asLexicon } from "../../../shared/doc/words.ts";
import type { Reason } from "../../../shared/suggest/reasons.ts";
import { couldAnswer } from "../../../shared/synthesis/couldAnswer.ts";
import type { LedgerRow } from "../../../shared/synthesis/ledger.ts";
import type { SourcedNote } from "../../../shared/synthesis/merge.ts";
import { useDesk, useOpenQuestion } from "../deskContext.ts";
import { openSuggester, type Suggester } from "../suggestions/suggester.ts";

/** A note of another question in which a room may answer, and why. */
export type Helpful = Readonly<{ note: SourcedNote; reasons: readonly Reason[] }>;

/** `found`: the most alike first; absent before anybody searched. */
export type HelpSearch = Readonly<{ found: readonly Helpful[] | undefined; busy: boolean; search(): void }>;

const mostFound = 5;

/** Looks in what rooms wrote on other questions for what a row asks, beside the page and in this browser alone. */
export function useHelpSearch(row: LedgerRow): HelpSearch {
  const { link } = useDesk();
  const { question } = useOpenQuestion();
  const [found, setFound] = useState<readonly Helpful[]>();
  const [busy, setBusy] = useState(false);
  const open = useRef<Suggester>(undefined);
  useEffect(() => () => open.current?.close(), []);
  const search = (): void => {
    const others = couldAnswer(row, question.id, link.notes.current());
    const known = new Map<string, SourcedNote>(others.map((note) => [note.ref, note]));
    const compared = [...row.notes, ...others].map((note) => ({ ...note, question: question.id })); // as if all were said here
    const suggester = openSuggester();
    open.current?.close();
    open.current = suggester;
    setBusy(true);
    const given = row.notes.map(({ ref }) => ref);
    const words = asLexicon(link.words.lines.current());
    void suggester.nearest(compared, { question: question.id, words, given, most: mostFound }).then((matches) => {
      suggester.close();
      setBusy(false);
      setFound(
        matches.flatMap(({ id, reasons }) => {
          const note = known.get(id);
          return note ? [{ note, reasons }] : [];
        }),
      );
    });
  };
  return { found, busy, search };
}
