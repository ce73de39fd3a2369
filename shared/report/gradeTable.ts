import { type Block, plain } from "../blocks.ts";
import type { Grading } from "../boards/grading.ts";
import type { CountedGrades, GradeCounts, QuestionGrades } from "../grades.ts";
import { type Band, bandsOf, medianOf, shareOf } from "../synthesis/grades.ts";
import type { TableWords } from "./tableWords.ts";

/** Grades of which it can be told which they are. */
type Told<T extends CountedGrades> = T & Readonly<{ counts: GradeCounts }>;

export const isTold = <T extends CountedGrades>(grades: T): grades is Told<T> => grades.counts !== undefined;

/**
 * The grades of all rooms: a sentence and a row for each counterpart. Nothing as long as grades are given, and where nobody gave one; of a counterpart
 * that few people gave one only that.
 */
export function gradeTable(grades: QuestionGrades | undefined, grading: Grading, tables: TableWords): readonly Block[] {
  const { grades: words } = tables;
  const told = grades?.counterparts.filter(isTold) ?? [];
  if (!grades || told.length === 0) return [];
  const named = grading.counterparts.length > 1;
  const few = grades.counterparts.filter(({ counts }) => counts === undefined);
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
      head: [...(named ? [words.counterpart] : []), ...gradeHeads(bandsOf({}, grading), tables)],
      rows: told.map((each) => [...(named ? [each.title] : []), ...gradeCells(each, grading, tables)]),
    },
    ...(few.length > 0 ? [{ type: "paragraph", spans: plain(words.few(few.map(({ title }) => title))) } as const] : []),
  ];
}

/** The heads of the columns that `gradeCells` fills: each band, the grade in the middle, and how many gave one. */
export function gradeHeads(bands: readonly Band[], { grades: words }: TableWords): readonly string[] {
  return [...bands.map((band) => words.band(band)), words.median, words.given];
}

export function gradeCells(
  each: Told<CountedGrades>,
  grading: Grading,
  { grades: words }: TableWords,
): readonly string[] {
  const share = ({ people }: Band): string => words.share(people, Math.round(shareOf(people, each) * 100));
  return [
    ...bandsOf(each.counts, grading).map(share),
    words.number(medianOf(each.counts) ?? 0),
    words.of(each.given, each.there),
  ];
}
