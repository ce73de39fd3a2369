import * as z from "zod/mini";
import { plain } from "../blocks.ts";
import { limits } from "../limits.ts";
import type { BoardKind } from "./boardKind.ts";
import { gradesIn } from "./grading.ts";
import { toolboxOf, toolOptions } from "./tools.ts";

const step = z.int().check(z.minimum(0), z.maximum(100));

const Options = z
  .strictObject({
    /** The worst and the best grade. */
    from: z._default(step, 1),
    to: z._default(step, 10),
    /** Who or what gets a grade of its own. Absent: one grade. */
    counterparts: z.optional(
      z
        .array(z.string().check(z.minLength(1), z.maxLength(limits.nameLength)))
        .check(z.minLength(1), z.maxLength(limits.counterparts)),
    ),
    /** Where the bands of the report begin, the highest first: `[8, 7, 6]` tells “8 or higher”, 7, 6, and “5 or lower”. */
    bands: z.optional(z.array(step).check(z.minLength(1))),
    ...toolOptions,
  })
  .check(
    z.refine(({ from, to }) => to > from && to - from < limits.grades, {
      path: ["to"],
      message: `more than from, and at most ${limits.grades} grades in all`,
    }),
    z.refine(({ counterparts = [] }) => new Set(counterparts).size === counterparts.length, {
      path: ["counterparts"],
      message: "each name once",
    }),
    z.refine(
      ({ from, to, bands = [] }) =>
        bands.every((band, at) => band > from && band <= to && band < (bands[at - 1] ?? to + 1)),
      { path: ["bands"], message: "grades above from, the highest first" },
    ),
  );
const Place = z.object({ column: z.string() });

type GradeOptions = z.infer<typeof Options>;
type GradePlace = z.infer<typeof Place>;

const reasons: GradePlace = { column: "all" };
const schoolBands = [8, 7, 6] as const;

/** A grade that each person gives for themselves, with notes below it for who wants to say why. */
export const grade: BoardKind<GradeOptions, GradePlace> = {
  options: Options,
  place: Place,
  firstPlace: () => reasons,
  places: () => [{ place: reasons, title: "" }],
  isSamePlace: (a, b) => a.column === b.column,
  toolbox: toolboxOf,
  grading: ({ from, to, counterparts = [""], bands }) => ({
    from,
    to,
    counterparts,
    bands: bands ?? (from === 1 && to === 10 ? schoolBands : gradesIn({ from: from + 1, to }).toReversed()),
  }),
  toBlocks: (written) =>
    written.length === 0
      ? []
      : [{ type: "bullets", ordered: false, items: written.map(({ text }) => ({ spans: plain(text) })) }],
};
