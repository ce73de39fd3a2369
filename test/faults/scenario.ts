import type { Stand, StandOptions } from "./stand.ts";

/** Something measured. With `most` or `least` it is a promise, without it only tells. */
export type Figure = Readonly<{ what: string; value: number; least?: number; most?: number }>;

/** Another fault than a kill: one file that does it, and one line in the list. */
export type Scenario = Readonly<{
  name: string;
  /** What happens, in a sentence. */
  does: string;
  /**
   * Does it, and measures what came of it.
   *
   * @param open   starts a server with people at work; whatever it opens is ended afterwards.
   * @param times  how often, for what can be repeated; absent: as often as is usual.
   * @throws NotHere
   */
  run(open: (options?: StandOptions) => Promise<Stand>, times?: number): Promise<readonly Figure[]>;
}>;

/** This machine cannot do it: no right, or a tool that is not there. */
export class NotHere extends Error {}

/** What came of a scenario. Only `passed` is passed. */
export type Outcome = Readonly<{
  scenario: string;
  result: "passed" | "failed" | "not here";
  /** Why, when it is not passed. */
  why?: string;
  figures: Readonly<Record<string, number>>;
  seconds: number;
}>;

/** The promises among the figures that were not kept, as sentences. */
export function broken(figures: readonly Figure[]): readonly string[] {
  return figures.flatMap(({ what, value, least, most }) => {
    if (most !== undefined && !(value <= most)) return [`${what} is ${value}, at most ${most} is promised`];
    if (least !== undefined && !(value >= least)) return [`${what} is ${value}, at least ${least} is promised`];
    return [];
  });
}
