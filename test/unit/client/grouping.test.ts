import { beforeEach, describe, expect, test } from "vitest";
import { type History, openHistory } from "../../../client/boards/history.ts";
import { type Grouping, openGrouping } from "../../../client/moderator/bench/grouping.ts";
import { asideOf } from "../../../shared/doc/placements.ts";
import { openSynthesis, type Synthesis } from "../../../shared/doc/synthesis.ts";
import type { ClusterId, NoteRef, QuestionId, QuoteId } from "../../../shared/ids.ts";
import { twoPeople } from "../../support/twoPeople.ts";

const q1 = "q1" as QuestionId;
const note = (ref: string) => ({ ref: ref as NoteRef, print: `print of ${ref}` });
const refs = (...names: string[]) => names as NoteRef[];

let ann: Synthesis;
let bob: Synthesis;
let meet: () => void;
let grouping: Grouping;
let history: History;

beforeEach(() => {
  ({ ann, bob, meet } = twoPeople(openSynthesis));
  let made = 0;
  history = openHistory();
  grouping = openGrouping(ann, history, () => `id${++made}`);
});

const groupsOf = (ref: string): readonly string[] =>
  (ann.placements.current().get(ref as NoteRef) ?? []).map(({ cluster }) => cluster);
const groupOf = (ref: string): string | undefined => groupsOf(ref)[0];
const groups = (): readonly string[] => ann.clusters.current().map(({ id }) => id);

/** The group as it is now. */
function group(id: ClusterId) {
  const found = ann.clusters.current().find((each) => each.id === id);
  if (!found) throw new Error(`There is no group ${id}.`);
  return found;
}

test("a new group holds its notes and stands last", () => {
  const first = grouping.putInNew(q1, [note("r1.a")]);
  const second = grouping.putInNew(q1, [note("r2.b"), note("r3.c")]);
  expect(groups()).toEqual([first, second]);
  expect(groupOf("r3.c")).toBe(second);
});

test("several heaps of notes are gathered in one step, into new groups by name and into one that is there", () => {
  const there = grouping.putInNew(q1, [note("r1.a")]);
  const undo = grouping.gather(q1, [
    { notes: [note("r1.b"), note("r2.b")], name: "Short lines" },
    { notes: [note("r3.c")], name: "", cluster: there },
    { notes: [note("r4.d")], name: "One desk" },
  ]);
  expect(ann.clusters.current().map(({ name }) => name)).toEqual(["", "Short lines", "One desk"]);
  expect([groupOf("r1.b"), groupOf("r2.b")]).toEqual([groups()[1], groups()[1]]);
  expect(groupOf("r3.c")).toBe(there);
  undo();
  expect(groups()).toEqual([there]);
  expect(groupOf("r3.c")).toBeUndefined();
  expect(groupOf("r1.a")).toBe(there);
});

test("undoing a new group lets its notes loose and takes the group away", () => {
  grouping.putInNew(q1, [note("r1.a")]);
  history.undo();
  expect(groups()).toEqual([]);
  expect(groupOf("r1.a")).toBeUndefined();
});

test("a group that somebody gave a name meanwhile stays when its making is undone", () => {
  const id = grouping.putInNew(q1, [note("r1.a")]);
  meet();
  bob.renameCluster(id, "Short lines");
  meet();
  history.undo();
  expect(group(id).name).toBe("Short lines");
});

test("undoing puts a note back into the group it came from", () => {
  const first = grouping.putInNew(q1, [note("r1.a")]);
  const second = grouping.putInNew(q1, [note("r2.b")]);
  grouping.put([note("r1.a")], second);
  history.undo();
  expect(groupOf("r1.a")).toBe(first);
});

test("undoing leaves a note alone that another moderator moved on", () => {
  const first = grouping.putInNew(q1, [note("r1.a")]);
  const second = grouping.putInNew(q1, [note("r2.b")]);
  grouping.put([note("r3.c")], first);
  meet();
  bob.placeNotes([note("r3.c")], second);
  meet();
  history.undo();
  expect(groupOf("r3.c")).toBe(second);
});

test("undoing lets a note loose when the group it came from is gone", () => {
  const first = grouping.putInNew(q1, [note("r1.a")]);
  const second = grouping.putInNew(q1, [note("r2.b")]);
  grouping.put([note("r1.a")], second);
  meet();
  bob.removeCluster(first);
  meet();
  history.undo();
  expect(groupOf("r1.a")).toBeUndefined();
});

