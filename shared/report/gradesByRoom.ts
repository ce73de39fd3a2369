import { type Block, plain } from "../blocks.ts";
import type { Grading } from "../boards/grading.ts";
import { boardFor } from "../boards/index.ts";
import type { CounterpartGrades, QuestionGrades } from "../grades.ts";
import type { Session } from "../session.ts";
import { bandsOf } from "../synthesis/grades.ts";
import { gradeCells, gradeHeads, isTold } from "./gradeTable.ts";
import type { TableWords } from "./tableWords.ts";

/**
 * The grades room by room, for each question and counterpart, with the rooms that can be told (see `mergeGrades`) and how many cannot. Nothing where
 * none can.
 */
export function gradesByRoom(
  { rooms, template }: Pick<Session, "rooms" | "template">,
  grades: readonly QuestionGrades[],
  words: TableWords,
): readonly Block[] {
  const nameOf = new Map(rooms.map(({ id, name }) => [id, name]));
  const questions = template.rounds.flatMap((round) => round.parts).flatMap((part) => part.questions);
  const told = questions.flatMap(({ id, kind, options, heading }): readonly Block[] => {
    const { grading } = boardFor(kind, options);
    const given = grades.find(({ question }) => question === id)?.counterparts ?? [];
    const tables = grading ? given.flatMap((each) => tableOf(each, grading)) : [];
    return tables.length === 0 ? [] : [{ type: "heading", level: 3, spans: plain(heading), question: id }, ...tables];
  });
  if (told.length === 0) return [];
  return [{ type: "heading", level: 2, spans: plain(words.grades.byRoom) }, ...told];

  function tableOf({ title, rooms: each }: CounterpartGrades, grading: Grading): readonly Block[] {
    const shown = each.filter(isTold);
    const hidden = each.filter((room) => room.given > 0 && !isTold(room)).length;
    if (shown.length === 0) return [];
    return [
      ...(title ? [{ type: "paragraph", spans: [{ text: title, bold: true }] } as const] : []),
      {
        type: "table",
        head: [words.grades.room, ...gradeHeads(bandsOf({}, grading), words)],
        rows: shown.map((room) => [nameOf.get(room.room) ?? room.room, ...gradeCells(room, grading, words)]),
      },
      ...(hidden > 0 ? [{ type: "paragraph", spans: plain(words.grades.hiddenRooms(hidden)) } as const] : []),
    ];
  }
}
