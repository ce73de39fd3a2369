import { useState } from "react";
import { api } from "../../../shared/api.ts";
import type { QuestionId } from "../../../shared/ids.ts";
import { call } from "../../api.ts";
import { errorText } from "../../locales/errorText.ts";
import { useText } from "../../locales/useText.ts";
import { useToasts } from "../../ui/Toasts.tsx";
import { useDesk } from "../deskContext.ts";

/** Puts what stands on a question to the rooms, or takes it back; a message says what came of it. */
export function usePutting(
  question: QuestionId,
): Readonly<{ busy: boolean; publish(): Promise<void>; takeBack(): Promise<void> }> {
  const { text } = useText();
  const { view } = useDesk();
  const showToast = useToasts();
  const [busy, setBusy] = useState(false);
  const asked = { session: view.id, as: "moderator", params: { question } } as const;
  const tell = async (run: () => Promise<unknown>, said: string): Promise<void> => {
    setBusy(true);
    try {
      await run();
      showToast(said);
    } catch (error) {
      showToast(errorText(text, error).sentence);
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    publish: () => tell(() => call(api.publishDraft, asked), text.validation.desk.sent),
    takeBack: () => tell(() => call(api.takeBackDraft, asked), text.validation.desk.takenBack),
  };
}
