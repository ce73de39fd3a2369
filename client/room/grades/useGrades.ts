import { useCallback, useEffect, useRef, useState } from "react";
import { api } from "../../../shared/api.ts";
import type { GivenGrades } from "../../../shared/doc/grades.ts";
import type { CountedGrades } from "../../../shared/grades.ts";
import type { QuestionId, SessionId } from "../../../shared/ids.ts";
import { call } from "../../api.ts";
import { useText } from "../../locales/useText.ts";
import { announce } from "../../ui/announce.tsx";
import { useToasts } from "../../ui/Toasts.tsx";

/** Somebody's own grades on one question, and those of their room once its round is over. */
export type OwnGrades = Readonly<{
  /** By counterpart; absent until the server told. */
  given: GivenGrades | undefined;
  /** By counterpart; absent as long as people give grades. */
  room: readonly (CountedGrades & Readonly<{ title: string }>)[] | undefined;
  failed: boolean;
  reload(): void;
  /** Shown at once, and sent one after the other, so that the last one stands. @param said  what is said aloud once it is saved. */
  give(given: GivenGrades, said: string): void;
}>;

export function useGrades(session: SessionId, question: QuestionId): OwnGrades {
  const { text } = useText();
  const showToast = useToasts();
  const [given, setGiven] = useState<GivenGrades>();
  const [room, setRoom] = useState<OwnGrades["room"]>();
  const [failed, setFailed] = useState(false);
  const sending = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(0);

  const load = useCallback(
    async (signal?: AbortSignal) => {
      const asked = { session, as: "participant", params: { question } } as const;
      try {
        const told = await call(api.getGrades, signal ? { ...asked, signal } : asked);
        if (waiting.current === 0) setGiven(told.given);
        setRoom(told.room);
        setFailed(false);
      } catch {
        if (!signal?.aborted) setFailed(true);
      }
    },
    [session, question],
  );
  useEffect(() => {
    const stop = new AbortController();
    void load(stop.signal);
    return () => stop.abort();
  }, [load]);

  const give = (next: GivenGrades, said: string): void => {
    setGiven(next);
    waiting.current += 1;
    sending.current = sending.current
      .then(() =>
        call(api.giveGrades, {
          session,
          as: "participant",
          params: { question },
          body: { given: next.map((counts) => ({ ...counts })) },
        }),
      )
      .then(
        () => announce(said),
        () => {
          showToast(text.grades.failed);
          return "failed" as const;
        },
      )
      .then((outcome) => {
        waiting.current -= 1;
        if (outcome === "failed") return load();
        return undefined;
      });
  };
  return { given, room, failed, reload: () => void load(), give };
}
