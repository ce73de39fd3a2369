import { expect, test } from "vitest";
import * as Y from "yjs";
import { judge } from "../../../server/sync/gate.ts";
import type { Quote } from "../../../shared/doc/quotes.ts";
import { usualScale } from "../../../shared/doc/scale.ts";
import { docShapes } from "../../../shared/doc/shapes.ts";
import { statementBody } from "../../../shared/doc/statement.ts";
import { openSynthesis, type Synthesis } from "../../../shared/doc/synthesis.ts";
import type { ClusterId, NoteRef, PersonId, QuoteId } from "../../../shared/ids.ts";
import { limits } from "../../../shared/limits.ts";
import { cluster } from "../../support/sampleSession.ts";

const ann = "ann" as PersonId;
const c1 = "c1" as ClusterId;

/** What the gate says of a change that a moderator makes in a desk with one group. */
function lookAt(change: (desk: Synthesis, doc: Y.Doc) => unknown): string {
  const doc = new Y.Doc();
  const own = new Y.Doc();
  const desk = openSynthesis(own);
  const send = (make: () => unknown): string => {
    const before = Y.encodeStateVector(own);
    own.transact(make);
    const update = Y.encodeStateAsUpdate(own, before);
    const verdict = judge(update, ann, { doc, shape: docShapes.synthesis, authorOf: () => ann });
    if (verdict.kind === "ok") Y.applyUpdate(doc, update);
    return verdict.kind === "refused" ? "refused" : verdict.kind;
  };
  expect(send(() => desk.addCluster(cluster("c1", "q1", "Veel wachten.")))).toBe("ok");
  return send(() => change(desk, own));
}

const quote: Quote = {
  id: "u1" as QuoteId,
  cluster: c1,
  note: "r1.n1" as NoteRef,
  from: 0,
  to: 4,
  print: "abc",
  masks: [{ from: 0, to: 2, instead: "[…]" }],
  order: "a0",
};
const bodyIn = (doc: Y.Doc) => statementBody(doc, c1) as Y.XmlFragment;
const wordsIn = (doc: Y.Doc) => (bodyIn(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText;

test.each<[string, (desk: Synthesis, doc: Y.Doc) => unknown]>([
  ["letters", (desk) => desk.restateCluster(c1, "Veel kinderen wachten.\nTe lang.")],
  [
    "bold, and a link",
    (_, doc) => [{ bold: {} }, { link: { href: "https://school.nl" } }].map((look) => wordsIn(doc).format(0, 4, look)),
  ],
  [
    "a statement as long as two people can fill it",
    (desk) => desk.restateCluster(c1, "x".repeat(limits.statementLength * 2 - "Veel wachten.".length)),
  ],
  [
    "a plain statement, as scripts make it",
    (_, doc) =>
      doc
        .getMap("clusters")
        .set(
          "c2",
          new Y.Map(Object.entries({ name: new Y.Text(), statement: new Y.Text("Veel"), question: "q1", order: "a" })),
        ),
  ],
  ["a quote, and another choice of its words", (desk) => [quote, { ...quote, to: 3, masks: [] }].map(desk.quote)],
  ["a scale", (desk) => desk.setScale({ ...usualScale, many: 40, unit: "regions" })],
])("a moderator may bring %s", (_, change) => expect(lookAt(change)).toBe("ok"));

test.each<[string, (desk: Synthesis, doc: Y.Doc) => unknown]>([
  ["a list", (_, doc) => bodyIn(doc).insert(0, [new Y.XmlElement("bulletList")])],
  ["a script", (_, doc) => bodyIn(doc).insert(0, [new Y.XmlElement("script")])],
  ["a link that runs something", (_, doc) => wordsIn(doc).format(0, 4, { link: { href: "javascript:alert(1)" } })],
  ["colours", (_, doc) => wordsIn(doc).format(0, 4, { textStyle: { color: "red" } })],
  ["a book", (desk) => desk.restateCluster(c1, "x".repeat(limits.statementLength * 2 + 1))],
  ["a quote that copies words", (desk) => desk.quote({ ...quote, text: "veel" } as Quote)],
  ["a quote of a note that is none", (desk) => desk.quote({ ...quote, note: "r1" as NoteRef })],
  [
    "a mask for a page of words",
    (desk) => desk.quote({ ...quote, masks: [{ from: 0, to: 1, instead: "x".repeat(99) }] }),
  ],
  ["a scale that goes down", (desk) => desk.setScale({ ...usualScale, many: 5 })],
])("and may not bring %s", (_, change) => expect(lookAt(change)).toBe("refused"));
