import { noteSize } from "../../shared/boards/surface.ts";
import type { NoteId } from "../../shared/ids.ts";
import type { Changes } from "../boards/arranging.ts";
import { type Frame, type LaidNote, spotAt } from "./frames.ts";

/** `spread`: the same space between each two, along the longer side of where they lie. */
export type Edge = "left" | "top" | "spread";

/** Where notes lie once they are put in line. Notes of a stack are left alone: their stack decides. */
export function aligned(frames: readonly Frame[], notes: readonly LaidNote[], edge: Edge): Changes {
  const loose = notes.filter(({ note }) => note.stack === undefined);
  const xs = loose.map(({ at }) => at.x);
  const ys = loose.map(({ at }) => at.y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const side = width >= height ? "x" : "y";
  const inOrder = [...loose].sort((a, b) => a.at[side] - b.at[side]);
  const length = side === "x" ? Math.max(width, noteSize.width) : Math.max(height, noteSize.height);
  const step = length / Math.max(inOrder.length - 1, 1);
  const changes = inOrder.flatMap(({ note, at }, nth) => {
    const to =
      edge === "left"
        ? { x: left, y: at.y }
        : edge === "top"
          ? { x: at.x, y: top }
          : side === "x"
            ? { x: left + nth * step, y: at.y }
            : { x: at.x, y: top + nth * step };
    const spot = spotAt(frames, to);
    return spot ? [[note.id, { spot }] as const] : [];
  });
  return new Map<NoteId, { spot: NonNullable<ReturnType<typeof spotAt>> }>(changes);
}
