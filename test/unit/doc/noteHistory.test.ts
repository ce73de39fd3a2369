import { expect, test } from "vitest";
import * as Y from "yjs";
import { judge } from "../../../server/sync/gate.ts";
import { openNoteHistory } from "../../../shared/doc/noteHistory.ts";
import { openRoom } from "../../../shared/doc/room.ts";
import { docShapes } from "../../../shared/doc/shapes.ts";
import type { NoteId, PersonId, QuestionId } from "../../../shared/ids.ts";
import { twoPeople } from "../../support/twoPeople.ts";

const n1 = "n1" as NoteId;
const spot = (column: string) => ({ question: "q1" as QuestionId, place: { column } });
const note = (text: string, id = n1) => ({ id, text, spot: spot("all"), madeAt: 1 });

/** A person with a history, whose every edit must pass the gate. */
function open(doc: Y.Doc) {
  const room = openRoom(doc);
  const server = new Y.Doc();
  const clients = new Map<number, PersonId>();
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    const author = (origin === "meet" ? "other" : "me") as PersonId;
    const verdict = judge(update, author, { doc: server, shape: docShapes.room, authorOf: (id) => clients.get(id) });
    expect(verdict.kind === "refused" ? verdict.why : "ok").toBe("ok");
    if (verdict.kind === "ok") for (const client of verdict.claims) clients.set(client, author);
    Y.applyUpdate(server, update);
  });
  const texts = () => room.notes.current().map(({ text }) => text);
  return { room, texts, ...openNoteHistory(doc, room) };
}

test("undo takes the last note off the board, and redo brings it back with its words", () => {
  const me = open(new Y.Doc());
  me.typing("whole");
  me.addNote(note("k"));
  me.room.retypeNote(n1, "ko");
  me.room.retypeNote(n1, "koffie\nen thee");
  me.typing("pauses");
  expect([me.canUndo.current(), me.canRedo.current()]).toEqual([true, false]);
  me.undo();
  expect(me.texts()).toEqual([]);
  expect([me.canUndo.current(), me.canRedo.current()]).toEqual([false, true]);
  me.redo();
  expect(me.texts()).toEqual(["koffie\nen thee"]);
});

test("a move and a removal are steps of their own", () => {
  const me = open(new Y.Doc());
  me.addNote(note("koffie"));
  me.step(() => me.room.moveNote(n1, spot("left")));
  me.step(() => me.room.removeNote(n1));
  me.undo();
  expect(me.room.notes.current()[0]?.spot).toEqual(spot("left"));
  me.undo();
  expect(me.room.notes.current()[0]?.spot).toEqual(spot("all"));
  me.undo();
  expect(me.texts()).toEqual([]);
  me.redo();
  me.redo();
  me.redo();
  expect([me.texts(), me.room.removedNotes.current()[0]?.spot]).toEqual([[], spot("left")]);
});

test("what others do in between stays, and nobody undoes another's edits", () => {
  const { ann, bob, meet } = twoPeople(open);
  ann.addNote(note("koffie"));
  ann.typing("pauses");
  meet();
  bob.room.retypeNote(n1, "koffie met melk");
  bob.addNote(note("thee", "n2" as NoteId));
  meet();
  ann.room.retypeNote(n1, "veel koffie met melk");
  ann.undo();
  expect(ann.texts()).toEqual(["koffie met melk", "thee"]);
  ann.undo(); // the note goes, with what Bob wrote in it; the bin has it
  expect(ann.texts()).toEqual(["thee"]);
  expect(ann.room.removedNotes.current().map(({ text }) => text)).toEqual([" met melk"]);
  expect(ann.canUndo.current()).toBe(false);
  meet();
  bob.undo();
  expect(bob.texts()).toEqual([]);
});

test("a line that somebody else wrote in stays when the line is undone", () => {
  const { ann, bob, meet } = twoPeople(open);
  bob.addNote(note("koffie"));
  meet();
  ann.room.retypeNote(n1, "koffie\nthee");
  meet();
  bob.room.retypeNote(n1, "koffie\nthee met suiker");
  meet();
  ann.undo();
  meet();
  expect([bob.texts(), ann.texts()]).toEqual([["koffie\n met suiker"], ["koffie\n met suiker"]]);
});

test("a place that somebody else gave a note since is not undone", () => {
  const { ann, bob, meet } = twoPeople(open);
  bob.addNote(note("koffie"));
  meet();
  ann.step(() => ann.room.moveNote(n1, spot("left")));
  meet();
  bob.step(() => bob.room.moveNote(n1, spot("right")));
  meet();
  ann.undo();
  meet();
  expect(bob.room.notes.current()[0]?.spot).toEqual(spot("right"));
});
