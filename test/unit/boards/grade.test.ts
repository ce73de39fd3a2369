import { expect, test } from "vitest";
import * as z from "zod/mini";
import { fitsGrading, gradesIn } from "../../../shared/boards/grading.ts";
import { boardFor } from "../../../shared/boards/index.ts";

test("a question asks one school grade unless its template says otherwise, and has notes for the reasons", () => {
  const board = boardFor("grade", {});
  expect(board.grading).toEqual({ from: 1, to: 10, counterparts: [""], bands: [8, 7, 6] });
  expect(board.places).toEqual([{ place: { column: "all" }, title: "" }]);
  expect(board.placed({ column: "gone" })).toEqual({ column: "all" });
  expect(boardFor("notes", {}).grading).toBeUndefined();
});

test("another scale is told grade by grade, the highest first", () => {
  const { grading } = boardFor("grade", { from: 1, to: 5 });
  expect(grading?.bands).toEqual([5, 4, 3, 2]);
  expect(gradesIn({ from: 1, to: 5 })).toEqual([1, 2, 3, 4, 5]);
});

test.each([
  [{ from: 5, to: 5 }],
  [{ from: 0, to: 11 }],
  [{ from: 1.5 }],
  [{ counterparts: [] }],
  [{ counterparts: ["Wethouders", "Wethouders"] }],
  [{ counterparts: [""] }],
  [{ bands: [6, 7] }],
  [{ bands: [11] }],
  [{ bands: [1] }],
  [{ kolommen: [] }],
])("a scale that makes no sense (%j) is a mistake", (options) => {
  expect(() => boardFor("grade", options)).toThrow(z.core.$ZodError);
});

test("somebody gives each counterpart one grade of the scale at most, and those at one device one each", () => {
  const scale = { from: 1, to: 10, counterparts: ["a", "b"], bands: [8] };
  for (const given of [
    [{ 8: 1 }, {}],
    [{}, {}],
    [{ 1: 1 }, { 10: 1 }],
  ])
    expect(fitsGrading(given, scale, 1)).toBe(true);
  for (const given of [
    [{ 8: 1 }],
    [{ 8: 1 }, {}, {}],
    [{ 11: 1 }, {}],
    [{ 0: 1 }, {}],
    [{ 8: 1, 7: 1 }, {}],
    [{ 8: 2 }, {}],
  ])
    expect(fitsGrading(given, scale, 1)).toBe(false);
  expect(fitsGrading([{ 8: 2, 6: 1 }, { 7: 3 }], scale, 3)).toBe(true);
  expect(fitsGrading([{ 8: 2, 6: 2 }, {}], scale, 3)).toBe(false);
});
