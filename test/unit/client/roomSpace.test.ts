import { expect, test } from "vitest";
import * as Y from "yjs";
import { spaceLeft } from "../../../client/room/roomSpace.ts";
import { openRoom } from "../../../shared/doc/room.ts";
import type { NoteId, QuestionId } from "../../../shared/ids.ts";
import { limits } from "../../../shared/limits.ts";

test("a room tells how many notes still fit, and removed notes count too", () => {
  const doc = new Y.Doc();
  const room = openRoom(doc);
  const spot = { question: "q1" as QuestionId, place: {} };
  const add = (at: number) => room.addNote({ id: `n${at}` as NoteId, text: "x", spot, madeAt: at });
  doc.transact(() => {
    for (let at = 1; at < limits.notesPerRoom; at++) add(at);
  });
  expect(spaceLeft(room).current()).toBe(1);
  add(limits.notesPerRoom);
  expect(spaceLeft(room).current()).toBe(0);
  room.removeNote("n1" as NoteId);
  expect(spaceLeft(room).current()).toBe(0);
});
