import type * as Y from "yjs";
import type { PersonId } from "../ids.ts";
import { isRecord } from "./fields.ts";
import { isCounts, type Vote } from "./lead.ts";

/** How many dots somebody gave, by note. */
export type Dots = Readonly<Record<string, number>>;

/** What one person chose in one vote. */
type Ballot = Readonly<{ vote: string; dots: Dots }>;

/** The ballots of one room in one round. Nobody can open this document: what others chose is on no wire before the vote is closed. */
export type Ballots = Readonly<{
  /** Empty when somebody gave none. */
  dotsOf(person: PersonId, vote: Vote): Dots;
  /** Takes the place of what somebody gave before. */
  cast(person: PersonId, vote: Vote, dots: Dots): void;
  /** What all gave together, without whose it was. */
  count(vote: Vote): Dots;
}>;

export function openBallots(doc: Y.Doc): Ballots {
  const ballots = doc.getMap<unknown>("ballots");
  const keyOf = (person: PersonId, { id }: Vote): string => `${person}_${id}`; // several votes may be open at once
  const dotsIn = (stored: unknown, vote: Vote): Dots =>
    isBallot(stored) && stored.vote === vote.id && fitsBudget(stored.dots, vote) ? stored.dots : {};
  return {
    dotsOf: (person, vote) => dotsIn(ballots.get(keyOf(person, vote)), vote),
    cast: (person, vote, dots) => void ballots.set(keyOf(person, vote), { vote: vote.id, dots } satisfies Ballot),
    count(vote) {
      const counts = new Map<string, number>();
      for (const stored of ballots.values())
        for (const [note, dots] of Object.entries(dotsIn(stored, vote)))
          counts.set(note, (counts.get(note) ?? 0) + dots);
      return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))); // the order they came in would tell something
    },
  };
}

/** Whether somebody stays within what the vote allows. */
export function fitsBudget(dots: Dots, { dots: budget, most }: Pick<Vote, "dots" | "most">): boolean {
  return isCounts(dots) && Object.values(dots).every((count) => count <= most) && spentOn(dots) <= budget;
}

/** How many dots somebody gave. */
export function spentOn(dots: Dots): number {
  return Object.values(dots).reduce((sum, count) => sum + count, 0);
}

export const isBallot = (stored: unknown): stored is Ballot =>
  isRecord(stored) && typeof stored.vote === "string" && isCounts(stored.dots);
