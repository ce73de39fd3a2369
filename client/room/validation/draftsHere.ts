import type { PublishedDraft } from "../../../shared/doc/published.ts";
import type { QuestionId } from "../../../shared/ids.ts";
import { type Question, questionsOf, type Template } from "../../../shared/template.ts";

export type DraftHere = Readonly<{ question: Question; draft: PublishedDraft }>;

/** What is put to the rooms now, in the order of the questions. What was taken back is not. */
export function draftsHere(
  template: Template,
  published: ReadonlyMap<QuestionId, PublishedDraft>,
): readonly DraftHere[] {
  return questionsOf(template).flatMap((question) => {
    const draft = published.get(question.id);
    return draft && draft.statements.length > 0 ? [{ question, draft }] : [];
  });
}
