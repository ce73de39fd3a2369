import type { GivenGrades } from "../doc/grades.ts";

/** What a question asks a grade for, and how grades are told. Whole numbers; `to` is the best. */
export type Grading = Readonly<{
  from: number;
  to: number;
  /** Each gets a grade of its own. One without a name when the question asks one grade. */
  counterparts: readonly string[];
  /** Where each band of the report begins, the highest first; what is below the last is a band too. */
  bands: readonly number[];
}>;

/** The grades that somebody can give, the lowest first. */
export function gradesIn({ from, to }: Pick<Grading, "from" | "to">): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, step) => from + step);
}

/** Whether so many people can have given this: grades of the scale only, and for each counterpart one each at most. */
export function fitsGrading(given: GivenGrades, { from, to, counterparts }: Grading, people: number): boolean {
  const isOnScale = (grade: string): boolean => Number(grade) >= from && Number(grade) <= to;
  return (
    given.length === counterparts.length &&
    given.every(
      (counts) =>
        Object.keys(counts).every(isOnScale) && Object.values(counts).reduce((sum, n) => sum + n, 0) <= people,
    )
  );
}
