import { useEffect, useMemo, useState } from "react";
import { settable } from "../../../shared/doc/live.ts";
import { useLive } from "../../sync/useLive.ts";
import { useDesk, useOpenQuestion } from "../deskContext.ts";
import type { Found } from "./suggester.ts";
import { useSuggestions } from "./suggestionsContext.ts";

/** What is suggested for the question on the desk. */
export type ProposalsHere = Readonly<{
  /** What is on the screen; absent until the first answer. */
  shown: Found | undefined;
  isBusy: boolean;
  /** There is something newer, which waits until somebody asks for it. */
  hasNews: boolean;
  showNews(): void;
}>;

/** Groups that are filled one after the other are one question to the worker. */
const calmMs = 300;
const nothing = settable<Found | undefined>(undefined);
const idle = settable(false);

/**
 * Asks for suggestions, and again when notes, groups or words change.
 *
 * @param isHeld  somebody is reading or choosing: what is on the screen stays until they ask for something newer.
 */
export function useProposals(sureness: number, isHeld: boolean): ProposalsHere {
  const { link } = useDesk();
  const { question, view } = useOpenQuestion();
  const { suggester, told, start } = useSuggestions();
  const lines = useLive(link.words.lines);
  const found = useLive(suggester?.found ?? nothing);
  const isBusy = useLive(suggester?.isBusy ?? idle);
  const [shown, show] = useState<Found>();
  useEffect(start, [start]);

  const wished = JSON.stringify({
    question: question.id,
    piles: view.clusters.map(({ cluster, support }) => ({ id: cluster.id, notes: support.notes.map(({ ref }) => ref) })),
    without: [],
    sureness,
  }); // as text: it is made anew at each change of any note, and seldom differs
  const isFirst = shown === undefined;
  useEffect(() => {
    if (!suggester || told.length === 0) return;
    const ask = (): void => suggester.propose(JSON.parse(wished));
    if (isFirst) return ask();
    const timer = setTimeout(ask, calmMs);
    return () => clearTimeout(timer);
  }, [suggester, told, wished, lines, isFirst]);

  const isOwnWish = shown?.wish.sureness !== sureness;
  const isSame = useMemo(() => keysOf(found) === keysOf(shown), [found, shown]);
  useEffect(() => {
    if (found && found.wish.question === question.id && (!isHeld || isOwnWish)) show(found);
  }, [found, question, isHeld, isOwnWish]);
  return {
    shown: shown?.wish.question === question.id ? shown : undefined,
    isBusy: isBusy || suggester === undefined,
    hasNews: found !== undefined && !isSame,
    showNews: () => show(found),
  };
}

function keysOf(found: Found | undefined): string | undefined {
  return found?.proposals.suggestions.map(({ key }) => key).join("\n");
}
