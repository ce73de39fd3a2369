import { useMemo, useState } from "react";
import { api } from "../../../shared/api.ts";
import type { Verdict } from "../../../shared/doc/signals.ts";
import { asAppError } from "../../../shared/errors.ts";
import type { NoteId, QuestionId, RoomId, RoundId, SessionId } from "../../../shared/ids.ts";
import { call } from "../../api.ts";
import { errorText } from "../../locales/errorText.ts";
import { useText } from "../../locales/useText.ts";
import { announce } from "../../ui/announce.tsx";
import { useToasts } from "../../ui/Toasts.tsx";

/** Where somebody should look; without a question nobody is pointed anywhere any more. */
export type Pointing = Readonly<{ question?: QuestionId; note?: NoteId; follow?: boolean }>;

/** What a room can tell the moderators. Each resolves to whether the server took it; when not, a message said why. */
export type Telling = Readonly<{
  busy: boolean;
  raiseHand(line: string): Promise<boolean>;
  lowerHand(): Promise<boolean>;
  markDone(round: RoundId, done: boolean): Promise<boolean>;
  extend(round: RoundId, minutes: number): Promise<boolean>;
  check(round: RoundId, verdict: Verdict, words: string): Promise<boolean>;
  point(where: Pointing, said: string): Promise<boolean>;
}>;

/** Tells the server what a room asks and answers, and says aloud what came of it. */
export function useTelling(session: SessionId, room: RoomId): Telling {
  const { text } = useText();
  const showToast = useToasts();
  const [busy, setBusy] = useState(false);
  const act = useMemo(() => {
    const words = text.facilitation;
    const asked = { session, as: "participant", params: { room } } as const;
    const tell = async (run: () => Promise<unknown>, said: string, conflict?: string): Promise<boolean> => {
      setBusy(true);
      try {
        await run();
        if (said) announce(said);
        return true;
      } catch (error) {
        const isConflict = asAppError(error).code === "conflict";
        showToast((isConflict && conflict) || errorText(text, error).sentence);
        return false;
      } finally {
        setBusy(false);
      }
    };
    return {
      // what these did is told to all in the room
      raiseHand: (line: string) => tell(() => call(api.raiseHand, { ...asked, body: { line } }), ""),
      lowerHand: () => tell(() => call(api.lowerHand, asked), ""),
      markDone: (round: RoundId, done: boolean) =>
        tell(() => call(api.markDone, { ...asked, body: { round, done } }), ""),
      extend: (round: RoundId, minutes: number) =>
        tell(() => call(api.extendRoom, { ...asked, body: { round, minutes } }), "", words.time.most),
      check: (round: RoundId, verdict: Verdict, said: string) =>
        tell(() => call(api.checkRoom, { ...asked, body: { round, verdict, words: said } }), words.check.saved),
      point: (where: Pointing, said: string) => tell(() => call(api.point, { ...asked, body: where }), said),
    };
  }, [session, room, text, showToast]);
  return { busy, ...act };
}
