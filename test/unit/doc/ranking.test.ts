import { expect, test } from "vitest";
import * as Y from "yjs";
import { rankChanges, rankedOf } from "../../../shared/doc/ranking.ts";
import { openRoom } from "../../../shared/doc/room.ts";
import type { NoteId, QuestionId } from "../../../shared/ids.ts";
import { twoPeople } from "../../support/twoPeople.ts";

const spot = { question: "q5" as QuestionId, place: { column: "all" } };
const ids = ["a", "b", "c", "d"] as NoteId[];

function roomOf(doc: Y.Doc) {
  const room = openRoom(doc);
  const order = (): string =>
    rankedOf(room.notes.current(), 3)
      .map(({ id }) => id)
      .join("");
  const put = (id: string, place?: number): void =>
    room.arrange(rankChanges(room.notes.current(), id as NoteId, place, 3));
  return { room, order, put };
}

function fourNotes() {
  const made = roomOf(new Y.Doc());
  for (const [at, id] of ids.entries()) made.room.addNote({ id, text: id, spot, madeAt: at });
  return made;
}

test("who puts a note first moves the others down, and a fourth has no place", () => {
  const { order, put } = fourNotes();
  for (const id of ids) put(id, 1);
  expect(order()).toBe("dcb");
});

test("a note moves up and down, and out", () => {
  const { room, order, put } = fourNotes();
  for (const [at, id] of ["a", "b", "c"].entries()) put(id, at + 1);
  put("c", 1);
  expect(order()).toBe("cab");
  put("c", 3);
  expect(order()).toBe("abc");
  put("b");
  expect(order()).toBe("ac");
  expect(room.notes.current().find(({ id }) => id === "b")?.rank).toBeUndefined();
});

test("two who each put another note first at once both keep a place", () => {
  const { ann, bob, meet } = twoPeople(roomOf);
  for (const [at, id] of ids.entries()) ann.room.addNote({ id, text: id, spot, madeAt: at });
  meet();
  ann.put("a", 1);
  bob.put("b", 1);
  meet();
  expect(ann.order()).toBe(bob.order());
  expect([...ann.order()].sort().join("")).toBe("ab");
});
