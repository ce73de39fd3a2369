import type { Answer } from "../doc/answers.ts";
import type { PublishedDraft, PublishedStatement } from "../doc/published.ts";
import type { ClusterId, RoomId } from "../ids.ts";

/** What all rooms answered, by room. */
export type AnswersByRoom = ReadonlyMap<RoomId, ReadonlyMap<ClusterId, Answer>>;

/** What the rooms say of one statement as it was put to them. */
export type Validation = Readonly<{
  confirmed: readonly RoomId[];
  /** Rooms that ask for a change, with their words: who asked last stands last. */
  changes: readonly Readonly<{ room: RoomId; words: string; at: number }>[];
  /** Rooms that answered earlier words and not yet these: they count nowhere. */
  outdated: readonly RoomId[];
}>;

/** Whether a room's answer is about the words as they stand in the draft. */
export function isAbout({ since }: Pick<PublishedStatement, "since">, answer: Answer): boolean {
  return answer.version >= since;
}

/** Counts the answers to one statement. */
export function validationOf(statement: PublishedStatement, answers: AnswersByRoom): Validation {
  const given = [...answers].flatMap(([room, own]) => {
    const answer = own.get(statement.id);
    return answer ? [{ room, ...answer, counts: isAbout(statement, answer) }] : [];
  });
  return {
    confirmed: given.filter(({ counts, verdict }) => counts && verdict === "confirm").map(({ room }) => room),
    changes: given
      .filter(({ counts, verdict }) => counts && verdict === "change")
      .sort((a, b) => a.at - b.at)
      .map(({ room, words, at }) => ({ room, words, at })),
    outdated: given.filter(({ counts }) => !counts).map(({ room }) => room),
  };
}

/** The rooms that answered at least one statement of a draft as it stands. */
export function roomsThatValidated({ statements }: PublishedDraft, answers: AnswersByRoom): readonly RoomId[] {
  return [...answers].flatMap(([room, own]) => {
    const hasOne = statements.some((statement) => {
      const answer = own.get(statement.id);
      return answer !== undefined && isAbout(statement, answer);
    });
    return hasOne ? [room] : [];
  });
}

/** How many statements of a draft a room has not answered as they stand. */
export function openFor({ statements }: PublishedDraft, answers: ReadonlyMap<ClusterId, Answer>): number {
  return statements.filter((statement) => {
    const answer = answers.get(statement.id);
    return !answer || !isAbout(statement, answer);
  }).length;
}
