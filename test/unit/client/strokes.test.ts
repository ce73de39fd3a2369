import { expect, test } from "vitest";
import { pastedLines } from "../../../client/boards/pastedLines.ts";
import { copyNotes } from "../../../client/canvas/copyNotes.ts";
import { simplified } from "../../../client/canvas/simplified.ts";
import { isDrawing } from "../../../shared/doc/marks.ts";
import { limits } from "../../../shared/limits.ts";

test("a straight line needs its two ends only", () => {
  const line = Array.from({ length: 50 }, (_, at) => [at * 10, at * 5]).flat();
  expect(simplified(line)).toEqual([0, 0, 490, 245]);
});

test("a corner stays a corner", () => {
  expect(simplified([0, 0, 50, 1, 100, 0, 100, 60, 100, 120])).toEqual([0, 0, 100, 0, 100, 120]);
});

test("the wildest scribble fits in a document", () => {
  const scribble = Array.from({ length: 5_000 }, (_, at) => [
    Math.round(1_000 * Math.sin(at * 12.9)),
    Math.round(1_000 * Math.cos(at * 78.2)),
  ]).flat();
  const points = simplified(scribble);
  expect(points.length).toBeLessThanOrEqual(limits.strokePoints * 2);
  expect(isDrawing({ kind: "stroke", points })).toBe(true);
});

test("a pasted list becomes a note a line, without its bullets", () => {
  expect(pastedLines("- Rust\r\n\n  2. Ruimte \n• Groen\n- \nHet is 3.5 graden")).toEqual([
    "Rust",
    "Ruimte",
    "Groen",
    "Het is 3.5 graden",
  ]);
});

test("notes of several lines are copied as one line each", () => {
  const laid = (text: string) => ({ note: { text } }) as Parameters<typeof copyNotes>[0][number];
  expect(copyNotes([laid("a\n  b"), laid("c")])).toBe("a b\nc");
});
