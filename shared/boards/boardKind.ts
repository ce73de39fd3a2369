import type * as z from "zod/mini";
import type { Block } from "../blocks.ts";
import type { Grading } from "./grading.ts";
import type { Toolbox } from "./tools.ts";

/** A place where a note can lie, with the words for it. */
export type NamedPlace<Place> = Readonly<{ place: Place; title: string }>;

/** The contract of a board kind: what a question's notes can be, and where they can lie. Everything that is not in here is the same for all kinds. */
export type BoardKind<Options, Place> = Readonly<{
  /** What a template can tell the kind. */
  options: z.ZodMiniType<Options>;
  /** Where a note lies; stored as one value, so that two moves at once never mix. */
  place: z.ZodMiniType<Place>;
  firstPlace(options: Options): Place;
  /** The places a note can be moved to, in the order of the screen. Never empty. */
  places(options: Options): readonly NamedPlace<Place>[];
  isSamePlace(a: Place, b: Place): boolean;
  toolbox(options: Options): Toolbox;
  /** What people give a grade for; absent: they give none. */
  grading?(options: Options): Grading;
  /** What one room wrote, as blocks of a document. */
  toBlocks(notes: readonly Readonly<{ text: string; place: Place }>[], options: Options): readonly Block[];
}>;

/** Reads a place that a document holds; nonsense becomes the kind's first place. */
export function placed<Options, Place>(kind: BoardKind<Options, Place>, options: Options, stored: unknown): Place {
  const read = kind.place.safeParse(stored);
  if (!read.success) return kind.firstPlace(options);
  const known = kind.places(options).find(({ place }) => kind.isSamePlace(place, read.data));
  return known ? known.place : kind.firstPlace(options);
}
