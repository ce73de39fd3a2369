import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { reactionKey } from "../../../shared/doc/reactions.ts";
import { limits } from "../../../shared/limits.ts";
import { addNote, ann, bob, noteOf, person, server, spot, textOf } from "../../support/gate.ts";

describe("order", () => {
  test("an update that continues where its writer was is let in, once", () => {
    const here = server();
    const a = person();
    const made = a.edit(addNote("n1"));
    const typed = a.edit((doc) => textOf(doc, "n1").insert(0, "hoi"));
    expect([here.take(made), here.take(typed), here.take(typed)]).toEqual(["ok", "ok", "known"]);
    expect(here.take(Y.encodeStateAsUpdate(a.doc))).toBe("known");
  });

  test("an update after a lost one is a gap, and so is one that leans on an unknown edit of somebody else", () => {
    const here = server();
    const a = person();
    const made = a.edit(addNote("n1"));
    const typed = a.edit((doc) => textOf(doc, "n1").insert(0, "hoi"));
    expect(here.take(typed)).toBe("gap");
    const b = person(a.doc);
    expect(
      here.take(
        b.edit((doc) => textOf(doc, "n1").insert(1, "x")),
        bob,
      ),
    ).toBe("gap");
    expect(here.take(made)).toBe("ok");
    expect(here.take(typed)).toBe("ok");
  });

  test("a deletion is news once, and a gap when what it deletes is unknown", () => {
    const here = server();
    const a = person();
    const made = a.edit(addNote("n1", "hoi"));
    const cut = a.edit((doc) => textOf(doc, "n1").delete(0, 1));
    expect([here.take(cut), here.take(made), here.take(cut), here.take(cut)]).toEqual(["gap", "ok", "ok", "known"]);
  });
});

describe("authors", () => {
  test("a client id belongs to whoever began it", () => {
    const here = server();
    const a = person();
    expect(here.take(a.edit(addNote("n1")))).toBe("ok");
    expect(here.why(a.edit(addNote("n2")), bob)).toBe("somebody else's client id");
  });

  test("one person may come back with other ids and bring edits of both", () => {
    const here = server();
    const a = person();
    expect(here.take(a.edit(addNote("n1")))).toBe("ok");
    a.edit(addNote("n2"));
    const again = person(a.doc);
    again.edit(addNote("n3"));
    expect(here.take(Y.encodeStateAsUpdate(again.doc))).toBe("ok");
  });

  test("somebody else's whole copy is harmless as long as it brings nothing new", () => {
    const here = server();
    const a = person();
    here.take(a.edit(addNote("n1", "hoi")));
    expect(here.take(Y.encodeStateAsUpdate(person(here.doc).doc), bob)).toBe("known");
  });

  test("everybody in the room may type in, move and remove each note", () => {
    const here = server();
    const a = person();
    here.take(a.edit(addNote("n1", "hoi")));
    const b = person(here.doc);
    const changes = [
      (doc: Y.Doc) => textOf(doc, "n1").insert(3, "!"),
      (doc: Y.Doc) => textOf(doc, "n1").delete(0, 2),
      (doc: Y.Doc) => void noteOf(doc, "n1").set("spot", { ...spot, question: "q2" }),
      (doc: Y.Doc) => void noteOf(doc, "n1").set("removed", true),
      (doc: Y.Doc) => void noteOf(doc, "n1").set("removed", false),
    ];
    for (const change of changes) expect(here.take(b.edit(change), bob)).toBe("ok");
    expect(here.doc.getMap("notes").toJSON()).toEqual(b.doc.getMap("notes").toJSON());
  });
});

