import { groupsOf } from "./grouping.ts";
import type { Likeness, Understood } from "./likeness.ts";
import { nameFor } from "./naming.ts";
import { type Reason, reasonsFor } from "./reasons.ts";
import { type Heap, type Tension, tensionsAmong } from "./tensions.ts";

/** A group that people made. */
export type Pile = Readonly<{ id: string; notes: readonly string[] }>;

/** A note with those that say the same in the same words. */
export type Folded = Readonly<{ id: string; copies: readonly string[] }>;

/** Notes that could go together: into a new group, or into one that is there (`pile`). */
export type Suggestion = Readonly<{
  /** Stays the same as long as the suggestion does. */
  key: string;
  pile?: string;
  /** The most central first. */
  notes: readonly Folded[];
  name: string;
  reasons: readonly Reason[];
  /**
   * How alike they are, against what it takes at least, and less of it the fewer there are: two notes that share a rare word often say
   * different things. 1 is just so, 2 is a lot.
   */
  strength: number;
}>;

/** What could be done with the loose notes of a question. */
export type Proposals = Readonly<{
  /** The surest first. */
  suggestions: readonly Suggestion[];
  tensions: readonly Tension[];
  /** How many loose notes are in no suggestion. */
  alone: number;
  /** How many notes were not looked at, because there are too many. */
  left: number;
}>;

/**
 * Suggests what to do with the notes that lie in no group. Nothing that people made is touched: their groups only attract.
 *
 * @param sureness  1: as good as it gets over all; more: fewer and surer suggestions.
 */
export function proposalsFor(
  likeness: Likeness,
  understood: Understood,
  { piles, sureness }: Readonly<{ piles: readonly Pile[]; sureness: number }>,
): Proposals {
  const { ids, texts, alike, tones, copies } = likeness;
  const threshold = likeness.threshold * sureness;
  const pileOf = new Map(piles.flatMap(({ notes }, number) => notes.map((id) => [id, number] as const)));
  const placed = Int32Array.from(ids, (id) => pileOf.get(id) ?? -1);
  const group = groupsOf(alike, { threshold, placed, tones });
  for (const [at, first] of copies.entries())
    if ((placed[at] ?? -1) < 0 && (placed[first] ?? -1) < 0) group[at] = group[first] as number; // whatever is said twice goes together

  const at = (i: number, j: number): number => alike.values[i * alike.size + j] ?? 0;
  const meanTo = (i: number, others: readonly number[]): number => {
    const rest = others.filter((j) => j !== i);
    return rest.reduce((sum, j) => sum + at(i, j), 0) / Math.max(1, rest.length);
  };
  const told = (places: readonly number[]): string[] => places.map((i) => texts[i] ?? "");
  const heaps = [...Map.groupBy(ids.keys(), (i) => group[i] as number)].map(([number, members]) => {
    const loose = members.filter((i) => (placed[i] ?? -1) < 0);
    return { pile: piles[number], members, loose };
  });

  const suggestions = heaps.flatMap(
    ({ pile, members, loose }): readonly Readonly<{ suggestion: Suggestion; members: readonly number[] }>[] => {
      if (loose.length === 0 || members.length < 2) return [];
      const ranked = loose.map((i) => [i, meanTo(i, members)] as const).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      const central = ranked[0]?.[0] ?? 0;
      const others = members.filter((i) => i !== central);
      const suggestion = {
        key: `${pile?.id ?? ""}:${loose.map((i) => ids[i]).join(" ")}`,
        ...(pile && { pile: pile.id }),
        notes: foldedOf(ranked.map(([i]) => i)),
        name: pile ? "" : nameFor(texts[central] ?? "", told(others), understood),
        reasons: reasonsFor(told(members), understood),
        strength:
          (ranked.reduce((sum, [, mean]) => sum + mean, 0) / ranked.length / likeness.threshold) *
          (1 - 1 / members.length),
      };
      return [{ suggestion, members }];
    },
  );

  return {
    suggestions: suggestions.map(({ suggestion }) => suggestion).sort((a, b) => b.strength - a.strength),
    tensions: tensionsAmong(heaps.map(sideOf), likeness, understood),
    left: likeness.left,
    alone: heaps.filter(({ members }) => members.length < 2).length,
  };

  function sideOf({ pile, members }: (typeof heaps)[number]): Heap {
    if (pile) return { side: { pile: pile.id }, members };
    const suggestion = suggestions.find((each) => each.members === members)?.suggestion.key;
    return { side: suggestion === undefined ? { note: ids[members[0] ?? 0] ?? "" } : { suggestion }, members };
  }

  function foldedOf(places: readonly number[]): readonly Folded[] {
    const firsts = Map.groupBy(places, (i) => copies[i] as number);
    return [...firsts.values()].map(([first = 0, ...more]) => ({
      id: ids[first] ?? "",
      copies: more.map((i) => ids[i] ?? ""),
    }));
  }
}
