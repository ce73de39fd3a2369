import { expect, test } from "vitest";
import type { ClusterId, PersonId, QuestionId } from "../../../shared/ids.ts";
import { type NoteId, noteRef, type RoomId } from "../../../shared/ids.ts";
import { type Begun, countRoles, rolesBehind } from "../../../shared/synthesis/voices.ts";

const roles = ["Gemeente", "School", "Jeugdhulp"];
const people = (role: string | undefined, count: number, heads = 1) =>
  Array.from({ length: count }, (_, at) => ({ id: `${role}-${at}` as PersonId, speaksAs: role, heads }));

test("roles are counted in people, the largest first, and who said nothing makes up the rest", () => {
  const all = [...people("School", 6), ...people("Gemeente", 2, 10), ...people("", 3), ...people(undefined, 4)];
  expect(countRoles(roles, all)).toEqual([
    { role: "Gemeente", people: 20 },
    { role: "School", people: 6 },
    { people: 7 },
  ]);
});

test("a role of few people goes into the rest, and the smallest other one along when that alone would tell how few", () => {
  const all = [...people("Gemeente", 20), ...people("School", 6), ...people("Jeugdhulp", 2)];
  expect(countRoles(roles, all)).toEqual([{ role: "Gemeente", people: 20 }, { people: 8 }]);
  expect(countRoles(roles, people("Jeugdhulp", 4))).toEqual([]);
  expect(countRoles(roles, people("", 40))).toEqual([]);
});

const question = "q1" as QuestionId;
const cluster = { id: "c1" as ClusterId, question };
const room = "r1" as RoomId;
const begunBy = (by: PersonId, nth: number, at = question): Begun => ({
  ref: noteRef(room, `${by}-${nth}` as NoteId),
  room,
  question: at,
  by,
});
const placed = (notes: readonly Begun[]) =>
  new Map(notes.map(({ ref }) => [ref, [{ cluster: cluster.id, print: "" }]]));

test("behind a statement people are counted once, out of those of their role who wrote on its question", () => {
  const all = [...people("School", 7), ...people("Gemeente", 5)];
  const begun = all.flatMap(({ id }) => [begunBy(id, 1), begunBy(id, 2)]);
  const behind = begun.filter(({ by }) => by !== "School-0" && by !== "School-1");
  const elsewhere = people("School", 20).map(({ id }) => begunBy(id, 3, "q2" as QuestionId));
  const told = rolesBehind(roles, all, [...begun, ...elsewhere], {
    clusters: [cluster],
    placements: placed([...behind, ...elsewhere]),
  });
  expect(told).toEqual(
    new Map([
      [
        cluster.id,
        [
          { role: "Gemeente", behind: 5, answered: 5 },
          { role: "School", behind: 5, answered: 7 },
        ],
      ],
    ]),
  );
});

test("who moves one note sees no count by role change: they go in steps of five", () => {
  const all = people("School", 14);
  const begun = all.map(({ id }) => begunBy(id, 1));
  const told = [12, 11, 10, 9].map((notes) =>
    rolesBehind(roles, all, begun, { clusters: [cluster], placements: placed(begun.slice(0, notes)) }).get(cluster.id),
  );
  expect(told.map((shares) => shares?.[0]?.behind)).toEqual([10, 10, 10, 5]);
});

test("fewer than five people of a role are not told from none of it", () => {
  const all = [...people("School", 7), ...people("Gemeente", 4)];
  const begun = all.map(({ id }) => begunBy(id, 1));
  const told = rolesBehind(roles, all, begun, { clusters: [cluster], placements: placed(begun) });
  expect(told.get(cluster.id)?.map(({ role }) => role)).toEqual(["School"]);
});
