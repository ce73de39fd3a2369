import type { RankedGoal } from "../../../shared/synthesis/ranking.ts";
import type { Sorting } from "../../ui/SortHead.tsx";

export type RankingColumn = "place" | "words" | "points" | "firsts" | "rooms";

/** Goals by one column; what is even there stays in the order of the ranking, whichever way it is sorted. */
export function sortedGoals(
  goals: readonly RankedGoal[],
  { by, descending }: Sorting<RankingColumn>,
  locale: string,
): readonly RankedGoal[] {
  const way = descending ? -1 : 1;
  const collator = new Intl.Collator(locale, { numeric: true });
  const difference = (a: RankedGoal, b: RankedGoal): number => {
    if (by === "words") return collator.compare(a.words, b.words);
    if (by === "rooms") return a.rooms.length - b.rooms.length;
    return a[by] - b[by];
  };
  return [...goals].sort((a, b) => way * difference(a, b));
}
