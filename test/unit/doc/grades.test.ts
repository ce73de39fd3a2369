import { expect, test } from "vitest";
import * as Y from "yjs";
import { headsIn, openGraded, openGrades } from "../../../shared/doc/grades.ts";
import type { PersonId, QuestionId, RoomId } from "../../../shared/ids.ts";

const [ann, bob] = ["ann", "bob"] as [PersonId, PersonId];
const [q1, q2] = ["q1", "q2"] as [QuestionId, QuestionId];
const [r1, r2] = ["r1", "r2"] as [RoomId, RoomId];

test("the last grade of somebody counts, in the room where it was given, and can be taken back", () => {
  const grades = openGrades(new Y.Doc());
  grades.give(q1, ann, { room: r1, given: [{ 6: 1 }] });
  grades.give(q1, ann, { room: r2, given: [{ 8: 1 }] });
  grades.give(q2, ann, { room: r1, given: [{ 3: 1 }] });
  grades.give(q1, bob, { room: r1, given: [{ 5: 1 }] });
  expect(grades.of(q1, ann)).toEqual({ room: r2, given: [{ 8: 1 }] });
  expect(grades.all(q1)).toEqual([
    { room: r1, given: [{ 5: 1 }] },
    { room: r2, given: [{ 8: 1 }] },
  ]);
  grades.give(q1, ann, undefined);
  expect(grades.of(q1, ann)).toBeUndefined();
  expect(grades.all(q1)).toHaveLength(1);
});

test("nonsense counts for nothing", () => {
  const doc = new Y.Doc();
  doc.getMap("grades").set("q1.ann", { room: "r1", given: [{ goed: 1 }] });
  doc.getMap("grades").set("q1.bob", 7);
  doc.getMap("graded").set("q1", -3);
  expect(openGrades(doc).all(q1)).toEqual([]);
  expect(openGraded(doc).graded.current()).toEqual(new Map());
});

test("people who share a device are counted by head, whoever skips a counterpart too", () => {
  expect(headsIn({ given: [{ 8: 2, 6: 1 }, { 7: 1 }] })).toBe(3);
  expect(headsIn({ given: [{}, { 7: 1 }] })).toBe(1);
  expect(headsIn({ given: [] })).toBe(0);
});
