import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { type Note, openRoom, type Room } from "../../../shared/doc/room.ts";
import type { NoteId, QuestionId } from "../../../shared/ids.ts";
import { twoPeople } from "../../support/twoPeople.ts";

const n1 = "n1" as NoteId;
const spot = (column: string) => ({ question: "q1" as QuestionId, place: { column } });
const note = (id: string, text: string, madeAt = 0): Omit<Note, "removed"> => ({
  id: id as NoteId,
  text,
  spot: spot("all"),
  madeAt,
});
const textsOf = (room: Room): readonly string[] => room.notes.current().map(({ text }) => text);

describe("two people in one room", () => {
  test("two people typing in one note both keep their words", () => {
    const { ann, bob, meet } = twoPeople(openRoom);
    ann.addNote(note("n1", "more time"));
    meet();
    ann.retypeNote(n1, "much more time");
    bob.retypeNote(n1, "more time outside");
    meet();
    expect(textsOf(ann)).toEqual(["much more time outside"]);
    expect(ann.notes.current()).toEqual(bob.notes.current());
  });

  test("two people move one note: it lies in one place, the same for both", () => {
    const { ann, bob, meet } = twoPeople(openRoom);
    ann.addNote(note("n1", "a"));
    meet();
    ann.moveNote(n1, spot("left"));
    bob.moveNote(n1, spot("right"));
    meet();
    expect(ann.notes.current()).toEqual(bob.notes.current());
    expect(["left", "right"]).toContain(ann.notes.current()[0]?.spot.place.column);
  });

  test("one types while the other removes the note: it is gone, and comes back with the words", () => {
    const { ann, bob, meet } = twoPeople(openRoom);
    ann.addNote(note("n1", "a"));
    meet();
    ann.removeNote(n1);
    bob.retypeNote(n1, "a, and more");
    meet();
    expect([textsOf(ann), textsOf(bob)]).toEqual([[], []]);
    ann.bringBackNote(n1);
    meet();
    expect(textsOf(bob)).toEqual(["a, and more"]);
  });
});

describe("a room's notes", () => {
  test("stand in the order they were made, removed ones apart", () => {
    const room = openRoom(new Y.Doc());
    for (const each of [note("n3", "third", 3), note("n1", "first", 1), note("n2", "second", 2)]) room.addNote(each);
    room.removeNote("n2" as NoteId);
    expect(textsOf(room)).toEqual(["first", "third"]);
    expect(room.removedNotes.current().map(({ text }) => text)).toEqual(["second"]);
  });

  test("a note that changed is new, the others stay the same ones", () => {
    const room = openRoom(new Y.Doc());
    room.addNote(note("n1", "first", 1));
    room.addNote(note("n2", "second", 2));
    const [before, other] = room.notes.current();
    room.retypeNote(n1, "first of all");
    const [after, same] = room.notes.current();
    expect(after).not.toBe(before);
    expect(same).toBe(other);
  });

  test("removing one note leaves the list of removed notes alone as long as it does not change", () => {
    const room = openRoom(new Y.Doc());
    room.addNote(note("n1", "a"));
    const removed = room.removedNotes.current();
    room.retypeNote(n1, "b");
    expect(room.removedNotes.current()).toBe(removed);
  });

  test("a note that is gone makes a command do nothing", () => {
    const room = openRoom(new Y.Doc());
    room.retypeNote(n1, "a");
    room.moveNote(n1, spot("left"));
    room.removeNote(n1);
    room.bringBackNote(n1);
    expect(room.notes.current()).toEqual([]);
  });

  test("nonsense in the document is left out and breaks nothing", () => {
    const doc = new Y.Doc();
    const room = openRoom(doc);
    const stored = doc.getMap<unknown>("notes");
    room.addNote(note("n1", "real"));
    for (const [key, value] of Object.entries({ a: 1, b: "x", c: null, d: [1], e: { text: "x" } }))
      stored.set(key, value);
    stored.set("f", new Y.Map([["text", "no text type"]]));
    stored.set("g", new Y.Map<unknown>([["spot", { question: 1, place: 2 }]]));
    stored.set(
      "h",
      new Y.Map<unknown>([
        ["spot", spot("all")],
        ["text", 7],
        ["madeAt", Number.NaN],
        ["removed", "yes"],
      ]),
    );
    expect(room.notes.current().map(({ id, text }) => [id, text])).toEqual([
      ["h", ""],
      ["n1", "real"],
    ]);
    stored.delete("h");
    expect(textsOf(room)).toEqual(["real"]);
  });

  test("half an emoji is stored as a sign for it, never as a broken text", () => {
    const room = openRoom(new Y.Doc());
    room.addNote(note("n1", "a\ud83d"));
    room.addNote(note("n2", "b", 1));
    room.retypeNote("n2" as NoteId, "b\ude42");
    expect(textsOf(room)).toEqual(["a\ufffd", "b\ufffd"]);
  });

  test("it tells which notes this browser changed, and not what others did", () => {
    const { ann, bob, meet } = twoPeople(openRoom);
    const told: (readonly NoteId[])[] = [];
    const stop = ann.onOwnEdit((ids) => told.push(ids));
    ann.addNote(note("n1", "a"));
    ann.retypeNote(n1, "ab");
    bob.addNote(note("n2", "b"));
    meet();
    stop();
    ann.removeNote(n1);
    expect(told).toEqual([["n1"], ["n1"]]);
  });
});
