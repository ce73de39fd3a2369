import { groupsOf } from "./grouping.ts";
import type { Likeness } from "./likeness.ts";

/**
 * Groups of notes that seem to say the same, notes of their own included.
 *
 * @param sureness  1: as good as it gets over all; more: fewer notes in surer groups; less: larger groups.
 */
export function suggestGroups(
  { ids, alike, threshold, tones }: Likeness,
  sureness = 1,
): readonly (readonly string[])[] {
  const group = groupsOf(alike, { threshold: threshold * sureness, tones });
  const groups: string[][] = [];
  for (const [at, id] of ids.entries()) {
    const to = group[at] as number;
    const list = groups[to] ?? [];
    list.push(id);
    groups[to] = list;
  }
  return groups;
}

/** The other notes of the question, the most alike first. */
export function similarTo({ ids, alike: { size, values } }: Likeness, id: string): readonly string[] {
  const i = ids.indexOf(id);
  return [...ids.keys()]
    .filter((j) => j !== i)
    .sort((a, b) => (values[i * size + b] ?? 0) - (values[i * size + a] ?? 0) || a - b)
    .map((j) => ids[j] ?? "");
}
