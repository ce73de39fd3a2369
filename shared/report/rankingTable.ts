import { type Block, plain } from "../blocks.ts";
import { type MergedRanking, pointsFor } from "../synthesis/ranking.ts";
import type { TableWords } from "./tableWords.ts";

/** The rankings of all rooms as a table, with how it was counted. Nothing when no room put anything in order. */
export function rankingTable({ goals, places, rooms }: MergedRanking, words: TableWords): readonly Block[] {
  if (goals.length === 0) return [];
  const points = Array.from({ length: places }, (_, at) => pointsFor(at + 1, places));
  return [
    { type: "paragraph", spans: plain(words.ranking.about(places, rooms.length, points)) },
    {
      type: "table",
      head: words.ranking.head,
      rows: goals.map((goal) => [
        String(goal.place),
        goal.words,
        String(goal.points),
        String(goal.firsts),
        words.ranking.rooms(goal.rooms.length, rooms.length),
      ]),
    },
  ];
}
