import { type Block, plain } from "../blocks.ts";
import type { Grading } from "../boards/grading.ts";
import type { CounterpartGrades, GradeCounts, QuestionGrades } from "../grades.ts";
import { bandsOf, medianOf, shareOf } from "../synthesis/grades.ts";
import type { TableWords } from "./tableWords.ts";

type Told = CounterpartGrades & Readonly<{ counts: GradeCounts }>;

/**
 * The grades of all rooms: a sentence and a row for each counterpart. Nothing as long as grades are given, and where nobody gave one; of a counterpart
 * that few people gave one only that.
 */
export function gradeTable(
  grades: QuestionGrades | undefined,
  grading: Grading,
  { grades: words }: TableWords,
): readonly Block[] {
  const told = grades?.counterparts.filter((each): each is Told => each.counts !== undefined) ?? [];
  if (!grades || told.length === 0) return [];
  const named = grading.counterparts.length > 1;
  const few = grades.counterparts.filter(({ counts }) => counts === undefined);
  const share = (people: number, each: Told): string => words.share(people, Math.round(shareOf(people, each) * 100));
  const names = bandsOf({}, grading).map((band) => words.band(band));
  return [
    { type: "paragraph", spans: plain(words.about(grading, named)) },
    {
      type: "bullets",
      ordered: false,
      items: told.map((each) => {
        const [highest] = bandsOf(each.counts, grading);
        const said = highest ? words.said(highest.people, each.given, words.band(highest)) : "";
        return { spans: [...(each.title ? [{ text: `${each.title}: `, bold: true }] : []), { text: said }] };
      }),
    },
    {
      type: "table",
      head: [...(named ? [words.counterpart] : []), ...names, words.median, words.given],
      rows: told.map((each) => [
        ...(named ? [each.title] : []),
        ...bandsOf(each.counts, grading).map(({ people }) => share(people, each)),
        words.number(medianOf(each.counts) ?? 0),
        words.of(each.given, each.there),
      ]),
    },
    ...(few.length > 0 ? [{ type: "paragraph", spans: plain(words.few(few.map(({ title }) => title))) } as const] : []),
  ];
}
