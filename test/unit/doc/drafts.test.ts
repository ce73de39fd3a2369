import { expect, test } from "vitest";
import * as Y from "yjs";
import { copyNote, noteShown, readShown } from "../../../shared/doc/drafts.ts";
import { openRoom } from "../../../shared/doc/room.ts";
import type { NoteId, QuestionId } from "../../../shared/ids.ts";

const n1 = "n1" as NoteId;
const spot = { question: "q1" as QuestionId, place: { column: "all" } };

test("a note that is shown says the same in the room, and its time tells nothing", () => {
  const [drafts, doc] = [new Y.Doc(), new Y.Doc()];
  openRoom(drafts).addNote({ id: n1, text: "one\ntwo", spot, madeAt: 5 });
  copyNote(drafts, doc, n1, { id: n1, madeAt: 9 });
  expect(openRoom(doc).notes.current()).toEqual([{ id: n1, text: "one\ntwo", spot, madeAt: 9, removed: false }]);
});

test("showing a note twice changes nothing, and one that is not there neither", () => {
  const [drafts, doc] = [new Y.Doc(), new Y.Doc()];
  openRoom(drafts).addNote({ id: n1, text: "one", spot, madeAt: 5 });
  copyNote(drafts, doc, n1, { id: n1, madeAt: 9 });
  const before = Y.encodeStateAsUpdate(doc);
  copyNote(drafts, doc, n1, { id: n1, madeAt: 10 });
  copyNote(drafts, doc, "n2" as NoteId, { id: "n2" as NoteId, madeAt: 10 });
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
});

test("what was shown is remembered with its words", () => {
  const doc = new Y.Doc();
  noteShown(doc, n1, "one");
  doc.getMap("shown").set("n2", 7);
  expect(readShown(doc)).toEqual(new Map([[n1, "one"]]));
});