describe("what a room may hold", () => {
  const cases: Readonly<Record<string, (doc: Y.Doc) => void>> = {
    "another root": (doc) => void doc.getMap("stage").set("scene", { open: true }),
    "a note that is no map": (doc) => void doc.getMap("notes").set("n2", "text"),
    "a note with a field nobody knows": addNote("n2", "", { html: "<b>" }),
    "a note called __proto__": addNote("__proto__"),
    "a text that is no shared text": addNote("n2", "", { text: "plain" }),
    "a text that is rich": addNote("n2", "", { text: new Y.XmlText() }),
    "a spot without a question": addNote("n2", "", { spot: { place: {} } }),
    "a spot far off the board": addNote("n2", "", { spot: { question: "q1", place: { x: 1e308 } } }),
    "a note in a colour that we have not": addNote("n2", "", { colour: "#ff0000" }),
    "a note in a stack without an id": addNote("n2", "", { stack: "<b>" }),
    "a drawing that nobody knows": (doc) => void doc.getMap("marks").set("m1", { kind: "picture", url: "//evil" }),
    "a label with more than words": (doc) =>
      void doc.getMap("marks").set("m1", { kind: "label", x: 1, y: 1, text: "a", href: "//evil" }),
    "a stroke without an end": (doc) =>
      void doc.getMap("marks").set("m1", { kind: "stroke", points: Array(2 * limits.strokePoints + 2).fill(1) }),
    "half a point": (doc) => void doc.getMap("marks").set("m1", { kind: "stroke", points: [1, 2, 3, 4, 5] }),
    "a name too long for a stack": (doc) => void doc.getMap("stacks").set("s1", "x".repeat(limits.stackNameLength + 1)),
    "a reaction that we have not": (doc) => void doc.getMap("reactions").set(reactionKey("n1", ann), "🤬"),
    "a reaction under no key of one's own": (doc) => void doc.getMap("reactions").set("n1.1234", "heart"),
    "a time that is none": addNote("n2", "", { madeAt: Number.NaN }),
    "a map in a map in a map": (doc) => {
      const inner = new Y.Map();
      inner.set("a", new Y.Map());
      addNote("n2", "", { spot: inner })(doc);
    },
    "a picture": (doc) => void doc.getMap("notes").set("n2", new Uint8Array(10)),
    "a document in the document": (doc) => void doc.getMap("notes").set("n2", new Y.Doc()),
    "bold in a plain text": (doc) => textOf(doc, "n1").format(0, 2, { bold: true }),
    "something embedded in a text": (doc) => textOf(doc, "n1").insertEmbed(0, { image: "//evil" }),
    "an attribute on a text": (doc) => textOf(doc, "n1").setAttribute("style", "x"),
    "a text far too long": (doc) => textOf(doc, "n1").insert(0, "x".repeat(limits.noteLength * 2 + 1)),
    "a list at the root": (doc) => doc.getArray("notes2").insert(0, [1]),
    "taking a note away for good": (doc) => doc.getMap("notes").delete("n1"),
    "putting another note in a note's place": addNote("n1", "mine now"),
  };
  for (const [name, change] of Object.entries(cases)) {
    test(`not: ${name}`, () => {
      const here = server();
      const a = person();
      expect(here.take(a.edit(addNote("n1", "hoi")))).toBe("ok");
      const before = Y.encodeStateAsUpdate(here.doc);
      expect(here.look(a.edit(change)).kind).toBe("refused");
      expect(Y.encodeStateAsUpdate(here.doc)).toEqual(before);
    });
  }

  test("a note in a colour and a stack, a stack's name, and drawings", () => {
    const here = server();
    const a = person();
    const drawn = [
      { kind: "label", x: -5, y: 10, text: "Eerst" },
      { kind: "arrow", from: "n1", to: "n2" },
      { kind: "stroke", points: [0, 0, 10, 10] },
    ];
    const changes = [
      addNote("n1", "hoi", { colour: "blue", stack: "s1" }),
      (doc: Y.Doc) => void noteOf(doc, "n1").set("stack", null),
      (doc: Y.Doc) => void doc.getMap("stacks").set("s1", "Samen"),
      (doc: Y.Doc) => drawn.forEach((mark, at) => void doc.getMap("marks").set(`m${at}`, mark)),
      (doc: Y.Doc) => doc.getMap("marks").delete("m1"),
    ];
    for (const change of changes) expect(here.take(a.edit(change))).toBe("ok");
  });

  test("everybody reacts for themselves, once a note, and takes back only what is theirs", () => {
    const here = server();
    const a = person();
    const react = (key: string, kind: string) => (doc: Y.Doc) => void doc.getMap("reactions").set(key, kind);
    expect(here.take(a.edit(react(reactionKey("n1", ann), "heart")))).toBe("ok");
    const b = person(here.doc);
    expect(here.take(b.edit(react(reactionKey("n1", bob), "thumb")), bob)).toBe("ok");
    const again = person(here.doc); // the same person after a reload
    expect(here.take(again.edit(react(reactionKey("n1", ann), "wow")))).toBe("ok");
    expect(here.doc.getMap("reactions").size).toBe(2);
    const forged = person(here.doc);
    expect(here.why(forged.edit(react(reactionKey("n1", ann), "laugh")), bob)).toMatch(/no entry/);
    const thief = person(here.doc);
    const taken = thief.edit((doc) => doc.getMap("reactions").delete(reactionKey("n1", ann)));
    expect(here.why(taken, bob)).toBe("takes away what is somebody else's");
    expect(here.take(taken, ann)).toBe("ok");
  });

  test("who comes back with everything brings others' reactions along unharmed", () => {
    const here = server();
    const a = person();
    const made = a.edit((doc) => void doc.getMap("reactions").set(reactionKey("n1", ann), "heart"));
    here.take(made);
    const b = person(here.doc);
    b.edit(addNote("n2"));
    expect(here.take(Y.encodeStateAsUpdate(b.doc), bob)).toBe("ok");
  });

  test("not: more notes than a room holds", () => {
    const here = server();
    const a = person();
    const many = a.edit((doc) => {
      for (let at = 0; at < limits.notesPerRoom + limits.peoplePerRoom; at++) addNote(`n${at}`)(doc);
    });
    expect(here.take(many)).toBe("ok");
    expect(here.why(a.edit(addNote("more")))).toBe("more than fits");
  });

  test("what was taken away makes room, and does not come back beside what took its place", () => {
    const here = server();
    const a = person();
    const stacks = (names: string, change: (map: Y.Map<unknown>, id: string) => void): Uint8Array =>
      a.edit((doc) => {
        for (let at = 0; at < limits.stacksPerRoom; at++) change(doc.getMap("stacks"), `${names}${at}`);
      });
    expect(here.take(stacks("a", (map, id) => void map.set(id, "rust")))).toBe("ok");
    expect(here.take(stacks("a", (map, id) => map.delete(id)))).toBe("ok");
    expect(here.take(stacks("b", (map, id) => void map.set(id, "rust")))).toBe("ok");
    expect(here.why(stacks("a", (map, id) => void map.set(id, "rust")))).toBe("more than fits");
  });

  test("many long notes at once are no too long text", () => {
    const here = server();
    const a = person();
    const many = a.edit((doc) => {
      for (let at = 0; at < 50; at++) addNote(`n${at}`, "x".repeat(limits.noteLength))(doc);
    });
    expect(here.take(many)).toBe("ok");
  });
});

