import { expect, test } from "vitest";
import type { RoomId } from "../../../shared/ids.ts";
import { bandsOf, medianOf, mergeGrades, shareOf } from "../../../shared/synthesis/grades.ts";

const school = { from: 1, to: 10, counterparts: [""], bands: [8, 7, 6] };
const [r1, r2, r3, r4] = ["r1", "r2", "r3", "r4"] as [RoomId, RoomId, RoomId, RoomId];
const rooms = [r1, r2, r3];
const nobody = new Map<RoomId, RoomId>();
/** So many people in a room who each gave this grade. */
const gave = (room: RoomId, grade: number, people: number) =>
  Array.from({ length: people }, () => ({ room, given: [{ [grade]: 1 }] }));
const merge = (ballots: ReturnType<typeof gave>, more: Partial<Parameters<typeof mergeGrades>[1]> = {}) =>
  mergeGrades(school, { ballots, rooms, countedFor: nobody, there: new Map(), isOpen: false, ...more })[0];

test("grades of all rooms are added up, out of how many people were there", () => {
  const merged = merge([...gave(r1, 8, 5), ...gave(r2, 6, 3), ...gave(r2, 9, 2)], {
    there: new Map([
      [r1, 7],
      [r2, 5],
      [r3, 4],
    ]),
  });
  expect(merged).toMatchObject({ given: 10, there: 16, counts: { 6: 3, 8: 5, 9: 2 } });
  expect(merged?.rooms).toEqual([
    { room: r1, given: 5, there: 7, counts: { 8: 5 } },
    { room: r2, given: 5, there: 5, counts: { 6: 3, 9: 2 } },
    { room: r3, given: 0, there: 4 },
  ]);
});

test("of fewer than five people nobody learns which grades they gave, of a room nor of all", () => {
  expect(merge(gave(r1, 8, 4))).toMatchObject({ given: 4, rooms: [{ given: 4 }, {}, {}] });
  expect(merge(gave(r1, 8, 4))).not.toHaveProperty("counts");
  expect(merge(gave(r1, 8, 4))?.rooms[0]).not.toHaveProperty("counts");
});

test("what is not told of a small room cannot be reckoned back from the sum: the smallest of the others goes along", () => {
  const merged = merge([...gave(r1, 8, 9), ...gave(r2, 7, 6), ...gave(r3, 3, 2)]);
  expect(merged?.counts).toEqual({ 3: 2, 7: 6, 8: 9 });
  expect(merged?.rooms.map(({ counts }) => counts)).toEqual([{ 8: 9 }, undefined, undefined]);
  const enough = merge([...gave(r1, 8, 9), ...gave(r2, 7, 3), ...gave(r3, 3, 2)]); // five together
  expect(enough?.rooms.map(({ counts }) => counts)).toEqual([{ 8: 9 }, undefined, undefined]);
});

test("as long as people give grades only how many did is told", () => {
  const merged = merge(gave(r1, 8, 12), { isOpen: true });
  expect(merged).toMatchObject({ given: 12, rooms: [{ given: 12 }, {}, {}] });
  expect(JSON.stringify(merged)).not.toContain("counts");
});

test("what was given in a room counts for the one that it became part of, and grades off the scale for nothing", () => {
  const merged = merge([...gave(r4, 7, 5), ...gave(r1, 44, 3)], { countedFor: new Map([[r4, r1]]) });
  expect(merged?.rooms[0]).toEqual({ room: r1, given: 5, there: 5, counts: { 7: 5 } });
});

test("each counterpart is counted by itself, so that all of them together may pass the number of people", () => {
  const about = { ...school, counterparts: ["Wethouders", "Scholen"] };
  const ballots = Array.from({ length: 5 }, (_, at) => ({ room: r1, given: [{ 8: 1 }, at < 4 ? { 5: 1 } : {}] }));
  const merged = mergeGrades(about, { ballots, rooms, countedFor: nobody, there: new Map([[r1, 6]]), isOpen: false });
  expect(merged.map(({ title, given, there, counts }) => ({ title, given, there, counts }))).toEqual([
    { title: "Wethouders", given: 5, there: 6, counts: { 8: 5 } },
    { title: "Scholen", given: 4, there: 6, counts: undefined },
  ]);
});

test("bands run from 8 or higher to 5 or lower, and every grade is in one", () => {
  const counts = { 1: 1, 5: 2, 6: 3, 7: 4, 8: 5, 10: 6 };
  expect(bandsOf(counts, school)).toEqual([
    { from: 8, to: 10, people: 11, end: "highest" },
    { from: 7, to: 7, people: 4 },
    { from: 6, to: 6, people: 3 },
    { from: 1, to: 5, people: 3, end: "lowest" },
  ]);
  expect(
    bandsOf({ 3: 1 }, { from: 1, to: 3, bands: [3, 2] }).map(({ from, to, people }) => [from, to, people]),
  ).toEqual([
    [3, 3, 1],
    [2, 2, 0],
    [1, 1, 0],
  ]);
});

test("the median is the grade in the middle, or halfway two", () => {
  expect(medianOf({ 6: 1, 7: 1, 9: 1 })).toBe(7);
  expect(medianOf({ 6: 2, 9: 2 })).toBe(7.5);
  expect(medianOf({ 10: 1, 9: 2 })).toBe(9);
  expect(medianOf({})).toBeUndefined();
});

test("a share is of those who gave a grade", () => {
  expect(shareOf(3, { given: 4 })).toBe(0.75);
  expect(shareOf(0, { given: 0 })).toBe(0);
});
