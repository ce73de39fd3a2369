import type { Likeness, Understood } from "./likeness.ts";
import { type Reason, reasonsFor } from "./reasons.ts";

/** A note that resembles given ones, and why. */
export type Match = Readonly<{ id: string; reasons: readonly Reason[] }>;

/** How much the one note that it resembles most counts beside the mean. Measured with a lexicon: more than half gains nothing. */
const bestShare = 0.5;
/** What is less alike than this share of what makes a group is no longer worth reading. */
const worthReading = 0.5;

/**
 * The notes of the question that are most like these: more like a group, or similar to one note.
 *
 * @param given  those to look for more of; none of them is in the answer.
 * @param most   how many at most.
 */
export function nearestTo(
  { ids, texts, alike, threshold }: Likeness,
  understood: Understood,
  { given, most }: Readonly<{ given: readonly string[]; most: number }>,
): readonly Match[] {
  const wanted = new Set(given);
  const own = [...ids.keys()].filter((i) => wanted.has(ids[i] ?? ""));
  if (own.length === 0) return [];
  const worth = (j: number): number => {
    const values = own.map((i) => alike.values[i * alike.size + j] ?? 0);
    return values.reduce((sum, value) => sum + value, 0) / own.length + bestShare * Math.max(...values);
  };
  const ownTexts = own.map((i) => texts[i] ?? "");
  return [...ids.keys()]
    .filter((j) => !wanted.has(ids[j] ?? ""))
    .map((j) => [j, worth(j)] as const)
    .filter(([, value]) => value > (1 + bestShare) * threshold * worthReading)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([j]) => ({ id: ids[j] ?? "", reasons: reasonsFor([texts[j] ?? "", ...ownTexts], understood, 0) }));
}
