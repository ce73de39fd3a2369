import { describe, expect, test } from "vitest";
import { asideOf } from "../../../shared/doc/placements.ts";
import type { ClusterId, NoteId, QuestionId, RoomId } from "../../../shared/ids.ts";
import { findingsOf } from "../../../shared/synthesis/findings.ts";
import { fingerprint, mergeRooms } from "../../../shared/synthesis/merge.ts";
import { roomsThatAnswered, supportOf } from "../../../shared/synthesis/support.ts";
import { cluster, placed, sourced } from "../../support/sampleSession.ts";

const q1 = "q1" as QuestionId;
const c1 = "c1" as ClusterId;
const a = sourced("r1", "n1", "q1", "korte lijnen");
const b = sourced("r1", "n2", "q1", "weinig schijven");
const c = sourced("r2", "n3", "q1", "goede wil");
const other = sourced("r3", "n4", "q2", "visie");

describe("support: k of n rooms", () => {
  test("counts rooms, not notes, and only rooms that answered", () => {
    const support = supportOf(q1, [c1], [a, b, c, other], placed({ c1: [a, b] })).get(c1);
    expect(support).toMatchObject({ rooms: ["r1"], answered: 2, gone: 0 });
    expect(support?.notes).toEqual([a, b]);
    expect(roomsThatAnswered([a, b, c, other], q1)).toEqual(["r1", "r2"]);
  });

  test("notes that were removed or moved to another question are gone, retyped ones are changed", () => {
    const retyped = { ...a, text: "lange lijnen", print: fingerprint("lange lijnen") };
    const moved = { ...b, question: "q2" as QuestionId };
    const support = supportOf(q1, [c1], [retyped, moved], placed({ c1: [a, b, c] })).get(c1);
    expect(support).toMatchObject({ rooms: ["r1"], answered: 1, gone: 2 });
    expect([...(support?.changed ?? [])]).toEqual([a.ref]);
  });

  test("a cluster that is gone leaves its notes loose, a cluster without notes has no support", () => {
    expect(supportOf(q1, [], [a], placed({ c1: [a] })).size).toBe(0);
    expect(supportOf(q1, [c1], [a], new Map()).get(c1)).toMatchObject({ rooms: [], answered: 1 });
  });
});

test("all rooms in one list, without empty and removed notes", () => {
  const note = (id: string, text: string, removed = false) => ({
    id: id as NoteId,
    text,
    removed,
    madeAt: 0,
    spot: { question: q1, place: {} },
  });
  const merged = mergeRooms([
    { room: "r2" as RoomId, notes: [note("n1", " a "), note("n2", "  "), note("n3", "weg", true)] },
    { room: "r1" as RoomId, notes: [note("n1", "b")] },
  ]);
  expect(merged.map(({ ref, text }) => [ref, text])).toEqual([
    ["r2.n1", "a"],
    ["r1.n1", "b"],
  ]);
});

test("the fingerprint overlooks blanks and capitals and nothing else", () => {
  expect(fingerprint("  Korte\n lijnen ")).toBe(fingerprint("korte lijnen"));
  expect(fingerprint("korte lijnen")).not.toBe(fingerprint("korte lijnen!"));
});

test("notes of a cluster that says nothing count as loose, so that no words get lost", () => {
  const synthesised = { clusters: [cluster("c1", "q1", " ")], themes: [], placements: placed({ c1: [a] }) };
  expect(findingsOf(q1, [a, c, other], synthesised)).toEqual({
    groups: [],
    loose: [a, c],
    aside: [],
    notes: 2,
    answered: 2,
  });
});

test("notes that do not belong to a question are neither told nor loose, and their room still answered", () => {
  const clusters = [cluster("c1", "q1", "Korte lijnen.")];
  const placements = placed({ c1: [a], [asideOf(q1)]: [b, c] });
  const found = findingsOf(q1, [a, b, c], { clusters, themes: [], placements });
  expect(found).toMatchObject({ loose: [], aside: [b, c], answered: 2 });
  const elsewhere = { ...c, question: "q2" as QuestionId }; // its room moved it to where it does belong
  expect(findingsOf("q2" as QuestionId, [a, b, elsewhere], { clusters, themes: [], placements }).loose).toEqual([
    elsewhere,
  ]);
});

test("a note in two clusters stands behind both, and its room counts in both", () => {
  const [, c2] = ["c1", "c2"] as ClusterId[] as [ClusterId, ClusterId];
  const support = supportOf(q1, [c1, c2], [a, b, c], placed({ c1: [a, b], c2: [b, c] }));
  expect(support.get(c1)).toMatchObject({ notes: [a, b], rooms: ["r1"], gone: 0 });
  expect(support.get(c2)).toMatchObject({ notes: [b, c], rooms: ["r1", "r2"], gone: 0 });
});
