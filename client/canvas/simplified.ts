import { limits } from "../../shared/limits.ts";

/**
 * A stroke with as few points as show the same line (x, y, x, y …).
 *
 * @param slack  how far the line may be off, in units of the canvas; grows until the stroke is short enough.
 * Source: Ramer (1972), Douglas & Peucker (1973).
 */
export function simplified(points: readonly number[], slack = 1.5): readonly number[] {
  const kept = new Set<number>([0, points.length / 2 - 1]);
  const spans: (readonly [number, number])[] = [[0, points.length / 2 - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [first, last] = span;
    let [farthest, distance] = [0, slack];
    for (let at = first + 1; at < last; at++) {
      const off = offLine(points, first, last, at);
      if (off > distance) [farthest, distance] = [at, off];
    }
    if (farthest === 0) continue;
    kept.add(farthest);
    spans.push([first, farthest], [farthest, last]);
  }
  const few = [...kept].sort((a, b) => a - b).flatMap((at) => [points[2 * at] ?? 0, points[2 * at + 1] ?? 0]);
  return few.length <= limits.strokePoints * 2 ? few : simplified(few, slack * 2);
}

/** How far point `at` lies from the line between two others. */
function offLine(points: readonly number[], first: number, last: number, at: number): number {
  const [x1, y1] = [points[2 * first] ?? 0, points[2 * first + 1] ?? 0];
  const [dx, dy] = [(points[2 * last] ?? 0) - x1, (points[2 * last + 1] ?? 0) - y1];
  const [px, py] = [(points[2 * at] ?? 0) - x1, (points[2 * at + 1] ?? 0) - y1];
  const length = Math.hypot(dx, dy);
  return length === 0 ? Math.hypot(px, py) : Math.abs(dx * py - dy * px) / length;
}
