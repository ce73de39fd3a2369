import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { judge } from "../../../server/sync/gate.ts";
import { openComments } from "../../../shared/doc/comments.ts";
import { openFrontMatter } from "../../../shared/doc/frontMatter.ts";
import { openReport } from "../../../shared/doc/report.ts";
import { docShapes } from "../../../shared/doc/shapes.ts";
import { openVersions } from "../../../shared/doc/versions.ts";
import type { CommentId, PersonId, TermId, VersionId } from "../../../shared/ids.ts";
import { limits } from "../../../shared/limits.ts";

const words = (text: string) => [{ type: "paragraph", content: [{ type: "text", text }] }];
const version = (id: string, at: number, before?: "again") => ({
  id: id as VersionId,
  name: id,
  at,
  ...(before && { before }),
});
const remark = (id: string, text: string, at = 1) => ({ id: id as CommentId, at, text });

/** A report with a line of words, and all that lies beside them. */
function report() {
  const doc = new Y.Doc();
  const own = {
    report: openReport(doc),
    versions: openVersions(doc),
    comments: openComments(doc),
    front: openFrontMatter(doc),
  };
  own.report.fill(words("De lijnen zijn kort."));
  const line = (doc.getXmlFragment("report").get(0) as Y.XmlElement).get(0) as Y.XmlText;
  const place = (at: number) => Y.createRelativePositionFromTypeIndex(line, at);
  return { doc, line, place, ...own };
}

describe("versions", () => {
  test("what was kept can be looked at later, newest first", () => {
    const { report: now, versions } = report();
    versions.keep(version("eerste", 1), now.content.current());
    now.fill(words("Iets anders."));
    versions.keep(version("tweede", 2), now.content.current());
    expect(versions.list.current().map(({ name }) => name)).toEqual(["tweede", "eerste"]);
    expect(JSON.stringify(versions.contentOf("eerste" as VersionId))).toContain("De lijnen zijn kort.");
  });

  test("those that nobody asked for make room, the oldest first; those with a name stay", () => {
    const { versions } = report();
    for (let at = 1; at < limits.versions; at++) versions.keep(version(`v${at}`, at), words("x"));
    versions.keep(version("vanzelf", 0, "again"), words("x"));
    expect(versions.keep(version("nieuw", 99), words("x"))).toBe(true);
    expect(versions.list.current().some(({ name }) => name === "vanzelf")).toBe(false);
    expect(versions.keep(version("te veel", 100), words("x"))).toBe(false);
    expect(versions.list.current()).toHaveLength(limits.versions);
  });

  test("one that is too large is not kept", () => {
    expect(report().versions.keep(version("groot", 1), words("x".repeat(limits.versionBytes)))).toBe(false);
  });

  test("of a document in letters of three bytes fit as many as leave the document room to be written in", () => {
    const { doc, versions } = report();
    const chinese = words("学".repeat(100_000));
    const kept = Array.from({ length: limits.versions }, (_, at) => versions.keep(version(`v${at}`, at), chinese));
    expect(kept.filter(Boolean).length).toBeGreaterThan(5);
    expect(kept).toContain(false);
    expect(Y.encodeStateAsUpdate(doc).length).toBeLessThan(limits.docBytes / 1.5);
  });

  test("one that somebody asks for takes the room of several that nobody did", () => {
    const { versions } = report();
    const many = (letters: number) => words("x".repeat(letters));
    for (let at = 0; at < 18; at++) versions.keep(version(`v${at}`, at, "again"), many(130_000));
    expect(versions.keep(version("groot", 99), many(350_000))).toBe(true);
    expect(versions.list.current().map(({ name }) => name)).not.toContain("v2");
    expect(versions.list.current().map(({ name }) => name)).toContain("v3");
  });

  test("a name makes a version one that stays", () => {
    const { versions } = report();
    versions.keep(version("vanzelf", 1, "again"), words("x"));
    versions.rename("vanzelf" as VersionId, "Voor het overleg");
    expect(versions.list.current()).toEqual([{ id: "vanzelf", name: "Voor het overleg", at: 1 }]);
  });
});

