import { useEffect, useMemo, useRef, useState } from "react";
import { api } from "../../shared/api.ts";
import { type Dots, spentOn } from "../../shared/doc/ballots.ts";
import type { Vote } from "../../shared/doc/lead.ts";
import type { NoteId, QuestionId, SessionId } from "../../shared/ids.ts";
import { call } from "../api.ts";
import type { BoardNote } from "../boards/board.ts";
import { votesOnStacks } from "../boards/votesOnStacks.ts";
import { useText } from "../locales/useText.ts";
import { announce } from "../ui/announce.tsx";
import { useToasts } from "../ui/Toasts.tsx";

type ByQuestion<T> = ReadonlyMap<QuestionId, T>;

/** Somebody's part in the votes of a room: its notes with their dots, and how many dots they have left where a vote is open. */
export type Votes = Readonly<{ notes: readonly BoardNote[]; left: ByQuestion<number> }>;

/**
 * The notes of a room with their dots: one's own while the vote on their question is open; those of all once it is closed.
 *
 * @param votes  of the questions that ever had one. @param hidden  notes that the room does not have yet.
 */
export function useVotes(
  session: SessionId,
  votes: ByQuestion<Vote>,
  notes: readonly BoardNote[],
  hidden: ReadonlySet<NoteId>,
): Votes {
  const { text } = useText();
  const { mine, give } = useDots(session, votes);
  return useMemo(() => {
    if (votes.size === 0) return { notes, left: new Map() };
    const here = new Set(notes.map(({ note }) => `${note.spot.question} ${note.id}`));
    const open = [...votes].filter(([, vote]) => vote.isOpen);
    const dotsAt = new Map(
      open.map(([question, vote]) => {
        const given = Object.entries(mine.get(vote.id) ?? {});
        return [question, Object.fromEntries(given.filter(([id]) => here.has(`${question} ${id}`)))] as const; // of a note that went they come back
      }),
    );
    const left = new Map(open.map(([question, vote]) => [question, vote.dots - spentOn(dotsAt.get(question) ?? {})]));
    const withDots = notes.map((entry): BoardNote => {
      const { id, spot } = entry.note;
      const vote = votes.get(spot.question);
      if (!vote || hidden.has(id)) return entry;
      if (!vote.isOpen) return { ...entry, votes: { count: vote.counts[id] ?? 0 } };
      const [dots, some] = [dotsAt.get(spot.question) ?? {}, left.get(spot.question) ?? 0];
      const count = dots[id] ?? 0;
      const change = (by: 1 | -1): void => {
        const next = count + by;
        if (next < 0 || next > vote.most || by > some) return;
        give(spot.question, { ...dots, [id]: next });
        announce(text.lead.vote.left(some - by, vote.dots));
      };
      return { ...entry, votes: { count, most: vote.most, canGive: some > 0 && count < vote.most, give: change } };
    });
    return { notes: votesOnStacks(withDots), left };
  }, [votes, notes, hidden, mine, give, text]);
}

/** One's own dots: shown at once, and sent one ballot after the other, so that the last one stands. */
function useDots(session: SessionId, votes: ByQuestion<Vote>) {
  const { text } = useText();
  const showToast = useToasts();
  const [mine, setMine] = useState<ReadonlyMap<string, Dots>>(new Map()); // by vote
  const sending = useRef<Promise<unknown>>(Promise.resolve());
  const open = [...votes].flatMap(([question, { id, isOpen }]) => (isOpen ? `${question} ${id}` : [])).join(",");

  const act = useMemo(() => {
    const voteOf = new Map(open.split(",").map((one) => one.split(" ") as [QuestionId, string]));
    const set = (vote: string, dots: Dots): void => setMine((now) => new Map([...now, [vote, dots]]));
    const asked = (question: QuestionId) => ({ session, as: "participant", params: { question } }) as const;
    return {
      async fetch(signal: AbortSignal): Promise<void> {
        const ask = async ([question, vote]: readonly [QuestionId, string]): Promise<void> => {
          const { dots } = await call(api.getDots, { ...asked(question), signal });
          setMine((now) => (now.has(vote) ? now : new Map([...now, [vote, dots]])));
        };
        if (open !== "") await Promise.allSettled([...voteOf].map(ask)); // without an answer one begins with no dots
      },
      give(question: QuestionId, dots: Dots): void {
        const vote = voteOf.get(question);
        if (vote === undefined) return;
        const some = Object.fromEntries(Object.entries(dots).filter(([, count]) => count > 0));
        set(vote, some);
        const refused = async (): Promise<void> => {
          showToast(text.lead.failed);
          const told = await call(api.getDots, asked(question)).catch(() => undefined);
          if (told) set(vote, told.dots);
        };
        sending.current = sending.current
          .then(() => call(api.giveDots, { ...asked(question), body: { vote, dots: some } }))
          .catch(refused);
      },
    };
  }, [session, open, text, showToast]);

  useEffect(() => {
    const stop = new AbortController();
    void act.fetch(stop.signal);
    return () => stop.abort();
  }, [act]);
  return { mine, give: act.give };
}
