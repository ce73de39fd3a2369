import { expect, test } from "vitest";
import { rowAt, rowsBetween, stackRows } from "../../../client/moderator/bench/notes/rowLayout.ts";

const heights = [20, 40, 30];
const tops = stackRows(heights.length, (at) => heights[at] ?? 0, 10);

test("rows stand below each other with a gap between", () => {
  expect([...tops]).toEqual([0, 30, 80, 120]);
});

test.each([
  ["above all rows the first", -5, 0],
  ["where a row begins that row", 30, 1],
  ["in the gap below a row that row", 79, 1],
  ["below all rows the last", 500, 2],
])("%s", (_, y, row) => {
  expect(rowAt(tops, y)).toBe(row);
});

test("only rows that are partly in sight are made, and none of an empty list", () => {
  expect(rowsBetween(tops, 25, 35)).toEqual({ from: 0, to: 2 });
  expect(rowsBetween(tops, 85, 1_000)).toEqual({ from: 2, to: 3 });
  expect(
    rowsBetween(
      stackRows(0, () => 20, 10),
      0,
      100,
    ),
  ).toEqual({ from: 0, to: 0 });
});
