import { expect, test } from "vitest";
import { asideOf } from "../../../shared/doc/placements.ts";
import type { ClusterId, QuestionId } from "../../../shared/ids.ts";
import type { SourcedNote } from "../../../shared/synthesis/merge.ts";
import { mergeRankings, placesOf, pointsFor } from "../../../shared/synthesis/ranking.ts";
import { cluster, placed, sourced } from "../../support/sampleSession.ts";

const q5 = "q5" as QuestionId;
const note = (room: string, id: string, text: string, rank?: number): SourcedNote => ({
  ...sourced(room, id, "q5", text),
  ...(rank !== undefined && { rank }),
});
const merge = (
  notes: readonly SourcedNote[],
  groups: Readonly<Record<string, readonly SourcedNote[]>> = {},
  names: Readonly<Record<string, string>> = {},
) =>
  mergeRankings(
    q5,
    notes,
    {
      clusters: Object.keys(groups).map((id) => cluster(id, "q5", "", { name: names[id] ?? "" })),
      placements: placed(groups),
    },
    3,
  );

test("the first of three places is worth three points, the last one", () => {
  expect([1, 2, 3, 4].map((place) => pointsFor(place, 3))).toEqual([3, 2, 1, 0]);
});

test("nobody put anything in order: then there is nothing to compare", () => {
  expect(merge([])).toEqual({ places: 3, goals: [], rooms: [], without: [] });
  expect(merge([note("r1", "n1", "Rust")])).toMatchObject({ goals: [], rooms: [], without: ["r1"] });
});

test("notes of one group are one goal, over all rooms and with each room's own words", () => {
  const [a, b, c] = [
    note("r1", "n1", "Rust in de klas", 1),
    note("r2", "n1", "Meer rust", 2),
    note("r2", "n2", "Geld", 1),
  ];
  const { goals, rooms } = merge([a, b, c], { rust: [a, b] }, { rust: "Rust" });
  expect(rooms).toEqual(["r1", "r2"]);
  expect(goals).toMatchObject([
    {
      id: "rust",
      words: "Rust",
      place: 1,
      points: 5,
      firsts: 1,
      rooms: [
        { room: "r1", place: 1, points: 3, text: "Rust in de klas" },
        { room: "r2", place: 2, points: 2, text: "Meer rust" },
      ],
    },
    { id: "r2.n2", words: "Geld", place: 2, points: 3, firsts: 1 },
  ]);
});

test("a room counts once for a goal, with its highest note, whatever more of its top lies there", () => {
  const own = [note("r1", "n1", "Rust", 3), note("r1", "n2", "Stilte", 1), note("r1", "n3", "Kalmte", 2)];
  expect(merge(own, { rust: own }).goals).toMatchObject([{ words: "Stilte", points: 3, rooms: [{ place: 1 }] }]);
});

test("goals that are even share a place, and the next one comes after all of them", () => {
  const notes = [
    note("r1", "n1", "Rust", 1),
    note("r1", "n2", "Geld", 2),
    note("r2", "n1", "Tijd", 1),
    note("r2", "n2", "Ruimte", 2),
    note("r2", "n3", "Licht", 3),
  ];
  expect(merge(notes).goals.map(({ words, place }) => [place, words])).toEqual([
    [1, "Rust"],
    [1, "Tijd"],
    [3, "Geld"],
    [3, "Ruimte"],
    [5, "Licht"],
  ]);
});

test("with as many points the goal that was put first more often comes first, and then the one of more rooms", () => {
  const first = note("r1", "n1", "Eén keer eerst", 1);
  const thrice = ["r2", "r3", "r4"].map((room) => note(room, "n3", "Drie keer derde", 3));
  const mixed = [note("r5", "n2", "Tweede en derde", 2), note("r6", "n3", "Tweede en derde", 3)];
  const below = ["r2", "r3", "r4", "r5", "r6"].flatMap((room) => [
    note(room, "n1", `vulling ${room}`, 1),
    ...(room === "r5" ? [] : [note(room, "n2", `tweede ${room}`, 2)]),
  ]);
  const { goals } = merge([first, ...thrice, ...mixed, ...below], { a: thrice, b: mixed, c: [first] });
  expect(goals.filter(({ id }) => ["a", "b", "c"].includes(id)).map(({ id, points }) => [id, points])).toEqual([
    ["c", 3],
    ["a", 3],
    ["b", 3],
  ]);
});

test("two notes that were put in one place at once stand behind each other, and what falls off the end has none", () => {
  const notes = [
    note("r1", "b", "tweede", 1),
    note("r1", "a", "eerste", 1),
    note("r1", "d", "vierde", 7),
    note("r1", "c", "derde", 3),
    note("r1", "e", "zonder"),
  ];
  expect([...placesOf(notes, 3)]).toEqual([
    ["r1.a", 1],
    ["r1.b", 2],
    ["r1.c", 3],
  ]);
});

test("notes of another question count not, and what was put aside is no goal", () => {
  const here = note("r1", "n1", "Rust", 1);
  const aside = note("r1", "n2", "Koffie", 2);
  const elsewhere = { ...note("r2", "n3", "Visie", 1), question: "q1" as QuestionId };
  const placements = placed({ [asideOf(q5)]: [aside] });
  const ranking = mergeRankings(q5, [here, aside, elsewhere], { clusters: [], placements }, 3);
  expect(ranking.goals.map(({ words }) => words)).toEqual(["Rust"]);
  expect(ranking.rooms).toEqual(["r1"]);
});

test("a note that lies in several groups counts for each, and one whose group is gone is a goal of its own", () => {
  const [a, b] = [note("r1", "n1", "Rust en ruimte", 1), note("r2", "n1", "Geld", 1)];
  const both = new Map([
    [a.ref, ["rust", "ruimte"].map((id) => ({ cluster: id as ClusterId, print: a.print }))],
    [b.ref, [{ cluster: "weg" as ClusterId, print: b.print }]],
  ]);
  const clusters = ["rust", "ruimte"].map((id) => cluster(id, "q5", `Over ${id}`));
  const { goals } = mergeRankings(q5, [a, b], { clusters, placements: both }, 3);
  expect(goals.map(({ words, points }) => [words, points])).toEqual([
    ["Over rust", 3],
    ["Over ruimte", 3],
    ["Geld", 3],
  ]);
});