test("notes that are taken out go back when that is undone, with the words they were put in with", () => {
  const id = grouping.putInNew(q1, [note("r1.a"), note("r2.b")]);
  grouping.free(refs("r1.a", "r2.b"));
  expect(groupOf("r2.b")).toBeUndefined();
  history.undo();
  expect(ann.placements.current().get("r2.b" as NoteRef)).toEqual([{ cluster: id, print: "print of r2.b" }]);
});

test("a removed group comes back with its name, statement, place and notes", () => {
  const id = grouping.putInNew(q1, [note("r1.a")]);
  ann.renameCluster(id, "Short lines");
  ann.restateCluster(id, "Many rooms find each other.");
  const before = group(id);
  const takeBack = grouping.removeCluster(before);
  expect(groupOf("r1.a")).toBeUndefined();
  takeBack();
  expect(group(id)).toEqual(before);
  expect(groupOf("r1.a")).toBe(id);
});

test("a group that is put under a theme goes back to its old place", () => {
  const id = grouping.putInNew(q1, []);
  const theme = grouping.addTheme(q1, "Vision");
  const before = group(id);
  grouping.arrangeCluster(before, theme, "z9");
  expect(group(id).theme).toBe(theme);
  history.undo();
  expect(group(id)).toEqual(before);
});

test("a removed theme takes its groups under it again when that is undone", () => {
  const id = grouping.putInNew(q1, []);
  const theme = grouping.addTheme(q1, "Vision");
  grouping.arrangeCluster(group(id), theme, "a5");
  const [only] = ann.themes.current();
  if (!only) throw new Error("The theme is not there.");
  grouping.removeTheme(only);
  expect(ann.themes.current()).toEqual([]);
  history.undo();
  expect(ann.themes.current()).toEqual([only]);
  expect(group(id).theme).toBe(theme);
});

test("a theme moves among its neighbours and back", () => {
  const first = grouping.addTheme(q1, "Vision");
  const second = grouping.addTheme(q1, "Practice");
  const [vision] = ann.themes.current();
  if (!vision) throw new Error("The theme is not there.");
  grouping.arrangeTheme(vision, "zz");
  expect(ann.themes.current().map(({ id }) => id)).toEqual([second, first]);
  history.undo();
  expect(ann.themes.current().map(({ id }) => id)).toEqual([first, second]);
});

test("what was undone is done again: the same group with the same notes, also under its theme", () => {
  const id = grouping.putInNew(q1, [note("r1.a")]);
  const theme = grouping.addTheme(q1, "Vision");
  grouping.arrangeCluster(group(id), theme, "a5");
  while (history.undo());
  expect(groups()).toEqual([]);
  while (history.redo());
  expect(group(id)).toMatchObject({ theme, order: "a5" });
  expect(groupOf("r1.a")).toBe(id);
});

test("doing it again leaves a note alone that another moderator moved on", () => {
  const first = grouping.putInNew(q1, [note("r1.a")]);
  const second = grouping.putInNew(q1, []);
  grouping.put([note("r2.b")], first);
  history.undo();
  meet();
  bob.placeNotes([note("r2.b")], second);
  meet();
  history.redo();
  expect(groupOf("r2.b")).toBe(second);
});

test("one group goes up in another: no note and no statement gets lost, and undoing brings both back", () => {
  const small = grouping.putInNew(q1, [note("r1.a"), note("r2.b")]);
  const large = grouping.putInNew(q1, [note("r3.c")]);
  ann.renameCluster(small, "Short lines");
  ann.restateCluster(small, "Lines are short.");
  ann.restateCluster(large, "People know each other.");
  const before = [group(small), group(large)];
  grouping.merge(group(small), group(large));
  expect(groups()).toEqual([large]);
  expect(["r1.a", "r2.b", "r3.c"].map(groupOf)).toEqual([large, large, large]);
  expect(group(large)).toMatchObject({
    name: "Short lines",
    statement: "People know each other.\nLines are short.",
  });
  history.undo();
  expect([group(small), group(large)]).toEqual(before);
  expect(["r1.a", "r2.b", "r3.c"].map(groupOf)).toEqual([small, small, large]);
});

