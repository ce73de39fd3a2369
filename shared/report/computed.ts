import type { Block } from "../blocks.ts";
import { boardFor } from "../boards/index.ts";
import type { QuestionGrades } from "../grades.ts";
import type { QuestionId } from "../ids.ts";
import type { Room } from "../session.ts";
import type { Synthesised } from "../synthesis/findings.ts";
import { ledgerRows } from "../synthesis/ledger.ts";
import type { SourcedNote } from "../synthesis/merge.ts";
import { mergeRankings } from "../synthesis/ranking.ts";
import { gradeTable } from "./gradeTable.ts";
import { ledgerTable } from "./ledgerTable.ts";
import type { RoundOutline } from "./outline.ts";
import { rankingTable } from "./rankingTable.ts";
import type { TableWords } from "./tableWords.ts";

/** What is computed of each question besides its statements. Empty for most. */
export function computedOf(
  rounds: readonly RoundOutline[],
  notes: readonly SourcedNote[],
  synthesis: Synthesised,
  rooms: readonly Pick<Room, "id" | "name">[],
  words: TableWords,
  grades: readonly QuestionGrades[] = [],
): ReadonlyMap<QuestionId, readonly Block[]> {
  const questions = rounds.flatMap(({ parts }) => parts).flatMap((part) => part.questions);
  return new Map(
    questions.map(({ question: { id, kind, options } }) => {
      const { toolbox, grading } = boardFor(kind, options);
      const { places, ledger } = toolbox;
      const given = grades.find(({ question }) => question === id);
      return [
        id,
        [
          ...(grading ? gradeTable(given, grading, words) : []),
          ...rankingTable(mergeRankings(id, notes, synthesis, places), words),
          ...(ledger ? ledgerTable(ledgerRows(id, notes, synthesis, synthesis.ledger), rooms, words) : []),
        ],
      ];
    }),
  );
}
