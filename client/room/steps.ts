import { boardFor } from "../../shared/boards/index.ts";
import type { QuestionId } from "../../shared/ids.ts";
import type { Question, Round } from "../../shared/template.ts";
import type { Goal } from "../boards/board.ts";

/** What is on the screen together: a part with its questions, or a single question where there is little room. */
export type Step = Readonly<{ title: string; questions: readonly Question[] }>;

export function stepsOf(round: Round, narrow: boolean): readonly Step[] {
  if (!narrow) return round.parts;
  return round.parts.flatMap(({ title, questions }) => questions.map((question) => ({ title, questions: [question] })));
}

/** Which step holds the question; the first when none does. */
export function stepWith(steps: readonly Step[], question: string | null): number {
  return Math.max(
    0,
    steps.findIndex(({ questions }) => questions.some(({ id }) => id === question)),
  );
}

/** Every place of the part that a question belongs to: there its notes can be moved. */
export function goalsBeside(round: Round, question: QuestionId): readonly Goal[] {
  const part = round.parts.find(({ questions }) => questions.some(({ id }) => id === question));
  return goalsIn(part?.questions ?? []);
}

/** Every place of these questions. */
export function goalsIn(questions: readonly Question[]): readonly Goal[] {
  return questions.flatMap(({ id, heading, kind, options }) =>
    boardFor(kind, options).places.map(({ place, title }, at) => ({
      key: `${id}.${at}`,
      title: title ? `${heading}: ${title}` : heading,
      spot: { question: id, place },
    })),
  );
}

/** How many columns stand before a question in its round, so that each gets a colour of its own. */
export function columnsBefore(round: Round, question: QuestionId): number {
  const all = round.parts.flatMap(({ questions }) => questions);
  return all
    .slice(
      0,
      all.findIndex(({ id }) => id === question),
    )
    .reduce((count, { kind, options }) => count + boardFor(kind, options).places.length, 0);
}
