import type { Said } from "../../../shared/suggest/likeness.ts";
import type { Match } from "../../../shared/suggest/nearest.ts";
import type { Pile, Proposals } from "../../../shared/suggest/proposals.ts";

/** What to look for among the notes of a question. `words`: the session's own lines for the lexicon. */
export type Wish = Readonly<{ question: string; words: string; piles: readonly Pile[]; sureness: number }>;

/** What to look for more of: at most so many notes like those that are given. */
export type Search = Readonly<{ question: string; words: string; given: readonly string[]; most: number }>;

/** What the page tells and asks the worker. Of questions for proposals only the newest is answered. */
export type Told =
  | Readonly<{ kind: "notes"; changed: readonly Said[]; gone: readonly string[] }>
  | Readonly<{ kind: "propose"; asked: number; wish: Wish }>
  | Readonly<{ kind: "nearest"; asked: number; wish: Search }>;

/** What the worker answers, under the number of the question. */
export type Answer =
  | Readonly<{ kind: "proposals"; asked: number; proposals: Proposals }>
  | Readonly<{ kind: "nearest"; asked: number; matches: readonly Match[] }>;
