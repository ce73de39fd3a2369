import { useState } from "react";
import { api } from "../../../shared/api.ts";
import type { AnswerVerdict } from "../../../shared/doc/answers.ts";
import { asAppError } from "../../../shared/errors.ts";
import type { ClusterId } from "../../../shared/ids.ts";
import { call } from "../../api.ts";
import { errorText } from "../../locales/errorText.ts";
import { useText } from "../../locales/useText.ts";
import { announce } from "../../ui/announce.tsx";
import { useToasts } from "../../ui/Toasts.tsx";
import type { Here } from "../facilitation/here.ts";
import type { DraftHere } from "./draftsHere.ts";

/** Resolves to whether the server took it; when not, a message said why. */
export type Answering = Readonly<{
  busy: boolean;
  answer(about: DraftHere, statements: readonly ClusterId[], verdict: AnswerVerdict, words: string): Promise<boolean>;
}>;

/** Answers for the room. */
export function useAnswering({ session, room }: Here): Answering {
  const { text } = useText();
  const showToast = useToasts();
  const [busy, setBusy] = useState(false);
  return {
    busy,
    async answer({ question, draft }, statements, verdict, words) {
      const answers = statements.map((statement) => ({ statement, verdict, words }));
      const body = { question: question.id, version: draft.version, answers };
      setBusy(true);
      try {
        await call(api.answerDraft, { session, as: "participant", params: { room }, body });
        announce(text.validation.room.saved);
        return true;
      } catch (error) {
        const isStale = asAppError(error).code === "conflict";
        showToast(isStale ? text.validation.room.stale : errorText(text, error).sentence);
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
