import { type Finding, findingsOf, type QuestionFindings, type Synthesised } from "../synthesis/findings.ts";
import type { SourcedNote } from "../synthesis/merge.ts";
import type { Question, Template } from "../template.ts";

/** A question with its answers. `heading` stands below its part's heading; absent where the part has no other question. */
export type QuestionOutline = Readonly<{ question: Question; heading?: string; found: QuestionFindings }>;

/** `heading` is numbered within its round: "1. Working together in our region". */
export type PartOutline = Readonly<{ heading: string; questions: readonly QuestionOutline[] }>;

/** The skeleton that draft and appendix have in common. */
export type RoundOutline = Readonly<{ heading: string; parts: readonly PartOutline[] }>;

/** Puts what was found under the rounds, parts and questions of the template, in its order. */
export function outlineOf(
  template: Template,
  notes: readonly SourcedNote[],
  synthesis: Synthesised,
): readonly RoundOutline[] {
  return template.rounds.map((round) => ({
    heading: round.title,
    parts: round.parts.map((part, at) => ({
      heading: `${at + 1}. ${part.title}`,
      questions: part.questions.map((question) => ({
        question,
        ...(part.questions.length > 1 && { heading: question.heading }),
        found: findingsOf(question.id, notes, synthesis),
      })),
    })),
  }));
}

/** All findings of the outline. */
export function findingsIn(rounds: readonly RoundOutline[]): readonly Finding[] {
  return rounds
    .flatMap((round) => round.parts)
    .flatMap((part) => part.questions)
    .flatMap(({ found }) => found.groups)
    .flatMap((group) => group.findings);
}
