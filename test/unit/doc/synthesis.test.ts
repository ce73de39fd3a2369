import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { openSynthesis } from "../../../shared/doc/synthesis.ts";
import type { ClusterId, NoteRef, ThemeId } from "../../../shared/ids.ts";
import { cluster, theme } from "../../support/sampleSession.ts";
import { twoPeople } from "../../support/twoPeople.ts";

const [c1, c2] = ["c1", "c2"] as ClusterId[] as [ClusterId, ClusterId];
const t1 = "t1" as ThemeId;
const placed = (ref: string, print = "p") => ({ ref: ref as NoteRef, print });

describe("two moderators at once", () => {
  test("put one note in two clusters: it lies in one, the same for both", () => {
    const { ann, bob, meet } = twoPeople(openSynthesis);
    ann.addCluster(cluster("c1", "q1", ""));
    ann.addCluster(cluster("c2", "q1", ""));
    meet();
    ann.placeNotes([placed("r1.n1")], c1);
    bob.placeNotes([placed("r1.n1"), placed("r1.n2")], c2);
    meet();
    expect([...ann.placements.current()]).toEqual([...bob.placements.current()]);
    expect(ann.placements.current().size).toBe(2);
  });

  test("write one statement together: both keep their words", () => {
    const { ann, bob, meet } = twoPeople(openSynthesis);
    ann.addCluster(cluster("c1", "q1", "more time"));
    meet();
    ann.restateCluster(c1, "much more time");
    bob.restateCluster(c1, "more time outside");
    meet();
    expect(bob.clusters.current()[0]?.statement).toBe("much more time outside");
  });

  test("one removes a cluster while the other works in it: nothing breaks", () => {
    const { ann, bob, meet } = twoPeople(openSynthesis);
    ann.addCluster(cluster("c1", "q1", "x"));
    meet();
    ann.removeCluster(c1);
    bob.renameCluster(c1, "y");
    bob.placeNotes([placed("r1.n1")], c1);
    meet();
    bob.renameCluster(c1, "z");
    bob.arrangeCluster(c1, t1, "a1");
    expect(ann.clusters.current()).toEqual([]);
    expect(bob.clusters.current()).toEqual([]);
  });
});

describe("the moderators' document", () => {
  test("clusters and themes stand in their order, also after rearranging", () => {
    const desk = openSynthesis(new Y.Doc());
    for (const [id, order] of [
      ["c1", "a2"],
      ["c2", "a1"],
      ["c3", "a1"],
    ] as const)
      desk.addCluster(cluster(id, "q1", "", { order }));
    expect(desk.clusters.current().map(({ id }) => id)).toEqual(["c2", "c3", "c1"]);
    desk.arrangeCluster(c1, t1, "a0");
    expect(desk.clusters.current()[0]).toMatchObject({ id: "c1", theme: "t1" });
    desk.arrangeCluster(c1, undefined, "a0");
    expect(desk.clusters.current()[0]).not.toHaveProperty("theme");
    desk.addTheme(theme("t1", "q1", "Visie"));
    desk.renameTheme(t1, "Een visie");
    desk.addTheme(theme("t0", "q1", "Eerst"));
    expect(desk.themes.current().map(({ name }) => name)).toEqual(["Eerst", "Een visie"]);
    desk.arrangeTheme(t1, "a");
    expect(desk.themes.current().map(({ name }) => name)).toEqual(["Een visie", "Eerst"]);
    desk.removeTheme(t1);
    expect(desk.themes.current()).toHaveLength(1);
  });

  test("removing a cluster frees its notes and no others", () => {
    const desk = openSynthesis(new Y.Doc());
    desk.addCluster(cluster("c1", "q1", ""));
    desk.addCluster(cluster("c2", "q1", ""));
    desk.placeNotes([placed("r1.n1"), placed("r1.n2")], c1);
    desk.placeNotes([placed("r1.n2"), placed("r1.n3")], c2);
    desk.removeCluster(c1);
    expect([...desk.placements.current().keys()]).toEqual(["r1.n2", "r1.n3"]);
    desk.freeNotes(["r1.n2" as NoteRef, "r9.n9" as NoteRef]);
    expect([...desk.placements.current().keys()]).toEqual(["r1.n3"]);
  });

  test("nonsense is left out and breaks nothing", () => {
    const doc = new Y.Doc();
    const desk = openSynthesis(doc);
    for (const name of ["clusters", "themes", "placed"]) {
      const map = doc.getMap<unknown>(name);
      for (const [key, value] of Object.entries({ a: 1, b: "x", c: null, d: { cluster: 3 }, e: [] }))
        map.set(key, value);
      map.set("f", new Y.Map<unknown>([["question", 4]]));
      map.set(
        "g",
        new Y.Map<unknown>([
          ["question", "q1"],
          ["name", 5],
          ["order", {}],
          ["theme", 1],
        ]),
      );
    }
    expect(desk.clusters.current()).toEqual([{ id: "g", question: "q1", name: "", statement: "", order: "" }]);
    expect(desk.themes.current()).toEqual([{ id: "g", question: "q1", name: "", order: "" }]);
    expect(desk.placements.current().size).toBe(0);
  });
});