describe("comments", () => {
  test("stay with their words, whatever is typed before them", () => {
    const { doc, line, place, comments } = report();
    comments.begin({ ...remark("c1", "Welke lijnen?"), quote: "lijnen", from: place(3), to: place(9) });
    line.insert(0, "Kijk: ");
    const [thread] = comments.threads.current();
    const at = (anchor: Y.RelativePosition) => Y.createAbsolutePositionFromRelativePosition(anchor, doc)?.index;
    expect(thread && [at(thread.from), at(thread.to)]).toEqual([9, 15]);
  });

  test("are answered, resolved, opened again and removed with their answers", () => {
    const { place, comments } = report();
    const on = "c1" as CommentId;
    comments.begin({ ...remark("c1", "Klopt dit?"), quote: "kort", from: place(15), to: place(19) });
    comments.answer(on, { ...remark("c2", "Ja.", 2), by: "Ann" });
    comments.resolve(on, true);
    expect(comments.threads.current()).toMatchObject([{ isResolved: true, answers: [{ text: "Ja.", by: "Ann" }] }]);
    expect(comments.threads.current()[0]).not.toHaveProperty("by"); // said before anybody gave a name
    comments.resolve(on, false);
    expect(comments.threads.current()).toMatchObject([{ isResolved: false }]);
    comments.remove(on);
    expect(comments.threads.current()).toEqual([]);
  });
});

describe("what stands at the top, and the terms", () => {
  test("are kept, and can be as the session says again", () => {
    const { front } = report();
    front.setTop("title", "Onze titel");
    front.setTerm({ id: "t2" as TermId, term: "swv", meaning: "samenwerkingsverband" });
    front.setTerm({ id: "t1" as TermId, term: "OOGO", meaning: "het overleg" });
    expect(front.now.current()).toMatchObject({
      top: { title: "Onze titel" },
      terms: [{ term: "OOGO" }, { term: "swv" }],
    });
    front.setTop("title", undefined);
    front.removeTerm("t1" as TermId);
    expect(front.now.current()).toMatchObject({ top: {}, terms: [{ term: "swv" }] });
  });
});

test("the gate lets all of it through, and nothing else", () => {
  const { doc, place, versions, comments, front } = report();
  const look = (change: (doc: Y.Doc) => void): string => {
    const mine = new Y.Doc();
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(doc));
    const before = Y.encodeStateVector(mine);
    change(mine);
    const me = "ann" as PersonId;
    const verdict = judge(Y.encodeStateAsUpdate(mine, before), me, {
      doc,
      shape: docShapes.report,
      authorOf: () => me,
    });
    return verdict.kind;
  };
  versions.keep(version("v", 1, "again"), words("x"));
  comments.begin({ ...remark("c1", "a"), quote: "b", from: place(1), to: place(2) });
  comments.answer("c1" as CommentId, remark("c2", "b"));
  comments.resolve("c1" as CommentId, true);
  front.setTop("date", "2026-11-12");
  front.setTerm({ id: "t1" as TermId, term: "a", meaning: "b" });
  const empty = new Y.Doc();
  const all = judge(Y.encodeStateAsUpdate(doc), "ann" as PersonId, {
    doc: empty,
    shape: docShapes.report,
    authorOf: () => undefined,
  });
  expect(all.kind).toBe("ok");
  for (const [map, key, value] of [
    ["versions", "v2", { name: "x", at: 1, words: 7 }],
    ["versions", "v2", { name: "x", at: 1, words: "[]", more: 1 }],
    ["comments", "c3", { at: 1, text: "x".repeat(limits.commentLength + 1), on: "c1" }],
    ["comments", "c3", { at: 1, text: "x" }],
    ["comments", "c3", { at: 1, text: "x", on: "c1", by: "x".repeat(limits.nameLength + 1) }],
    ["versions", "v3", { name: "x", at: 1, words: "[]", by: 5 }],
    ["resolved", "c1", "yes"],
    ["top", "colour", "red"],
    ["terms", "t2", { term: "a" }],
    ["seen", "c1", false],
  ] as const)
    expect(look((mine) => mine.getMap<unknown>(map).set(key, value))).toBe("refused");
});

test("nonsense beside the words is left out", () => {
  const { doc, versions, comments, front } = report();
  for (const map of ["versions", "comments", "resolved", "top", "terms", "seen"])
    for (const [at, nonsense] of [null, 7, "x", [], {}, { at: 1, name: "v", words: "{" }, new Y.Map()].entries())
      doc.getMap<unknown>(map).set(`n${at}`, nonsense);
  doc.getMap<unknown>("comments").set("c", { at: 1, text: "x", quote: "", from: "null", to: '{"item":7}' });
  doc
    .getMap<unknown>("versions")
    .set("v", { at: 1, name: "v", words: '[7,{"type":"paragraph","content":{},"marks":[7]}]' });
  expect(versions.contentOf("v" as VersionId)).toEqual([{ type: "paragraph", marks: [] }]);
  expect(versions.contentOf("n5" as VersionId)).toEqual([]);
  expect(comments.threads.current()).toEqual([]);
  expect(front.now.current()).toEqual({ top: {}, terms: [] });
});
