import { lazy, type ReactNode, useEffect, useMemo, useState } from "react";
import { asLexicon } from "../../../shared/doc/words.ts";
import type { SourcedNote } from "../../../shared/synthesis/merge.ts";
import { useLive } from "../../sync/useLive.ts";
import { LazyPart } from "../../ui/LazyPart.tsx";
import { useDesk } from "../deskContext.ts";
import { openSuggester, type Suggester } from "./suggester.ts";
import { type Sought, SuggestionsContext } from "./suggestionsContext.ts";

const Matches = lazy(async () => ({ default: (await import("./Matches.tsx")).Matches }));

/** Notes are told when nobody changed any for so long: not at each keystroke of each room. */
const calmMs = 1_000;

/** Stands around a question and holds what finds suggestions, from when somebody first asks for them. */
export function SuggestionsHost({ children }: Readonly<{ children: ReactNode }>) {
  const { link } = useDesk();
  const notes = useLive(link.notes);
  const lines = useLive(link.words.lines);
  const [isWanted, want] = useState(false);
  const [suggester, setSuggester] = useState<Suggester>();
  const [told, setTold] = useState<readonly SourcedNote[]>([]);
  const [sought, seek] = useState<Sought>();

  useEffect(() => {
    if (!isWanted) return;
    const opened = openSuggester();
    setSuggester(opened);
    return () => {
      opened.close();
      setSuggester(undefined);
      setTold([]);
    };
  }, [isWanted]);
  useEffect(() => suggester?.tellWords(asLexicon(lines)), [suggester, lines]);
  useEffect(() => {
    if (!suggester || notes === told) return;
    const tell = (): void => {
      suggester.tellNotes(notes);
      setTold(notes);
    };
    if (told.length === 0) return tell();
    const timer = setTimeout(tell, calmMs);
    return () => clearTimeout(timer);
  }, [suggester, notes, told]);

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
