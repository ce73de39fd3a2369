import type * as Y from "yjs";
import { type ClusterId, idPattern, type NoteId, type QuestionId } from "../ids.ts";
import { limits } from "../limits.ts";
import { isRecord } from "./fields.ts";
import { type Live, live } from "./live.ts";

export const answerVerdicts = ["confirm", "change"] as const;
export type AnswerVerdict = (typeof answerVerdicts)[number];

/** What a room says of a statement that was put to it. `version`: of what it had before it; `at`: epoch ms; never whose it was. */
export type Answer = Readonly<{ verdict: AnswerVerdict; words: string; version: number; at: number }>;

/** Which notes of this room stand behind each statement of one version; statements without any are absent. */
export type OwnNotes = Readonly<{ version: number; notes: Readonly<Record<string, readonly NoteId[]>> }>;

/** What a room answers to what was put to it: part of its signals. */
export type Answers = Readonly<{
  answers: Live<ReadonlyMap<ClusterId, Answer>>;
  ownNotes: Live<ReadonlyMap<QuestionId, OwnNotes>>;
  /** Takes the place of what the room said before. */
  answer(statement: ClusterId, answer: Answer): void;
  markOwn(question: QuestionId, own: OwnNotes): void;
}>;

export function openAnswers(doc: Y.Doc): Answers {
  const answers = doc.getMap<unknown>("answers");
  const own = doc.getMap<unknown>("ownNotes");
  return {
    answers: live(answers, () => readAnswers(doc)),
    ownNotes: live(own, () => valid(own, isOwnNotes) as ReadonlyMap<QuestionId, OwnNotes>),
    answer: (statement, answer) => void answers.set(statement, answer),
    markOwn: (question, marks) => void own.set(question, marks),
  };
}

/** What a room answered, read once, without following it. */
export function readAnswers(doc: Y.Doc): ReadonlyMap<ClusterId, Answer> {
  return valid(doc.getMap<unknown>("answers"), isAnswer) as ReadonlyMap<ClusterId, Answer>;
}

function valid<T>(map: Y.Map<unknown>, isRight: (stored: unknown) => stored is T): ReadonlyMap<string, T> {
  return new Map([...map].flatMap(([key, stored]) => (isRight(stored) ? [[key, stored] as const] : [])));
}

export const isAnswer = (stored: unknown): stored is Answer =>
  isRecord(stored) &&
  answerVerdicts.some((verdict) => verdict === stored.verdict) &&
  typeof stored.words === "string" &&
  stored.words.length <= limits.checkLength &&
  Number.isInteger(stored.version) &&
  typeof stored.at === "number";

export const isOwnNotes = (stored: unknown): stored is OwnNotes =>
  isRecord(stored) &&
  Number.isInteger(stored.version) &&
  isRecord(stored.notes) &&
  Object.values(stored.notes).every((notes) => Array.isArray(notes) && notes.every(isNoteId));

const isNoteId = (id: unknown): boolean => typeof id === "string" && idPattern.test(id);
