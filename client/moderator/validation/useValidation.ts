import { useMemo } from "react";
import type { PublishedDraft } from "../../../shared/doc/published.ts";
import type { QuestionId } from "../../../shared/ids.ts";
import type { AnswersByRoom } from "../../../shared/synthesis/validation.ts";
import { useLive } from "../../sync/useLive.ts";
import { useDesk } from "../deskContext.ts";

/** What lies with the rooms on a question, and what they answered. `draft` is absent when nothing does. */
export type ValidationNow = Readonly<{
  draft: PublishedDraft | undefined;
  answers: AnswersByRoom;
}>;

export function useValidation(question: QuestionId): ValidationNow {
  const { link, view } = useDesk();
  const last = useLive(link.stage.published).get(question);
  const signals = useLive(link.signals);
  const answers = useMemo(() => {
    const standing = new Set(view.rooms.map(({ id }) => id)); // for a room that became part of another that other one answers
    return new Map(
      [...signals].flatMap(([room, { answers }]) => (standing.has(room) ? [[room, answers] as const] : [])),
    );
  }, [signals, view.rooms]);
  return { draft: last && last.statements.length > 0 ? last : undefined, answers };
}
