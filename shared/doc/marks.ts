import type * as Y from "yjs";
import { idPattern, type MarkId, type NoteId } from "../ids.ts";
import { limits } from "../limits.ts";
import type { Tool } from "../tools.ts";
import { isRecord } from "./fields.ts";
import { type Live, liveEntries } from "./live.ts";

/** What people draw on the canvas beside notes. `points`: x, y, x, y … Each mark is one value: it is there or it is not. */
export type Drawing =
  | Readonly<{ kind: "label"; x: number; y: number; text: string }>
  | Readonly<{ kind: "arrow"; from: NoteId; to: NoteId }>
  | Readonly<{ kind: "stroke"; points: readonly number[] }>;
/** What it takes to draw it. */
export const toolOf: Readonly<Record<Drawing["kind"], Tool>> = { label: "labels", arrow: "arrows", stroke: "pen" };
export type Mark = Readonly<{ id: MarkId; drawing: Drawing }>;

export type Marks = Readonly<{
  marks: Live<readonly Mark[]>;
  /** Draws it, or puts it in the place of the one with the same id. */
  draw(mark: Mark): void;
  wipe(ids: readonly MarkId[]): void;
}>;

export function openMarks(doc: Y.Doc): Marks {
  const stored = doc.getMap<unknown>("marks");
  return {
    marks: liveEntries(
      stored,
      (id, drawing) => (isDrawing(drawing) ? { id: id as MarkId, drawing } : undefined),
      (a, b) => (a.id < b.id ? -1 : 1),
    ),
    draw: ({ id, drawing }) => void stored.set(id, drawing),
    wipe: (ids) =>
      doc.transact(() => {
        for (const id of ids) stored.delete(id);
      }),
  };
}

const isPoint = (at: unknown): boolean =>
  typeof at === "number" && Number.isInteger(at) && Math.abs(at) <= limits.canvasReach;
const isId = (id: unknown): boolean => typeof id === "string" && idPattern.test(id);
const fits: Readonly<Record<string, Readonly<Record<string, (part: unknown) => boolean>>>> = {
  label: {
    x: isPoint,
    y: isPoint,
    text: (words) => typeof words === "string" && words.length > 0 && words.length <= limits.labelLength,
  },
  arrow: { from: isId, to: isId },
  stroke: {
    points: (points) =>
      Array.isArray(points) &&
      points.length >= 4 &&
      points.length % 2 === 0 &&
      points.length <= limits.strokePoints * 2 &&
      points.every(isPoint),
  },
};

/** Whether a document holds a drawing here, with all its parts and no others. */
export function isDrawing(stored: unknown): stored is Drawing {
  if (!isRecord(stored) || typeof stored.kind !== "string" || !Object.hasOwn(fits, stored.kind)) return false;
  const parts = Object.entries(fits[stored.kind] ?? {});
  return (
    Object.keys(stored).length === parts.length + 1 &&
    parts.every(([key, fitsHere]) => Object.hasOwn(stored, key) && fitsHere(stored[key]))
  );
}
