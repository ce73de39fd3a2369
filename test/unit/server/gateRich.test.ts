import { expect, test } from "vitest";
import * as Y from "yjs";
import { judge } from "../../../server/sync/gate.ts";
import { newBody } from "../../../shared/doc/body.ts";
import { docShapes } from "../../../shared/doc/shapes.ts";
import type { PersonId } from "../../../shared/ids.ts";
import { limits } from "../../../shared/limits.ts";

const ann = "ann" as PersonId;
const spot = { question: "q1", place: { column: "all" } };

/** A room with one note “hoi”, and what the gate says of a change in it. */
function room() {
  const doc = new Y.Doc();
  const own = new Y.Doc();
  const look = (change: (body: Y.XmlFragment, notes: Y.Map<unknown>) => void): string => {
    const before = Y.encodeStateVector(own);
    const notes = own.getMap<unknown>("notes");
    own.transact(() =>
      change((notes.get("n1") as Y.Map<Y.XmlFragment> | undefined)?.get("body") as Y.XmlFragment, notes),
    );
    const update = Y.encodeStateAsUpdate(own, before);
    const verdict = judge(update, ann, { doc, shape: docShapes.room, authorOf: () => ann });
    if (verdict.kind === "ok") Y.applyUpdate(doc, update);
    return verdict.kind === "refused" ? verdict.why : verdict.kind;
  };
  expect(look((_, notes) => notes.set("n1", note(newBody("hoi"))))).toBe("ok");
  return { look };
}

const note = (body: unknown): Y.Map<unknown> => new Y.Map(Object.entries({ body, spot, madeAt: 1 }));
const textOf = (body: Y.XmlFragment): Y.XmlText => (body.get(0) as Y.XmlElement).get(0) as Y.XmlText;

function element(name: string, ...content: readonly (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.insert(0, [...content]);
  return made;
}

const allowed: Readonly<Record<string, (body: Y.XmlFragment, notes: Y.Map<unknown>) => void>> = {
  letters: (body) => textOf(body).insert(3, "!"),
  "bold, italic and a link": (body) => {
    for (const look of [
      { bold: {} },
      { italic: {} },
      { link: { href: "https://school.nl" } },
      { link: { href: "mailto:a@b.nl" } },
    ])
      textOf(body).format(0, 2, look);
    textOf(body).format(0, 2, { bold: null });
  },
  "a list": (body) =>
    body.insert(1, [element("bulletList", element("listItem", element("paragraph", new Y.XmlText("a"))))]),
  "a break": (body) => (body.get(0) as Y.XmlElement).insert(1, [new Y.XmlElement("hardBreak"), new Y.XmlText("b")]),
  "a note as long as two people can fill it": (_, notes) =>
    notes.set("n2", note(newBody("x".repeat(limits.noteLength * 2)))),
  "a note of nothing but short lines": (_, notes) =>
    notes.set("n2", note(newBody("x\n".repeat(limits.noteLength / 2)))),
  "a plain note, as scripts make it": (_, notes) =>
    notes.set("n2", new Y.Map(Object.entries({ text: new Y.Text("hoi"), spot, madeAt: 1 }))),
};
for (const [name, change] of Object.entries(allowed))
  test(`a note may hold ${name}`, () => expect(room().look(change)).toBe("ok"));

const refused: Readonly<Record<string, (body: Y.XmlFragment, notes: Y.Map<unknown>) => void>> = {
  "a heading": (body) => body.insert(0, [element("heading")]),
  "a script": (body) => body.insert(0, [element("script", new Y.XmlText("alert(1)"))]),
  "text outside a paragraph": (body) => body.insert(0, [new Y.XmlText("los")]),
  "a paragraph in a paragraph": (body) => (body.get(0) as Y.XmlElement).insert(0, [element("paragraph")]),
  "a list in a list": (body) => body.insert(1, [element("bulletList", element("listItem", element("bulletList")))]),
  "a bullet without a list": (body) => body.insert(0, [element("listItem")]),
  "something in a break": (body) => (body.get(0) as Y.XmlElement).insert(1, [element("hardBreak", new Y.XmlText("x"))]),
  "an attribute on a paragraph": (body) => (body.get(0) as Y.XmlElement).setAttribute("style", "position:fixed"),
  "an attribute on a text": (body) => textOf(body).setAttribute("class", "x"),
  "a look that nobody knows": (body) => textOf(body).format(0, 1, { underline: {} }),
  "a bold with something in it": (body) => textOf(body).format(0, 1, { bold: { onclick: "x" } }),
  "a link to a script": (body) => textOf(body).format(0, 1, { link: { href: "javascript:alert(1)" } }),
  "a link with more than an address": (body) =>
    textOf(body).format(0, 1, { link: { href: "https://a.nl", target: "_top" } }),
  "a picture": (body) => textOf(body).insertEmbed(0, { image: "//evil" }),
  "a body that is plain text": (_, notes) => notes.set("n2", note(new Y.Text("hoi"))),
  "a body that is an element": (_, notes) => notes.set("n2", note(new Y.XmlElement("paragraph"))),
  "rich text in the place of plain": (_, notes) =>
    notes.set("n2", new Y.Map(Object.entries({ text: newBody("hoi"), spot, madeAt: 1 }))),
  "letters far too many, at once": (_, notes) => notes.set("n2", note(newBody("x".repeat(limits.noteLength * 2 + 1)))),
  "letters far too many, in a note that is there": (body) => textOf(body).insert(0, "x".repeat(limits.noteLength * 2)),
  "letters far too many, in several paragraphs": (body) =>
    body.insert(
      0,
      [0, 1, 2].map(() => element("paragraph", new Y.XmlText("x".repeat(limits.noteLength)))),
    ),
  "lines far too many": (body) =>
    body.insert(
      0,
      Array.from({ length: limits.noteLength * 6 }, () => new Y.XmlElement("paragraph")),
    ),
};
for (const [name, change] of Object.entries(refused))
  test(`a note may not hold ${name}`, () => expect(room().look(change)).not.toMatch(/^(ok|gap|known)$/));

test("letters add up over updates, and what is deleted makes room", () => {
  const { look } = room();
  expect(look((body) => textOf(body).insert(0, "x".repeat(limits.noteLength * 2 - 3)))).toBe("ok");
  expect(look((body) => textOf(body).delete(0, 10))).toBe("ok");
  expect(look((body) => textOf(body).insert(0, "y".repeat(10)))).toBe("ok");
  expect(look((body) => textOf(body).insert(0, "z"))).toBe("more than fits");
});
