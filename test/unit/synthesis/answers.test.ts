import { expect, test } from "vitest";
import type { QuestionId, RoomId } from "../../../shared/ids.ts";
import { type Asked, answersOf, shareIn } from "../../../shared/synthesis/answers.ts";
import { sourced } from "../../support/sampleSession.ts";

const id = (room: string) => room as RoomId;
const asked: Asked = {
  question: "q1" as QuestionId,
  rooms: [
    { id: id("r1"), region: "Twente", joined: 4 },
    { id: id("r2"), region: "twente ", joined: 3 },
    { id: id("r3"), region: "Zeeland", joined: 3 },
    { id: id("r4"), region: "Zeeland", joined: 0 },
    { id: id("r5"), region: "Drenthe", joined: 2 },
    { id: id("r6"), joined: 2 },
    { id: id("r7"), joined: 2 },
  ],
  notes: [
    sourced("r1", "n1", "q1", "hulp"),
    sourced("r2", "n2", "q1", "iets anders"),
    sourced("r3", "n3", "q1", "ook hulp"),
    sourced("r5", "n4", "q2", "bij een andere vraag"),
  ],
  behind: [id("r1"), id("r3")],
  closed: new Set([id("r6")]),
  unreadable: new Set([id("r7")]),
};

test("who says it, who says something else, and why the others say nothing", () => {
  const { behind, others, silent, shares } = answersOf(asked);
  expect(behind).toEqual(["r1", "r3"]);
  expect(others).toEqual(["r2"]);
  expect(silent).toEqual([
    { room: "r4", why: "nobody" },
    { room: "r5", why: "unanswered" },
    { room: "r6", why: "closed" },
    { room: "r7", why: "unreadable" },
  ]);
  expect(shares).toEqual({ rooms: { behind: 2, answered: 3 }, regions: { behind: 2, answered: 2 } });
});

test("by region, whatever the capitals, and only over rooms that answered", () => {
  expect(answersOf(asked).regions).toEqual([
    { region: "Twente", behind: 1, answered: 2 },
    { region: "Zeeland", behind: 1, answered: 1 },
  ]);
});

test("where a room that answered has no region, regions are not counted in the end", () => {
  const { regions, shares } = answersOf({ ...asked, notes: [...asked.notes, sourced("r6", "n9", "q1", "hulp")] });
  expect(regions.at(-1)).toEqual({ behind: 0, answered: 1 });
  expect(shareIn("regions", shares)).toEqual({ behind: 2, answered: 4, unit: "rooms" });
});

test("a session without regions has none, and a room that nobody knows any more still counts", () => {
  const rooms = asked.rooms.map(({ id: room, joined }) => ({ id: room, joined }));
  const { regions, shares } = answersOf({ ...asked, rooms, notes: [...asked.notes, sourced("r9", "n9", "q1", "x")] });
  expect(regions).toEqual([]);
  expect(shares.rooms).toEqual({ behind: 2, answered: 4 });
});
