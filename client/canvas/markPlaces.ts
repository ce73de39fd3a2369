import { noteSize, type Point } from "../../shared/boards/surface.ts";
import type { Drawing, Mark } from "../../shared/doc/marks.ts";
import type { CanvasState } from "./canvasState.ts";

/** How near the eraser must come, in units of the canvas. */
const near = 16;

/** The two ends of an arrow, on the edges of its notes; absent when one of them is gone. */
export function arrowEnds(
  state: CanvasState,
  { from, to }: Extract<Drawing, { kind: "arrow" }>,
): readonly [Point, Point] | undefined {
  const [a, b] = [state.note(from)?.at, state.note(to)?.at];
  if (!a || !b) return undefined;
  const [start, end] = [middle(a), middle(b)];
  return [edge(start, end), edge(end, start)];
}

/** The drawing at a point, the newest first; absent when there is none. */
export function markAt(marks: readonly Mark[], state: CanvasState, at: Point): Mark | undefined {
  return marks.findLast(({ drawing }) => {
    if (drawing.kind === "label")
      return (
        at.x >= drawing.x && at.x <= drawing.x + 16 * drawing.text.length && at.y >= drawing.y && at.y <= drawing.y + 42
      );
    const line = drawing.kind === "stroke" ? drawing.points : arrowEnds(state, drawing)?.flatMap(({ x, y }) => [x, y]);
    return line !== undefined && isNear(line, at);
  });
}

const middle = ({ x, y }: Point): Point => ({ x: x + noteSize.width / 2, y: y + noteSize.height / 2 });

/** Where the line from a note's middle to elsewhere leaves its paper. */
function edge(from: Point, to: Point): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = Math.min(
    dx === 0 ? 1 : (noteSize.width / 2 + 6) / Math.abs(dx),
    dy === 0 ? 1 : (noteSize.height / 2 + 6) / Math.abs(dy),
    1,
  );
  return { x: from.x + dx * share, y: from.y + dy * share };
}

function isNear(line: readonly number[], { x, y }: Point): boolean {
  for (let at = 0; at + 3 < line.length; at += 2) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = line.slice(at, at + 4);
    const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
    const along = length === 0 ? 0 : Math.min(Math.max(((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length, 0), 1);
    if (Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1)) < near) return true;
  }
  return false;
}
