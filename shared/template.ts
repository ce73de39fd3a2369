import * as z from "zod/mini";
import { boardFor, boardKinds } from "./boards/index.ts";
import { idPattern, type QuestionId, type RoundId } from "./ids.ts";
import { limits } from "./limits.ts";
import type { Tool } from "./tools.ts";

const text = z.string().check(z.minLength(1), z.maxLength(limits.textLength));
const title = z.string().check(z.minLength(1), z.maxLength(limits.titleLength));
const id = z.string().check(z.regex(idPattern));
const role = z.string().check(z.minLength(1), z.maxLength(limits.nameLength));

const Question = z.strictObject({
  id: z.pipe(
    id,
    z.transform((value) => value as QuestionId),
  ),
  /** What the people in the room read, in large type. */
  ask: text,
  /** One line under it; absent when the question says enough. */
  help: z.optional(text),
  /** Its (sub-)heading in the document. */
  heading: title,
  kind: z._default(z.enum(boardKinds), "notes"),
  /** What the kind can be told; the kind's own schema checks it, see `readTemplate`. */
  options: z._default(z.record(z.string(), z.unknown()), {}),
  /** Themes that a moderator may start from. */
  themes: z._default(z.array(title), []),
});

/** A numbered heading of the document, with one question or several that belong together. */
const Part = z.strictObject({
  title,
  questions: z.array(Question).check(z.minLength(1)),
});

const Round = z.strictObject({
  id: z.pipe(
    id,
    z.transform((value) => value as RoundId),
  ),
  title,
  minutes: z.number().check(z.int(), z.minimum(1), z.maximum(480)),
  parts: z.array(Part).check(z.minLength(1)),
});

/** One kind of session, as written in `prompts/*.yaml`. */
export const Template = z.strictObject({
  name: title,
  language: z.enum(["nl", "en"]),
  about: text,
  /** As what people take part, such as “school” and “municipality”. Absent: nobody is asked. */
  roles: z.optional(z.array(role).check(z.minLength(2), z.maxLength(limits.roles))),
  rounds: z.array(Round).check(z.minLength(1), z.maxLength(limits.rounds)),
  report: z.strictObject({ title, subtitle: title }),
});

export type Template = z.infer<typeof Template>;
export type Round = z.infer<typeof Round>;
export type Part = z.infer<typeof Part>;
export type Question = z.infer<typeof Question>;

/** All questions in order. */
export function questionsOf(template: Template): readonly Question[] {
  return template.rounds.flatMap(questionsOfRound);
}

export function questionsOfRound(round: Round): readonly Question[] {
  return round.parts.flatMap((part) => part.questions);
}

/** What people can do in a round by its template: the tools that one of its questions has at least. */
export function toolsOfRound(round: Round): ReadonlySet<Tool> {
  return new Set(questionsOfRound(round).flatMap(({ kind, options }) => boardFor(kind, options).toolbox.tools));
}

/** A question with the round that asks it. Absent when there is none with this id, which may be anything. */
export function findQuestion(
  { rounds }: Template,
  wanted: unknown,
): Readonly<{ question: Question; round: Round }> | undefined {
  for (const round of rounds) {
    const question = questionsOfRound(round).find(({ id }) => id === wanted);
    if (question) return { question, round };
  }
  return undefined;
}
