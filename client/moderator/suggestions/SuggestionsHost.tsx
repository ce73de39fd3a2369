import { lazy, type ReactNode, useEffect, useMemo, useState } from "react";
import type { SourcedNote } from "../../../shared/synthesis/merge.ts";
import { useLive } from "../../sync/useLive.ts";
import { LazyPart } from "../../ui/LazyPart.tsx";
import { useDesk, useOpenQuestion } from "../deskContext.ts";
import { openSuggester, type Suggester } from "./suggester.ts";
import { type Sought, SuggestionsContext } from "./suggestionsContext.ts";
import { useCalm } from "./useCalm.ts";

const Matches = lazy(async () => ({ default: (await import("./Matches.tsx")).Matches }));

/** Notes are told when they rest, and every five seconds when rooms go on writing: not at each keystroke. */
const calm = { quietMs: 1_000, atMostMs: 5_000 };

/** Stands around a question and holds what finds suggestions, from when somebody first asks for them. */
export function SuggestionsHost({ children }: Readonly<{ children: ReactNode }>) {
  const { link } = useDesk();
  const { view } = useOpenQuestion();
  const notes = useLive(link.notes);
  const meant = useMemo(() => without(notes, view.aside), [notes, view.aside]);
  const told = useCalm(meant, calm.quietMs, calm.atMostMs);
  const [isWanted, want] = useState(false);
  const [suggester, setSuggester] = useState<Suggester>();
  const [sought, seek] = useState<Sought>();

  useEffect(() => {
    if (!isWanted) return;
    const opened = openSuggester();
    setSuggester(opened);
    return () => {
      opened.close();
      setSuggester(undefined);
    };
  }, [isWanted]);
  const here = useMemo(
    () => ({
      suggester,
      told,
      start: () => want(true),
      seek(wanted: Sought) {
        want(true);
        seek(wanted);
      },
    }),
    [suggester, told],
  );
  return (
    <SuggestionsContext value={here}>
      {children}
      {sought && (
        <LazyPart onFailed={() => seek(undefined)}>
          <Matches sought={sought} onClose={() => seek(undefined)} />
        </LazyPart>
      )}
    </SuggestionsContext>
  );
}

/** What was set aside belongs to no group. */
function without(notes: readonly SourcedNote[], aside: readonly SourcedNote[]): readonly SourcedNote[] {
  const left = new Set(aside.map(({ ref }) => ref));
  return left.size === 0 ? notes : notes.filter(({ ref }) => !left.has(ref));
}
