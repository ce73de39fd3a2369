import { describe, expect, test } from "vitest";
import {
  freePoint,
  heightFor,
  inFrame,
  innerWidth,
  layOut,
  noteSize,
  pointOf,
} from "../../../shared/boards/surface.ts";
import type { NoteId, StackId } from "../../../shared/ids.ts";

const note = (id: string, place: Record<string, unknown> = {}, stack?: string) => ({
  id: id as NoteId,
  spot: { place },
  ...(stack !== undefined && { stack: stack as StackId }),
});
const many = (count: number) => Array.from({ length: count }, (_, at) => note(`n${at}`));

/** Pairs of notes that lie over each other. */
function overlaps(points: ReturnType<typeof layOut>): number {
  const all = [...points.values()];
  return all.flatMap((a, at) =>
    all.slice(at + 1).filter((b) => Math.abs(a.x - b.x) < noteSize.width && Math.abs(a.y - b.y) < noteSize.height),
  ).length;
}

describe("notes that nobody placed", () => {
  test("lie side by side, in the order they were made, and inside their frame", () => {
    const points = layOut(many(50));
    expect(overlaps(points)).toBe(0);
    for (const { x } of points.values()) expect(x + noteSize.width).toBeLessThanOrEqual(innerWidth);
  });

  test("stay where they are when another one is made", () => {
    const [before, after] = [layOut(many(9)), layOut(many(10))];
    for (const [id, at] of before) expect(after.get(id)).toEqual(at);
  });

  test("make room for one that was placed", () => {
    const notes = [note("a", { x: 10, y: 10 }), ...many(20)];
    expect(overlaps(layOut(notes))).toBe(0);
    expect(layOut(notes).get("a" as NoteId)).toEqual({ x: 10, y: 10 });
  });
});

test("a new note gets a place where nothing lies", () => {
  const notes = [note("a", { x: 0, y: 0 }), note("b", { x: 230, y: 20 }), ...many(5)];
  const at = freePoint(notes);
  expect(overlaps(layOut([...notes, note("new", at)]))).toBe(0);
});

test("notes of one stack lie over each other, where the first one lies; one note makes no stack", () => {
  const points = layOut([note("a", { x: 300, y: 200 }, "s"), note("b", { x: 0, y: 0 }, "s"), note("c", {}, "t")]);
  const [a, b] = ["a", "b"].map((id) => points.get(id as NoteId));
  expect(b?.x).toBe(a?.x);
  expect(b?.y).toBeGreaterThan(a?.y ?? Number.POSITIVE_INFINITY);
  expect(points.get("c" as NoteId)).toEqual({ x: 0, y: 0 });
});

test("nobody leaves the frame, and nonsense is no place", () => {
  expect(inFrame({ x: -50, y: -3 })).toEqual({ x: 0, y: 0 });
  expect(inFrame({ x: 99_999, y: 40.4 })).toEqual({ x: innerWidth - noteSize.width, y: 40 });
  expect(pointOf({ x: Number.NaN, y: 1 })).toBeUndefined();
  expect(pointOf({ x: "1", y: 1 })).toBeUndefined();
});

test("a frame grows with its notes and always has a free row", () => {
  const low = { x: 0, y: 2_000 };
  expect(heightFor([low])).toBeGreaterThanOrEqual(low.y + 2 * noteSize.height);
  expect(heightFor([])).toBe(heightFor(layOut(many(4)).values()));
});
