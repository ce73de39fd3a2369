import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { isQuote } from "../../../shared/doc/quotes.ts";
import { isScale, usualScale } from "../../../shared/doc/scale.ts";
import { statementBody } from "../../../shared/doc/statement.ts";
import { openSynthesis, readSynthesis } from "../../../shared/doc/synthesis.ts";
import type { ClusterId, NoteRef, QuoteId } from "../../../shared/ids.ts";
import { cluster } from "../../support/sampleSession.ts";
import { twoPeople } from "../../support/twoPeople.ts";

const c1 = "c1" as ClusterId;

/** Makes the first letters of the first line bold, as the editor does. */
function makeBold(doc: Y.Doc, letters: number): void {
  const paragraph = statementBody(doc, c1)?.get(0) as Y.XmlElement;
  (paragraph.get(0) as Y.XmlText).format(0, letters, { bold: {} });
}

describe("a statement", () => {
  test("keeps its looks beside its plain words, and a plain field changes it without losing them", () => {
    const doc = new Y.Doc();
    const desk = openSynthesis(doc);
    desk.addCluster(cluster("c1", "q1", "Veel regio’s wachten"));
    makeBold(doc, 4);
    desk.restateCluster(c1, "Veel regio’s wachten te lang");
    expect(desk.clusters.current()[0]).toMatchObject({
      statement: "Veel regio’s wachten te lang",
      rich: [{ bullet: false, spans: [{ text: "Veel", bold: true }, { text: " regio’s wachten te lang" }] }],
    });
  });

  test("a group that was taken away comes back with its looks", () => {
    const doc = new Y.Doc();
    const desk = openSynthesis(doc);
    desk.addCluster(cluster("c1", "q1", "Veel\nwachten"));
    makeBold(doc, 4);
    const [before] = desk.clusters.current();
    desk.removeCluster(c1);
    if (before) desk.addCluster(before);
    expect(desk.clusters.current()).toEqual([before]);
  });

  test("one that was written before statements had looks is read, and typed in together", () => {
    const { ann, bob, docs, meet } = twoPeople(openSynthesis);
    const old = new Y.Map<unknown>();
    docs.ann.getMap("clusters").set(c1, old);
    for (const [key, value] of Object.entries({ question: "q1", order: "a", statement: new Y.Text("more time") }))
      old.set(key, value);
    meet();
    ann.restateCluster(c1, "much more time");
    bob.restateCluster(c1, "more time outside");
    meet();
    expect(bob.clusters.current()[0]?.statement).toBe("much more time outside");
    expect(statementBody(docs.bob, c1)).toBeUndefined();
  });
});

describe("the scale of a session", () => {
  test("is the usual one until a moderator sets another, and whole for both when two do at once", () => {
    const { ann, bob, meet } = twoPeople(openSynthesis);
    expect(ann.scale.current()).toEqual(usualScale);
    ann.setScale({ ...usualScale, many: 30 });
    bob.setScale({ ...usualScale, most: 51, unit: "regions" });
    meet();
    expect(ann.scale.current()).toEqual(bob.scale.current());
    expect(isScale(ann.scale.current())).toBe(true);
  });

  test.each([
    ["words that do not go up", { ...usualScale, several: 5 }],
    ["a share of nothing", { ...usualScale, some: 0 }],
    ["most that is all", { ...usualScale, most: 100 }],
    ["half a percent", { ...usualScale, many: 35.5 }],
    ["something else counted", { ...usualScale, unit: "people" }],
    ["more than a scale holds", { ...usualScale, all: 100 }],
    ["nothing", null],
  ])("is not %s", (_, stored) => {
    expect(isScale(stored)).toBe(false);
    const doc = new Y.Doc();
    doc.getMap("wording").set("scale", stored);
    expect(readSynthesis(doc).scale).toEqual(usualScale);
  });
});

describe("a quote", () => {
  const stored = {
    cluster: c1,
    note: "r1.n1" as NoteRef,
    from: 0,
    to: 12,
    print: "abc",
    masks: [{ from: 0, to: 5, instead: "[…]" }],
    order: "a0",
  };
  const id = "u1" as QuoteId;

  test("stands under its statement in order, changes as a whole, and goes", () => {
    const doc = new Y.Doc();
    const desk = openSynthesis(doc);
    desk.quote({ id, ...stored, order: "a1" });
    desk.quote({ id: "u2" as QuoteId, ...stored });
    expect(desk.quotes.current().map((quote) => quote.id)).toEqual(["u2", "u1"]);
    desk.quote({ id, ...stored, masks: [] });
    expect(readSynthesis(doc).quotes.find((quote) => quote.id === id)?.masks).toEqual([]);
    desk.unquote(id);
    expect(desk.quotes.current()).toHaveLength(1);
  });

  test.each([
    ["words of a note that it copies", { ...stored, text: "korte lijnen" }],
    ["a reference to no note", { ...stored, note: "n1" }],
    ["words that end before they begin", { ...stored, from: 12, to: 12 }],
    ["half letters", { ...stored, from: 0.5 }],
    ["a mask with markup for a whole page", { ...stored, masks: [{ from: 0, to: 1, instead: "x".repeat(200) }] }],
    ["too many masks", { ...stored, masks: Array.from({ length: 100 }, () => stored.masks[0]) }],
    ["nothing", undefined],
  ])("is not %s", (_, wrong) => {
    expect(isQuote(stored)).toBe(true);
    expect(isQuote(wrong)).toBe(false);
  });
});
