import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { openRoom } from "../../../shared/doc/room.ts";
import type { MarkId, NoteId, PersonId, QuestionId, StackId } from "../../../shared/ids.ts";
import { twoPeople } from "../../support/twoPeople.ts";

const [n1, n2] = ["n1", "n2"] as [NoteId, NoteId];
const s1 = "s1" as StackId;
const spot = { question: "q1" as QuestionId, place: { column: "all" } };
const [ann, bob] = ["ann", "bob"] as [PersonId, PersonId];

function roomWithTwoNotes() {
  const room = openRoom(new Y.Doc());
  room.addNote({ id: n1, text: "one", spot, madeAt: 1 });
  room.addNote({ id: n2, text: "two", spot, madeAt: 2 });
  return room;
}

describe("putting notes together", () => {
  test("notes in one stack say so, and its name is for all", () => {
    const room = roomWithTwoNotes();
    room.arrange(
      new Map([
        [n1, { stack: s1 }],
        [n2, { stack: s1, colour: "blue" }],
      ]),
    );
    room.nameStack(s1, "  Samen  ");
    expect(room.notes.current().map(({ stack, colour }) => [stack, colour])).toEqual([
      [s1, undefined],
      [s1, "blue"],
    ]);
    expect(room.stackNames.current().get(s1)).toBe("Samen");
  });

  test("what is taken away is as if it never was", () => {
    const room = roomWithTwoNotes();
    const before = room.notes.current()[0];
    room.arrange(new Map([[n1, { stack: s1, colour: "blue" }]]));
    room.arrange(new Map([[n1, { stack: null, colour: null }]]));
    expect(room.notes.current()[0]).toEqual(before);
    room.nameStack(s1, "a");
    room.nameStack(s1, "");
    expect(room.stackNames.current().size).toBe(0);
  });

  test("several notes change in one edit", () => {
    const doc = new Y.Doc();
    const room = openRoom(doc);
    let edits = 0;
    doc.on("update", () => {
      edits += 1;
    });
    room.arrange(
      new Map([
        [n1, { stack: s1 }],
        [n2, { stack: s1 }],
      ]),
    );
    expect(edits).toBe(0); // neither note is there
    room.addNote({ id: n1, text: "", spot, madeAt: 1 });
    room.addNote({ id: n2, text: "", spot, madeAt: 1 });
    room.arrange(
      new Map([
        [n1, { stack: s1 }],
        [n2, { stack: s1 }],
      ]),
    );
    expect(edits).toBe(3);
  });
});

describe("reactions", () => {
  test("are counted one a person and note, whatever device it came from", () => {
    const { ann: one, bob: other, meet } = twoPeople(openRoom);
    one.react(n1, ann, "heart");
    other.react(n1, ann, "thumb"); // the same person on another device
    other.react(n1, bob, "thumb");
    meet();
    expect(one.reactions.current().get(n1)).toHaveLength(2);
    one.react(n1, ann, undefined);
    meet();
    expect(
      other.reactions
        .current()
        .get(n1)
        ?.map(({ kind }) => kind),
    ).toEqual(["thumb"]);
  });

  test("tell nothing that is the same on two notes", () => {
    const room = roomWithTwoNotes();
    room.react(n1, ann, "heart");
    room.react(n2, ann, "heart");
    const [a, b] = [n1, n2].map((id) => room.reactions.current().get(id)?.[0]?.by);
    expect(a).not.toBe(b);
  });
});

describe("drawings", () => {
  test("are there for both, and wiping one leaves the others", () => {
    const { ann: one, bob: other, meet } = twoPeople(openRoom);
    const m1 = "m1" as MarkId;
    one.draw({ id: m1, drawing: { kind: "label", x: 1, y: 2, text: "Eerst" } });
    other.draw({ id: "m2" as MarkId, drawing: { kind: "arrow", from: n1, to: n2 } });
    meet();
    expect(one.marks.current()).toEqual(other.marks.current());
    other.wipe([m1]);
    meet();
    expect(one.marks.current().map(({ drawing }) => drawing.kind)).toEqual(["arrow"]);
  });

  test("nonsense is left out", () => {
    const doc = new Y.Doc();
    const { marks, reactions, stackNames } = openRoom(doc);
    const nonsense = [
      7,
      "x",
      null,
      { kind: "toString" },
      { kind: "arrow", from: "n1" },
      { kind: "stroke", points: "x" },
    ];
    for (const [at, value] of nonsense.entries()) doc.getMap<unknown>("marks").set(`m${at}`, value);
    doc.getMap<unknown>("reactions").set("n1", "heart");
    doc.getMap<unknown>("reactions").set("n1.a", "poison");
    doc.getMap<unknown>("reactions").set("..", "heart");
    doc.getMap<unknown>("stacks").set("s1", { name: 1 });
    expect([marks.current(), stackNames.current().size]).toEqual([[], 0]);
    expect([...reactions.current().values()].flat().map(({ kind }) => kind)).toEqual(["heart"]);
  });
});
