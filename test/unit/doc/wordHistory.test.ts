import { expect, test } from "vitest";
import * as Y from "yjs";
import { openHistory } from "../../../client/boards/history.ts";
import { judge } from "../../../server/sync/gate.ts";
import { openRoom } from "../../../shared/doc/room.ts";
import { docShapes } from "../../../shared/doc/shapes.ts";
import { openWordHistory } from "../../../shared/doc/wordHistory.ts";
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
  const history = openHistory();
  const typed = openWordHistory(doc);
  typed.onStep((step) => void history.did(step));
  return {
    room,
    history,
    texts: () => room.notes.current().map(({ text }) => text),
    /** Types in a note, as a step of its own. */
    retype(text: string) {
      typed.type(() => room.retypeNote(n1, text));
      typed.pause();
    },
    move(column: string) {
      const from = room.notes.current()[0]?.spot ?? spot("all");
      history.run({ redo: () => room.moveNote(n1, spot(column)), undo: () => room.moveNote(n1, from) });
    },
  };
}

test("what was typed and what was moved are taken back and done again in one order", () => {
  const me = open(new Y.Doc());
  const now = () => [me.texts()[0], me.room.notes.current()[0]?.spot.place.column];
  me.room.addNote(note("koffie"));
  me.retype("koffie\nen thee");
  me.move("left");
  me.retype("thee");
  const states = [
    ["koffie", "all"],
    ["koffie\nen thee", "all"],
    ["koffie\nen thee", "left"],
    ["thee", "left"],
  ];
  for (const state of states.slice(0, -1).reverse()) {
    me.history.undo();
    expect(now()).toEqual(state);
  }
  expect(me.history.undo()).toBeUndefined();
  for (const state of states.slice(1)) {
    me.history.redo();
    expect(now()).toEqual(state);
  }
});

test("letters typed without a pause are one step", () => {
  const doc = new Y.Doc();
  const room = openRoom(doc);
  const typed = openWordHistory(doc);
  const steps: unknown[] = [];
  typed.onStep((step) => steps.push(step));
  room.addNote(note("k"));
  for (const text of ["ko", "kof", "koffie"]) typed.type(() => room.retypeNote(n1, text));
  expect(steps).toHaveLength(1);
  typed.pause();
  typed.type(() => room.retypeNote(n1, "koffie!"));
  expect(steps).toHaveLength(2);
});

test("what others do in between stays, and nobody undoes another's words", () => {
  const { ann, bob, meet } = twoPeople(open);
  ann.room.addNote(note("koffie"));
  meet();
  bob.retype("koffie met melk");
  meet();
  ann.retype("veel koffie met melk");
  meet();
  bob.retype("veel koffie met warme melk");
  meet();
  ann.history.undo();
  meet();
  expect([ann.texts(), bob.texts()]).toEqual([["koffie met warme melk"], ["koffie met warme melk"]]);
  expect(ann.history.state.current()).toEqual({ canUndo: false, canRedo: true });
});

test("a step of which others left nothing takes nothing else with it", () => {
  const { ann, bob, meet } = twoPeople(open);
  ann.room.addNote(note("koffie"));
  ann.retype("koffie, thee");
  ann.retype("koffie, thee, melk");
  meet();
  bob.retype("koffie, thee");
  meet();
  ann.history.undo();
  expect(ann.texts()).toEqual(["koffie, thee"]);
  ann.history.undo();
  expect(ann.texts()).toEqual(["koffie"]);
  ann.history.redo();
  ann.history.redo();
  expect(ann.texts()).toEqual(["koffie, thee"]);
});

test("a line that somebody else wrote in stays when the line is undone", () => {
  const { ann, bob, meet } = twoPeople(open);
  bob.room.addNote(note("koffie"));
  meet();
  ann.retype("koffie\nthee");
  meet();
  bob.retype("koffie\nthee met suiker");
  meet();
  ann.history.undo();
  meet();
  expect([bob.texts(), ann.texts()]).toEqual([["koffie\n met suiker"], ["koffie\n met suiker"]]);
});
