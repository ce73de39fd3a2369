import { expect, test } from "vitest";
import type { Note } from "../../../shared/doc/room.ts";
import type { NoteId, NoteRef, QuestionId, RoomId } from "../../../shared/ids.ts";
import { mergeRooms } from "../../../shared/synthesis/merge.ts";
import { numbersOf } from "../../../shared/synthesis/numbering.ts";
import { session, sourced } from "../../support/sampleSession.ts";

const note = (id: string, madeAt: number, more: Partial<Note> = {}): Note => ({
  id: id as NoteId,
  text: id,
  spot: { question: "q1" as QuestionId, place: {} },
  madeAt,
  removed: false,
  ...more,
});
const r2 = "r2" as RoomId;
const numbersIn = (notes: readonly Note[], into?: RoomId) =>
  mergeRooms([{ room: r2, nth: 2, into, notes }]).map(({ text, number }) => [text, number]);

test("notes are numbered in the order in which a room made them, over all rounds", () => {
  expect(numbersIn([note("later", 5), note("first", 1), note("second", 2)])).toEqual([
    ["later", "R2.3"],
    ["first", "R2.1"],
    ["second", "R2.2"],
  ]);
});

test("a note keeps its number when another is removed, and when its room becomes part of another", () => {
  const notes = [note("a", 1), note("b", 2), note("c", 3)];
  const less = notes.map((each) => (each.text === "b" ? { ...each, removed: true } : each));
  expect(numbersIn(less)).toEqual([
    ["a", "R2.1"],
    ["c", "R2.3"],
  ]);
  expect(numbersIn(notes, "r1" as RoomId).at(-1)).toEqual(["c", "R2.3"]);
});

test("where only the notes that stand are known, they are numbered by their order", () => {
  const notes = [sourced("r1", "a", "q1", "a"), sourced("r2", "b", "q1", "b"), sourced("r2", "c", "q3", "c")];
  const numbers = numbersOf(session.rooms, [...notes, { ...sourced("r3", "d", "q1", "d"), number: "R3.7" }]);
  expect([...numbers]).toEqual([
    ["r1.a" as NoteRef, "R1.1"],
    ["r2.b" as NoteRef, "R2.1"],
    ["r2.c" as NoteRef, "R2.2"],
    ["r3.d" as NoteRef, "R3.7"],
  ]);
});
