import { beforeEach, expect, test } from "vitest";
import { type Grouping, openGrouping } from "../../../client/moderator/bench/grouping.ts";
import { type History, openHistory } from "../../../client/moderator/history.ts";
import { openSynthesis, type Synthesis } from "../../../shared/doc/synthesis.ts";
import type { ClusterId, NoteRef, QuestionId } from "../../../shared/ids.ts";
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

const groupOf = (ref: string): string | undefined => ann.placements.current().get(ref as NoteRef)?.cluster;
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
  expect(ann.placements.current().get("r2.b" as NoteRef)).toEqual({ cluster: id, print: "print of r2.b" });
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
