import type * as Y from "yjs";
import { idPattern, type PersonId, type QuestionId, type RoomId } from "../ids.ts";
import { limits } from "../limits.ts";
import { isRecord } from "./fields.ts";
import { isCounts } from "./lead.ts";
import { type Live, live } from "./live.ts";

/**
 * The grades that were given at one device: for each counterpart, in the order of the question, how many people give which grade. Who sits there
 * alone gives each one grade at most; a room at one device gives as many as it has people.
 */
export type GivenGrades = readonly Readonly<Record<string, number>>[];

/** `room`: where it was given; there it counts. */
export type GradeBallot = Readonly<{ room: RoomId; given: GivenGrades }>;

/** The grades of one round, of all rooms. Nobody can open this document: what others gave is on no wire. */
export type Grades = Readonly<{
  /** Absent when somebody gave none. */
  of(question: QuestionId, person: PersonId): GradeBallot | undefined;
  /** Takes the place of what somebody gave before; absent: takes it back. */
  give(question: QuestionId, person: PersonId, ballot: GradeBallot | undefined): void;
  /** What all gave, without whose it is, in an order that tells nothing. */
  all(question: QuestionId): readonly GradeBallot[];
}>;

const keyOf = (question: QuestionId, person: PersonId): string => `${question}.${person}`;

export function openGrades(doc: Y.Doc): Grades {
  const grades = doc.getMap<unknown>("grades");
  return {
    of(question, person) {
      const stored = grades.get(keyOf(question, person));
      return isGradeBallot(stored) ? stored : undefined;
    },
    give(question, person, ballot) {
      const key = keyOf(question, person);
      if (ballot) grades.set(key, ballot);
      else grades.delete(key);
    },
    all: (question) =>
      [...grades]
        .flatMap(([key, stored]) => (key.startsWith(`${question}.`) && isGradeBallot(stored) ? [stored] : []))
        .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  };
}

/** How many people are behind what was given at one device. */
export function headsIn({ given }: Pick<GradeBallot, "given">): number {
  return Math.max(0, ...given.map((counts) => Object.values(counts).reduce((sum, count) => sum + count, 0)));
}

/** How many people of a room gave a grade, by question: the server writes it into the room, for all to see. */
export type Graded = Readonly<{
  graded: Live<ReadonlyMap<QuestionId, number>>;
  setGraded(question: QuestionId, people: number): void;
}>;

export function openGraded(doc: Y.Doc): Graded {
  const graded = doc.getMap<unknown>("graded");
  const read = (): ReadonlyMap<QuestionId, number> =>
    new Map([...graded].flatMap(([id, people]) => (isHeadCount(people) ? [[id as QuestionId, people] as const] : [])));
  return { graded: live(graded, read), setGraded: (question, people) => void graded.set(question, people) };
}

export const isHeadCount = (people: unknown): people is number => Number.isInteger(people) && Number(people) >= 0;

/** How many people by grade. */
export const isGradeCounts = (stored: unknown): stored is Readonly<Record<string, number>> =>
  isCounts(stored) && Object.keys(stored).every((grade) => /^\d{1,3}$/.test(grade));

export const isGradeBallot = (stored: unknown): stored is GradeBallot =>
  isRecord(stored) &&
  Object.keys(stored).length === 2 &&
  typeof stored.room === "string" &&
  idPattern.test(stored.room) &&
  Array.isArray(stored.given) &&
  stored.given.length <= limits.counterparts &&
  stored.given.every(isGradeCounts);
