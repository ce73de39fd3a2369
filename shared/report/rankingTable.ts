import { type Block, plain } from "../blocks.ts";
import { type MergedRanking, pointsFor } from "../synthesis/ranking.ts";
import type { TableWords } from "./tableWords.ts";

/** Far down stand the goals of one room each: those are in the appendix. */
const mostGoals = 20;

/**
 * The rankings of all rooms as a table, with how it was counted. Goals that share a place are told all or not at all. Nothing when no
 * room put anything in order.
 */
export function rankingTable({ goals, places, rooms }: MergedRanking, words: TableWords): readonly Block[] {
  if (goals.length === 0) return [];
  const end = goals[mostGoals]?.place ?? Number.POSITIVE_INFINITY;
  const higher = goals.filter(({ place }) => place < end);
  const told = higher.length > 0 ? higher : goals;
  const points = Array.from({ length: places }, (_, at) => pointsFor(at + 1, places));
  return [
    { type: "paragraph", spans: plain(words.ranking.about(places, rooms.length, points)) },
    {
      type: "table",
      head: words.ranking.head,
      rows: told.map((goal) => [
        String(goal.place),
        goal.words,
        String(goal.points),
        String(goal.firsts),
        words.ranking.rooms(goal.rooms.length, rooms.length),
      ]),
    },
    ...(told.length < goals.length
      ? [{ type: "paragraph" as const, spans: plain(words.ranking.lower(goals.length - told.length)) }]
      : []),
  ];
}
