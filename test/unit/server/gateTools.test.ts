import { expect, test } from "vitest";
import * as Y from "yjs";
import { judge } from "../../../server/sync/gate.ts";
import { reactionKey } from "../../../shared/doc/reactions.ts";
import { docShapes } from "../../../shared/doc/shapes.ts";
import { type Tool, tools } from "../../../shared/tools.ts";
import { addNote, ann, noteOf, person } from "../../support/gate.ts";

const arrow = { kind: "arrow", from: "n1", to: "n2" };
const uses: Readonly<Record<Tool, (doc: Y.Doc) => void>> = {
  groups: (doc) => noteOf(doc, "n1").set("stack", "s1"),
  reactions: (doc) => doc.getMap("reactions").set(reactionKey("n1", ann), "heart"),
  labels: (doc) => doc.getMap("marks").set("m1", { kind: "label", x: 1, y: 1, text: "Eerst dit" }),
  arrows: (doc) => doc.getMap("marks").set("m1", arrow),
  pen: (doc) => doc.getMap("marks").set("m1", { kind: "stroke", points: [0, 0, 5, 5] }),
};

/** What the gate says of somebody's change to a room with two notes, while these tools are taken away. */
function verdictOf(
  change: (doc: Y.Doc) => void,
  off: readonly Tool[],
  before: (doc: Y.Doc) => void = () => {},
): string {
  const first = person();
  first.edit((doc) => {
    for (const id of ["n1", "n2"]) addNote(id, "hoi")(doc);
    before(doc);
  });
  const browser = person(first.doc);
  const update = browser.edit(change);
  const known = { doc: first.doc, shape: docShapes.room, authorOf: () => ann, toolsOff: () => new Set(off) };
  return judge(update, ann, known, browser.doc.clientID).kind;
}

test.each(tools)("who uses %s after it was taken away is refused, and all other tools work", (tool) => {
  expect(verdictOf(uses[tool], [tool])).toBe("toolOff");
  expect(
    verdictOf(
      uses[tool],
      tools.filter((other) => other !== tool),
    ),
  ).toBe("ok");
});

test("without its tools people still write, move and take away", () => {
  const draw = (doc: Y.Doc): void => void doc.getMap("marks").set("m1", arrow);
  const stack = (doc: Y.Doc): void => void noteOf(doc, "n1").set("stack", "s1");
  expect(verdictOf(addNote("n3", "nieuw"), tools)).toBe("ok");
  expect(verdictOf((doc) => doc.getMap("marks").delete("m1"), tools, draw)).toBe("ok");
  expect(verdictOf((doc) => noteOf(doc, "n1").set("stack", null), tools, stack)).toBe("ok");
});

test("a tool hidden in a whole copy, or in a note that is new, is found", () => {
  expect(verdictOf(addNote("n3", "nieuw", { stack: "s1" }), ["groups"])).toBe("toolOff");
  const both = (doc: Y.Doc): void => {
    addNote("n3", "nieuw")(doc);
    uses.pen(doc);
  };
  expect(verdictOf(both, ["pen"])).toBe("toolOff");
});

test("what the server brings is not asked for its tools", () => {
  const { doc } = person();
  const browser = person(doc);
  const update = browser.edit(addNote("n1", "voor mijzelf", { stack: "s1" }));
  const known = { doc, shape: docShapes.room, authorOf: () => undefined, toolsOff: () => new Set(tools) };
  expect(judge(update, ann, known).kind).toBe("ok");
  expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(new Y.Doc()));
});