test("quotes under a group that goes up in another stand under that one, and go back when that is undone", () => {
  const small = grouping.putInNew(q1, [note("r1.a")]);
  const large = grouping.putInNew(q1, []);
  const words = { note: "r1.a" as NoteRef, from: 0, to: 4, print: "p", masks: [], order: "a0" };
  ann.quote({ id: "quote1" as QuoteId, cluster: small, ...words });
  grouping.merge(group(small), group(large));
  expect(ann.quotes.current()[0]?.cluster).toBe(large);
  history.undo();
  expect(ann.quotes.current()[0]?.cluster).toBe(small);
});

test("a group that got its name when it was made goes when that is undone, and so does the switch for several groups", () => {
  grouping.putInNew(q1, [note("r1.a")], undefined, "Short lines");
  grouping.allowSeveral(true);
  history.undo();
  expect(ann.several.current()).toBe(false);
  history.undo();
  expect(groups()).toEqual([]);
});

test("a group is split: the chosen notes become one right behind it, under the same theme", () => {
  const theme = grouping.addTheme(q1, "Vision");
  const first = grouping.putInNew(q1, [note("r1.a"), note("r2.b")]);
  grouping.arrangeCluster(group(first), theme, "a1");
  const last = grouping.putInNew(q1, []);
  grouping.arrangeCluster(group(last), theme, "a2");
  const made = grouping.split(group(first), [note("r2.b")]);
  expect(groups()).toEqual([first, made, last]);
  expect(group(made).theme).toBe(theme);
  expect([groupOf("r1.a"), groupOf("r2.b")]).toEqual([first, made]);
  history.undo();
  expect(groups()).toEqual([first, last]);
  expect(groupOf("r2.b")).toBe(first);
});

test("notes that do not belong here are set aside, and come back to where they were", () => {
  const id = grouping.putInNew(q1, [note("r1.a")]);
  grouping.setAside(q1, [note("r1.a"), note("r2.b")]);
  expect(groupOf("r2.b")).toBe(asideOf(q1));
  grouping.put([note("r2.b")], id);
  expect(groupsOf("r2.b")).toEqual([id]);
  history.undo();
  history.undo();
  expect(groupOf("r1.a")).toBe(id);
  expect(groupOf("r2.b")).toBeUndefined();
});

test("a changed note that somebody looked at lies there with its new words, until that is undone", () => {
  grouping.putInNew(q1, [note("r1.a")]);
  grouping.accept([{ ...note("r1.a"), print: "new" }]);
  const printOf = () => ann.placements.current().get("r1.a" as NoteRef)?.[0]?.print;
  expect(printOf()).toBe("new");
  history.undo();
  expect(printOf()).toBe("print of r1.a");
});

describe("where a note may lie in several groups", () => {
  let first: ClusterId;
  let second: ClusterId;
  beforeEach(() => {
    ann.allowSeveral(true);
    first = grouping.putInNew(q1, [note("r1.a")]);
    second = grouping.putInNew(q1, []);
  });

  test("it is put in one more, or taken over from one", () => {
    grouping.put([note("r1.a")], second);
    expect(groupsOf("r1.a").toSorted()).toEqual([first, second]);
    const third = grouping.putInNew(q1, [note("r1.a")], first);
    expect(groupsOf("r1.a").toSorted()).toEqual([second, third]);
    grouping.free(refs("r1.a"), third);
    expect(groupsOf("r1.a")).toEqual([second]);
  });

  test("undoing takes back this one step, and leaves the other group that somebody else put it in", () => {
    grouping.put([note("r1.a")], second);
    meet();
    const third = "third" as ClusterId;
    bob.addCluster({ ...group(first), id: third });
    bob.moveNotes([{ ref: "r1.a" as NoteRef, out: [], into: [{ cluster: third, print: "p" }] }]);
    meet();
    history.undo();
    expect(groupsOf("r1.a").toSorted()).toEqual([first, third]);
    history.redo();
    expect(groupsOf("r1.a").toSorted()).toEqual([first, second, third]);
  });

  test("merging two groups that share a note keeps it once", () => {
    grouping.put([note("r1.a")], second);
    grouping.merge(group(first), group(second));
    expect(groupsOf("r1.a")).toEqual([second]);
    history.undo();
    expect(groupsOf("r1.a").toSorted()).toEqual([first, second]);
  });
});
