import * as z from "zod/mini";
import type { Block } from "../blocks.ts";
import type { ToolSwitches } from "../tools.ts";
import { type BoardKind, type NamedPlace, placed } from "./boardKind.ts";
import { grade } from "./grade.ts";
import type { Grading } from "./grading.ts";
import { notes } from "./notes.ts";
import { switched, type Toolbox } from "./tools.ts";

/** The list of board kinds. */
const kinds = { notes: listed(notes), grade: listed(grade) } as const;

export type BoardKindName = keyof typeof kinds;
export const boardKinds = Object.keys(kinds) as [BoardKindName, ...BoardKindName[]];

/** Where a note lies. Only the note's board kind looks inside. */
export type Place = Readonly<Record<string, unknown>>;

/** A kind with the options of one question: what everybody outside this folder works with. */
export type Board = Readonly<{
  places: readonly NamedPlace<Place>[];
  firstPlace: Place;
  /** Reads a place from a document; nonsense becomes the first place. */
  placed(stored: unknown): Place;
  isSamePlace(a: Place, b: Place): boolean;
  toolbox: Toolbox;
  /** What people give a grade for; absent: they give none. */
  grading: Grading | undefined;
  toBlocks(notes: readonly Readonly<{ text: string; place: Place }>[]): readonly Block[];
}>;

/** The schema of what a template can tell a kind. */
export function optionsOf(kind: BoardKindName): z.ZodMiniType {
  return kinds[kind].options;
}

/**
 * @param switches  what whoever leads made of its tools; absent: nothing.
 * @throws z.core.$ZodError when the options are not what the kind knows.
 */
export function boardFor(kind: BoardKindName, options: unknown, switches?: ToolSwitches): Board {
  const board = kinds[kind].board(options);
  return switches ? { ...board, toolbox: switched(board.toolbox, switches) } : board;
}

/** A kind in the list: what a template can tell it, and the board that this makes. */
function listed<Options, P extends Place>(kind: BoardKind<Options, P>) {
  return { options: kind.options, board: (raw: unknown): Board => fitted(kind, raw) };
}

function fitted<Options, P extends Place>(kind: BoardKind<Options, P>, raw: unknown): Board {
  const options = z.parse(kind.options, raw);
  const read = (stored: unknown): P => placed(kind, options, stored);
  return {
    places: kind.places(options),
    firstPlace: kind.firstPlace(options),
    placed: read,
    isSamePlace: (a, b) => kind.isSamePlace(read(a), read(b)),
    toolbox: kind.toolbox(options),
    grading: kind.grading?.(options),
    toBlocks: (notes) =>
      kind.toBlocks(
        notes.map(({ text, place }) => ({ text, place: read(place) })),
        options,
      ),
  };
}
