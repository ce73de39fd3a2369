import type * as Y from "yjs";
import type { ClusterId, QuestionId } from "../ids.ts";
import { limits } from "../limits.ts";
import { isRecord } from "./fields.ts";
import { isGradeCounts } from "./grades.ts";
import { type Live, live } from "./live.ts";

/** One statement as the rooms were shown it. */
export type PublishedStatement = Readonly<{
  id: ClusterId;
  words: string;
  /** The name of the theme it stood under; absent when under none. */
  theme?: string;
  /** k of n rooms, as it was then. */
  rooms: number;
  answered: number;
  /** The version in which it got these words: who answered an earlier one answered other words. */
  since: number;
  /** What it said before it got these words; absent when it never said anything else. */
  was?: string;
}>;

/** What people of all rooms gave one counterpart, as the rooms were shown it. `counts`: by grade, how many people. */
export type PublishedGrades = Readonly<{
  title: string;
  given: number;
  there: number;
  counts: Readonly<Record<string, number>>;
}>;

/** What moderators put to the rooms on one question: a copy that stays as it is. Versions count from 1. */
export type PublishedDraft = Readonly<{
  version: number;
  /** epoch ms */
  at: number;
  /** In the order of the document. Empty when the moderators took it back. */
  statements: readonly PublishedStatement[];
  /** What stood in the version before and no longer does. */
  gone: readonly string[];
  /** Where the question asks a grade: what all rooms gave, of the counterparts that can be told. Absent otherwise. */
  grades?: readonly PublishedGrades[];
}>;

/** What was put to all rooms, by question: part of the stage. */
export type Published = Readonly<{
  published: Live<ReadonlyMap<QuestionId, PublishedDraft>>;
  publish(question: QuestionId, draft: PublishedDraft): void;
}>;

export function openPublished(doc: Y.Doc): Published {
  const drafts = doc.getMap<unknown>("published");
  return {
    published: live(drafts, () => readPublished(doc)),
    publish: (question, draft) => void drafts.set(question, draft),
  };
}

/** What was put to the rooms, read once, without following it. */
export function readPublished(doc: Y.Doc): ReadonlyMap<QuestionId, PublishedDraft> {
  const drafts = [...doc.getMap<unknown>("published")];
  return new Map(drafts.flatMap(([id, stored]) => (isDraft(stored) ? [[id as QuestionId, stored] as const] : [])));
}

export function isDraft(stored: unknown): stored is PublishedDraft {
  return (
    isRecord(stored) &&
    isCount(stored.version) &&
    isTime(stored.at) &&
    Array.isArray(stored.statements) &&
    stored.statements.length <= limits.clusters &&
    stored.statements.every(isStatement) &&
    Array.isArray(stored.gone) &&
    stored.gone.length <= limits.clusters &&
    stored.gone.every(isWords) &&
    (stored.grades === undefined || isGrades(stored.grades))
  );
}

const isTime = (at: unknown): boolean => typeof at === "number" && Math.abs(at) < 8.64e15;
const isCount = (count: unknown): boolean => Number.isSafeInteger(count) && Number(count) >= 0;
const isWords = (words: unknown): boolean => typeof words === "string" && words.length <= limits.textLength * 2;
const isGrades = (stored: unknown): boolean =>
  Array.isArray(stored) &&
  stored.length <= limits.counterparts &&
  stored.every(
    (each) =>
      isRecord(each) && isWords(each.title) && isCount(each.given) && isCount(each.there) && isGradeCounts(each.counts),
  );
const isStatement = (stored: unknown): boolean =>
  isRecord(stored) &&
  typeof stored.id === "string" &&
  isWords(stored.words) &&
  (stored.theme === undefined || isWords(stored.theme)) &&
  (stored.was === undefined || isWords(stored.was)) &&
  [stored.rooms, stored.answered, stored.since].every(isCount);
