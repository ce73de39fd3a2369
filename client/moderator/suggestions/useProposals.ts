import { useEffect, useMemo, useState } from "react";
import { settable } from "../../../shared/doc/live.ts";
import { asLexicon } from "../../../shared/doc/words.ts";
import { useLive } from "../../sync/useLive.ts";
import { useDesk, useOpenQuestion } from "../deskContext.ts";
import type { Found } from "./suggester.ts";
import { useSuggestions } from "./suggestionsContext.ts";
import { useCalm } from "./useCalm.ts";

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
const calm = { quietMs: 300, atMostMs: 2_000 };
const nothing = settable<Found | undefined>(undefined);
const idle = settable(false);

/**
 * Asks for suggestions, and again when notes, groups or words change.
 *
 * @param isHeld  somebody is reading or choosing: what is on the screen stays until they ask for something newer.
 */
export function useProposals(sureness: number, isHeld: () => boolean): ProposalsHere {
  const { link } = useDesk();
  const { question, view } = useOpenQuestion();
  const { suggester, told, start } = useSuggestions();
  const words = asLexicon(useLive(link.words.lines));
  const found = useLive(suggester?.found ?? nothing);
  const isBusy = useLive(suggester?.isBusy ?? idle);
  const [shown, show] = useState<Found>();
  useEffect(start, [start]);

  const groups = useCalm(view.clusters, calm.quietMs, calm.atMostMs);
  useEffect(() => {
    const piles = groups.map(({ cluster, support }) => ({
      id: cluster.id,
      notes: support.notes.map(({ ref }) => ref),
    }));
    suggester?.propose(told, { question: question.id, words, piles, sureness });
  }, [suggester, told, question, words, groups, sureness]);

  const isOwnWish = shown?.wish.sureness !== sureness || shown.wish.words !== words;
  const isSame = useMemo(() => keysOf(found) === keysOf(shown), [found, shown]);
  useEffect(() => {
    if (found && found.wish.question === question.id && (isOwnWish || !isHeld())) show(found);
  }, [found, question, isHeld, isOwnWish]);
  const here = shown?.wish.question === question.id ? shown : undefined;
  return {
    shown: here,
    isBusy: isBusy || here === undefined,
    hasNews: found !== undefined && !isSame,
    showNews: () => show(found),
  };
}

function keysOf(found: Found | undefined): string | undefined {
  return found?.proposals.suggestions.map(({ key }) => key).join("\n");
}
