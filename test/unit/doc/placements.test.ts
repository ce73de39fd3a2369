import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { asideOf } from "../../../shared/doc/placements.ts";
import { openSynthesis, type Synthesis } from "../../../shared/doc/synthesis.ts";
import type { ClusterId, NoteRef, QuestionId } from "../../../shared/ids.ts";
import { person, server } from "../../support/gate.ts";
import { cluster } from "../../support/sampleSession.ts";
import { twoPeople } from "../../support/twoPeople.ts";

const [c1, c2, c3] = ["c1", "c2", "c3"] as ClusterId[] as [ClusterId, ClusterId, ClusterId];
const ref = "r1.n1" as NoteRef;
const into = (...clusters: readonly ClusterId[]) => [
  { ref, out: [], into: clusters.map((id) => ({ cluster: id, print: "p" })) },
];
const clustersOf = ({ placements }: Synthesis): readonly string[] =>
  (placements.current().get(ref) ?? []).map((placement) => placement.cluster).sort();

/** Two moderators at a desk where a note may lie in several groups. */
function severalAllowed() {
  const people = twoPeople(openSynthesis);
  for (const id of ["c1", "c2", "c3"]) people.ann.addCluster(cluster(id, "q1", ""));
  people.ann.allowSeveral(true);
  people.meet();
  return people;
}

describe("where a note may lie in several groups", () => {
  test("two moderators who put it in two groups at once: it lies in both", () => {
    const { ann, bob, meet } = severalAllowed();
    ann.moveNotes(into(c1));
    bob.moveNotes(into(c2));
    meet();
    expect(clustersOf(ann)).toEqual(["c1", "c2"]);
    expect(clustersOf(bob)).toEqual(["c1", "c2"]);
  });

  test("out of one group it stays in the other, and placing it anew takes it out of all", () => {
    const { ann } = severalAllowed();
    ann.moveNotes(into(c1, c2));
    ann.moveNotes([{ ref, out: [c1], into: [{ cluster: c3, print: "q" }] }]);
    expect(clustersOf(ann)).toEqual(["c2", "c3"]);
    ann.placeNotes([{ ref, print: "p" }], c1);
    expect(clustersOf(ann)).toEqual(["c1"]);
    ann.freeNotes([ref]);
    expect(ann.placements.current().size).toBe(0);
  });

  test("a group that goes takes the note out of itself alone", () => {
    const { ann } = severalAllowed();
    ann.moveNotes(into(c1, c2));
    ann.removeCluster(c1);
    expect(clustersOf(ann)).toEqual(["c2"]);
  });

  test("switching it off moves nothing; from then on a note goes where it is put, and nowhere else", () => {
    const { ann } = severalAllowed();
    ann.moveNotes(into(c1, c2));
    ann.allowSeveral(false);
    expect(clustersOf(ann)).toEqual(["c1", "c2"]);
    ann.placeNotes([{ ref, print: "p" }], c3);
    expect(clustersOf(ann)).toEqual(["c3"]);
  });
});

test("a desk of before reads as it was: one group a note, in the one that was switched on too", () => {
  const doc = new Y.Doc();
  doc.getMap("placed").set(ref, { cluster: "c1", print: "old" });
  const desk = openSynthesis(doc);
  expect(desk.several.current()).toBe(false);
  expect(desk.placements.current().get(ref)).toEqual([{ cluster: "c1", print: "old" }]);
  desk.allowSeveral(true);
  desk.moveNotes(into(c1, c2));
  expect(clustersOf(desk)).toEqual(["c1", "c2"]);
});

test("of two moderators, one who groups a note and one who sets it aside, one wins for both", () => {
  const { ann, bob, meet } = twoPeople(openSynthesis);
  ann.moveNotes(into(c1));
  bob.moveNotes(into(asideOf("q1" as QuestionId)));
  meet();
  expect(clustersOf(ann)).toHaveLength(1);
  expect(clustersOf(ann)).toEqual(clustersOf(bob));
});

test("nonsense is left out and breaks nothing", () => {
  const doc = new Y.Doc();
  const desk = openSynthesis(doc);
  for (const [key, value] of Object.entries({ a: 1, "r1.n1": "p", "r1.n1.c1": 4, "r2.n2.c1": { print: "p" } }))
    doc.getMap("also").set(key, value);
  doc.getMap("settings").set("several", "yes");
  expect(clustersOf(desk)).toEqual([]);
  expect(desk.several.current()).toBe(false);
});

describe("the gate", () => {
  const tried = (change: (desk: Synthesis, doc: Y.Doc) => void): string => {
    const here = server("synthesis");
    return here.take(person().edit((doc) => change(openSynthesis(doc), doc)));
  };

  test("lets in notes in several groups, aside, and the switch for it", () => {
    expect(tried((desk) => desk.allowSeveral(true))).toBe("ok");
    expect(tried((desk) => desk.moveNotes(into(c1, c2, asideOf("q1" as QuestionId))))).toBe("ok");
  });

  test("refuses what is no note in a group", () => {
    expect(tried((_, doc) => doc.getMap("also").set("r1.n1", "p"))).toBe("refused");
    expect(tried((_, doc) => doc.getMap("also").set("r1.n1.c1", { print: "p" }))).toBe("refused");
    expect(tried((_, doc) => doc.getMap("settings").set("several", "yes"))).toBe("refused");
    expect(tried((_, doc) => doc.getMap("placed").set("r1.n1", { cluster: "a.b.c", print: "p" }))).toBe("refused");
  });
});
