import { expect, test } from "vitest";
import * as Y from "yjs";
import { arranging, laidTogether } from "../../../client/boards/arranging.ts";
import { openRoom, type Room } from "../../../shared/doc/room.ts";
import type { NoteId, QuestionId, StackId } from "../../../shared/ids.ts";

const [n1, n2] = ["n1", "n2"] as [NoteId, NoteId];
const at = (x: number) => ({ question: "q1" as QuestionId, place: { column: "all", x, y: 0 } });

function roomOfTwo(): Room {
  const room = openRoom(new Y.Doc());
  room.addNote({ id: n1, text: "one", spot: at(0), madeAt: 1 });
  room.addNote({ id: n2, text: "two", spot: at(300), madeAt: 2 });
  return room;
}

test("a move is taken back and done again", () => {
  const room = roomOfTwo();
  const before = room.notes.current();
  const step = arranging(room, new Map([[n1, { spot: at(50), colour: "blue" as const }]]));
  step.redo();
  expect(room.notes.current()[0]).toMatchObject({ spot: at(50), colour: "blue" });
  step.undo();
  expect(room.notes.current()).toEqual(before);
  step.redo();
  expect(room.notes.current()[0]).toMatchObject({ spot: at(50) });
});

test("what somebody else did with the note meanwhile stays", () => {
  const room = roomOfTwo();
  const changes = new Map([
    [n1, { spot: at(50) }],
    [n2, { spot: at(90) }],
  ]);
  const step = arranging(room, changes);
  step.redo();
  room.moveNote(n1, at(700));
  step.undo();
  expect(room.notes.current().map(({ spot }) => spot.place.x)).toEqual([700, 300]);
});

test("notes that are laid together get one place and one stack, and come apart again", () => {
  const room = roomOfTwo();
  const before = room.notes.current();
  const target = before[0] as (typeof before)[number];
  const step = arranging(room, laidTogether([n2], target, "s1" as StackId));
  step.redo();
  expect(room.notes.current().map(({ stack, spot }) => [stack, spot.place.x])).toEqual([
    ["s1", 0],
    ["s1", 0],
  ]);
  step.undo();
  expect(room.notes.current()).toEqual(before);
});