describe("bytes that no browser sends", () => {
  const hex = (bytes: string): Uint8Array =>
    Uint8Array.from(bytes.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const evil: Readonly<Record<string, string>> = {
    "nothing at all": "",
    "half an update": "01",
    "a number without an end": "ffffffffffffffffffffffff",
    "four thousand million clients": "ffffffff0f",
    "thirty million structs in nine bytes": "01ffffff0f01000005",
    "a stretch of 2^40 in somebody's name": "010107000080808080802000",
    "a hole": "010107000ae80700",
    "a value with a prototype": "0101030008010161014200",
  };
  for (const [name, bytes] of Object.entries(evil))
    test(`not: ${name}`, () => expect(server().look(hex(bytes)).kind).toBe("refused"));

  test("a deletion ahead of what somebody wrote never gets in", () => {
    expect(server().look(hex("0001090100ffffffff07")).kind).toBe("gap");
  });

  test("an update that holds nothing is harmless", () => {
    expect(server().look(hex("0000")).kind).toBe("known");
  });

  test("the other encoding is refused", () => {
    const a = person();
    a.edit(addNote("n1", "hoi"));
    expect(server().look(Y.encodeStateAsUpdateV2(a.doc)).kind).toBe("refused");
  });
});

test("judging changes nothing", () => {
  const here = server();
  const a = person();
  here.take(a.edit(addNote("n1", "hoi")));
  const before = Y.encodeStateAsUpdate(here.doc);
  here.look(a.edit((doc) => textOf(doc, "n1").insert(0, "x")));
  expect(Y.encodeStateAsUpdate(here.doc)).toEqual(before);
});
