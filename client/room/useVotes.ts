import { useEffect, useMemo, useRef, useState } from "react";
import { api } from "../../shared/api.ts";
import { type Dots, spentOn } from "../../shared/doc/ballots.ts";
import type { Vote } from "../../shared/doc/lead.ts";
import type { NoteId, QuestionId, SessionId } from "../../shared/ids.ts";
import { call } from "../api.ts";
import type { BoardNote } from "../boards/board.ts";
import { useText } from "../locales/useText.ts";
import { useToasts } from "../ui/Toasts.tsx";

/** Somebody's part in the vote on a question. `left` is absent when none is open. */
export type Votes = Readonly<{ notes: readonly BoardNote[]; left?: number }>;

/**
 * The notes of a question with their dots: one's own while the vote is open; those of all, most first, once it is closed.
 *
 * @param vote  absent when there never was one. @param hidden  notes that the room does not have yet.
 */
export function useVotes(
  session: SessionId,
  question: QuestionId,
  vote: Vote | undefined,
  notes: readonly BoardNote[],
  hidden: ReadonlySet<NoteId>,
): Votes {
  const { mine, give } = useDots(session, question, vote?.isOpen ? vote : undefined);
  return useMemo(() => {
    if (!vote) return { notes };
    if (!vote.isOpen) {
      const counted = notes.map((entry) => ({ ...entry, votes: { count: vote.counts[entry.note.id] ?? 0 } }));
      return { notes: counted.toSorted((a, b) => b.votes.count - a.votes.count) }; // of equals the order stays
    }
    const here = new Set(notes.map(({ note }) => note.id as string));
    const dots = Object.fromEntries(Object.entries(mine).filter(([id]) => here.has(id))); // of a note that went they come back
    const left = vote.dots - spentOn(dots);
    const withDots = notes.map((entry): BoardNote => {
      const { id } = entry.note;
      const count = dots[id] ?? 0;
      const change = (by: number): void => {
        const next = count + by;
        if (next >= 0 && next <= vote.most && by <= left) give({ ...dots, [id]: next });
      };
      if (hidden.has(id)) return entry;
      return { ...entry, votes: { count, canGive: left > 0 && count < vote.most, give: change } };
    });
    return { notes: withDots, left };
  }, [vote, notes, hidden, mine, give]);
}

/** One's own dots: shown at once, and sent one ballot after the other, so that the last one stands. */
function useDots(session: SessionId, question: QuestionId, vote: Vote | undefined) {
  const { text } = useText();
  const showToast = useToasts();
  const [mine, setMine] = useState<Dots>({});
  const sending = useRef<Promise<unknown>>(Promise.resolve());
  const id = vote?.id;

  useEffect(() => {
    setMine({});
    if (id === undefined) return;
    const stop = new AbortController();
    const asked = { session, as: "participant", params: { question }, signal: stop.signal } as const;
    call(api.getDots, asked).then(
      ({ dots }) => setMine((now) => (Object.keys(now).length > 0 ? now : dots)),
      () => {},
    );
    return () => stop.abort();
  }, [session, question, id]);

  const give = useMemo(
    () =>
      (dots: Dots): void => {
        if (id === undefined) return;
        const some = Object.fromEntries(Object.entries(dots).filter(([, count]) => count > 0));
        setMine(some);
        const asked = { session, as: "participant", params: { question }, body: { vote: id, dots: some } } as const;
        const refused = async (): Promise<void> => {
          showToast(text.lead.failed);
          const told = await call(api.getDots, { session, as: "participant", params: { question } }).catch(
            () => undefined,
          );
          if (told) setMine(told.dots);
        };
        sending.current = sending.current.then(() => call(api.giveDots, asked)).catch(refused);
      },
    [session, question, id, text, showToast],
  );
  return { mine, give };
}
