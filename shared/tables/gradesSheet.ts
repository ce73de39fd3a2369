import type { CountedGrades, QuestionGrades } from "../grades.ts";
import type { Session } from "../session.ts";
import { findQuestion } from "../template.ts";
import type { Cell, Sheet } from "./sheet.ts";
import type { SheetWords } from "./words.ts";

/** How many people gave which grade, of all rooms and of each: a row for each grade. */
export function gradesSheet(
  { rooms, template }: Pick<Session, "rooms" | "template">,
  grades: readonly QuestionGrades[],
  words: SheetWords,
): Sheet {
  const nameOf = new Map(rooms.map(({ id, name }) => [id, name]));
  const rowsOf = (about: readonly Cell[], { given, there, counts }: CountedGrades): readonly (readonly Cell[])[] => {
    if (given === 0) return [];
    if (!counts) return [[...about, words.tooFew, undefined, given, there]];
    return Object.entries(counts).map(([grade, people]) => [...about, Number(grade), people, given, there]);
  };
  return {
    id: "grades",
    title: words.grades,
    columns: [
      { head: words.question, width: 24 },
      { head: words.counterpart, width: 24 },
      { head: words.room, width: 24 },
      { head: words.grade, width: 22 },
      { head: words.people, width: 10 },
      { head: words.given, width: 18 },
      { head: words.there, width: 12 },
    ],
    rows: grades.flatMap(({ question, counterparts }) => {
      const heading = findQuestion(template, question)?.question.heading ?? question;
      return counterparts.flatMap(({ title, rooms: each, ...all }) => [
        ...rowsOf([heading, title || undefined, words.allRooms], all),
        ...each.flatMap(({ room, ...own }) => rowsOf([heading, title || undefined, nameOf.get(room) ?? room], own)),
      ]);
    }),
  };
}
