import { expect, test } from "vitest";
import type { Answer } from "../../../shared/doc/answers.ts";
import type { ClusterId, QuestionId, RoomId } from "../../../shared/ids.ts";
import { findingsOf } from "../../../shared/synthesis/findings.ts";
import { draftOf, newsOf, ownNotesBehind, takenBack, unpublishedIn } from "../../../shared/synthesis/publish.ts";
import { type AnswersByRoom, openFor, roomsThatValidated, validationOf } from "../../../shared/synthesis/validation.ts";
import { cluster, placed, sourced } from "../../support/sampleSession.ts";

const q1 = "q1" as QuestionId;
const notes = [
  sourced("r1", "n1", "q1", "korte lijnen"),
  sourced("r1", "n2", "q1", "weinig schijven"),
  sourced("r2", "n3", "q1", "korte lijntjes"),
];
const placements = placed({ c1: [notes[0], notes[2]].flatMap((note) => note ?? []), c2: notes.slice(1, 2) });

/** What is found when the clusters say this; a cluster without words says nothing. */
const saying = (words: Readonly<Record<string, string>>) =>
  findingsOf(q1, notes, {
    clusters: Object.entries(words).map(([id, said]) => ({ ...cluster(id, "q1", ""), statement: said })),
    themes: [],
    placements,
  });

const says = (verdict: Answer["verdict"], version: number, words = "", at = 1): Answer => ({
  verdict,
  version,
  words,
  at,
});
const answersOf = (rooms: Readonly<Record<string, Readonly<Record<string, Answer>>>>): AnswersByRoom =>
  new Map(
    Object.entries(rooms).map(([room, own]) => [room as RoomId, new Map(Object.entries(own) as [ClusterId, Answer][])]),
  );

test("the first draft holds every statement with its count, and nothing in it is news", () => {
  const draft = draftOf(saying({ c1: "De lijnen zijn kort.", c2: " " }), undefined, 7);
  expect(draft).toEqual({
    version: 1,
    at: 7,
    statements: [{ id: "c1", words: "De lijnen zijn kort.", rooms: 2, answered: 2, since: 1 }],
    gone: [],
  });
  expect(draft.statements.map((statement) => newsOf(draft, statement))).toEqual([undefined]);
});

test("what all rooms gave as grades goes along, of those who are many enough to be told", () => {
  const grades = [
    { title: "Wethouders", given: 6, there: 7, counts: { 8: 6 }, rooms: [] },
    { title: "Scholen", given: 2, there: 7, rooms: [] },
  ];
  expect(draftOf(saying({ c1: "Kort" }), undefined, 7, grades).grades).toEqual([
    { title: "Wethouders", given: 6, there: 7, counts: { 8: 6 } },
  ]);
  expect(draftOf(saying({ c1: "Kort" }), undefined, 7, grades.slice(1))).not.toHaveProperty("grades");
});

test("the next draft tells what is new, what says something else and what is gone", () => {
  const first = draftOf(saying({ c1: "Kort", c2: "Weinig" }), undefined, 1);
  const second = draftOf(saying({ c1: "Heel kort" }), first, 2);
  expect(second).toMatchObject({ version: 2, statements: [{ words: "Heel kort", was: "Kort" }], gone: ["Weinig"] });
  expect(second.statements.map((statement) => newsOf(second, statement))).toEqual(["changed"]);
  const third = draftOf(saying({ c1: "Heel kort", c2: "Weinig" }), second, 3);
  expect(third.statements).toMatchObject([
    { since: 2, was: "Kort" }, // who missed the second version still sees what it said
    { since: 3 },
  ]);
  expect(third.statements.map((statement) => newsOf(third, statement))).toEqual([undefined, "new"]);
});

test("the desk knows what the rooms have not been shown yet", () => {
  const shown = draftOf(saying({ c1: "Kort" }), undefined, 1);
  expect(unpublishedIn(saying({ c1: "Kort" }), shown)).toEqual({ fresh: 0, changed: 0, gone: 0 });
  expect(unpublishedIn(saying({ c1: "Lang", c2: "Weinig" }), shown)).toEqual({ fresh: 1, changed: 1, gone: 0 });
  expect(unpublishedIn(saying({}), shown)).toEqual({ fresh: 0, changed: 0, gone: 1 });
});

test("each room is told which of its own notes stand behind a statement, and of no other room", () => {
  const own = ownNotesBehind(saying({ c1: "Kort", c2: "Weinig" }));
  expect([...own]).toEqual([
    ["r1", { c1: ["n1"], c2: ["n2"] }],
    ["r2", { c1: ["n3"] }],
  ]);
});

test("answers are counted by room, and those to earlier words are not", () => {
  const first = draftOf(saying({ c1: "Kort", c2: "Weinig" }), undefined, 1);
  const second = draftOf(saying({ c1: "Heel kort", c2: "Weinig" }), first, 2);
  const [changed, same] = second.statements;
  if (!changed || !same) throw new Error("two statements");
  const answers = answersOf({
    r1: { c1: says("confirm", 1), c2: says("confirm", 1) },
    r2: { c1: says("change", 2, "Niet bij ons", 5) },
    r3: { c1: says("change", 2, "Bij ons ook niet", 3) },
    r4: { elsewhere: says("confirm", 2) },
  });
  expect(validationOf(changed, answers)).toEqual({
    confirmed: [],
    changes: [
      { room: "r3", words: "Bij ons ook niet", at: 3 },
      { room: "r2", words: "Niet bij ons", at: 5 },
    ],
    outdated: ["r1"],
  });
  expect(validationOf(same, answers)).toEqual({ confirmed: ["r1"], changes: [], outdated: [] });
  expect(roomsThatValidated(second, answers)).toEqual(["r1", "r2", "r3"]);
  expect(openFor(second, answers.get("r1" as RoomId) ?? new Map())).toBe(1);
  expect(openFor(second, new Map())).toBe(2);
});

test("a draft that was taken back and comes again is answered anew", () => {
  const first = draftOf(saying({ c1: "Kort" }), undefined, 1);
  const again = draftOf(saying({ c1: "Kort" }), takenBack(first, 2), 3);
  expect(again).toMatchObject({ version: 3, statements: [{ since: 3 }], gone: [] });
  expect(openFor(again, answersOf({ r1: { c1: says("confirm", 1) } }).get("r1" as RoomId) ?? new Map())).toBe(1);
});
