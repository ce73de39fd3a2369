import * as z from "zod/mini";
import { type Block, plain } from "../blocks.ts";
import { idPattern } from "../ids.ts";
import { limits } from "../limits.ts";
import type { BoardKind } from "./boardKind.ts";
import { toolboxOf, toolOptions } from "./tools.ts";

const Column = z.strictObject({
  id: z.string().check(z.regex(idPattern)),
  title: z.string().check(z.minLength(1), z.maxLength(limits.titleLength)),
});
const Options = z.strictObject({
  columns: z.optional(z.array(Column).check(z.minLength(1), z.maxLength(limits.columns))),
  ...toolOptions,
});
const Place = z.object({ column: z.string() }); // where in its column a note lies is the canvas' own, see `canvas`

export type NotesOptions = z.infer<typeof Options>;
export type NotesPlace = z.infer<typeof Place>;

const oneColumn = [{ id: "all", title: "" }] as const;

/** Sticky notes in one column or several. Without `columns` there is one, without a title. */
export const notes: BoardKind<NotesOptions, NotesPlace> = {
  options: Options,
  place: Place,
  firstPlace: ({ columns }) => ({
    column: (columns ?? oneColumn)[0]?.id ?? "all",
  }),
  places: ({ columns }) =>
    (columns ?? oneColumn).map(({ id, title }) => ({
      place: { column: id },
      title,
    })),
  toolbox: toolboxOf,
  isSamePlace: (a, b) => a.column === b.column,
  toBlocks: (written, options) =>
    notes.places(options).flatMap(({ place, title }): Block[] => {
      const here = written.filter((note) => notes.isSamePlace(note.place, place));
      if (here.length === 0) return [];
      const bullets: Block = {
        type: "bullets",
        ordered: false,
        items: here.map(({ text }) => ({ spans: plain(text) })),
      };
      return title ? [{ type: "paragraph", spans: [{ text: title, bold: true }] }, bullets] : [bullets];
    }),
};
