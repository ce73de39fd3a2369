import { expect, test } from "vitest";
import type { RoomId } from "../../../shared/ids.ts";
import { type Asked, answersOf, shareIn } from "../../../shared/synthesis/answers.ts";

const id = (room: string) => room as RoomId;
const asked: Asked = {
  rooms: [
    { id: id("r1"), region: "Twente", joined: 4 },
    { id: id("r2"), region: "twente ", joined: 3 },
    { id: id("r3"), region: "Zeeland", joined: 3 },
    { id: id("r4"), region: "Zeeland", joined: 0 },
    { id: id("r5"), region: "Drenthe", joined: 2 },
    { id: id("r6"), joined: 2 },
    { id: id("r7"), joined: 2 },
  ],
  answered: [id("r1"), id("r2"), id("r3")],
  wrote: new Set([id("r1"), id("r2"), id("r3"), id("r5")]),
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
  const { regions, shares } = answersOf({ ...asked, answered: [...asked.answered, id("r6")] });
  expect(regions.at(-1)).toEqual({ behind: 0, answered: 1 });
  expect(shareIn("regions", shares)).toEqual({ behind: 2, answered: 4, unit: "rooms" });
});

test("a session without regions has none, and a room that nobody knows any more still counts", () => {
  const rooms = asked.rooms.map(({ id: room, joined }) => ({ id: room, joined }));
  const { regions, shares } = answersOf({ ...asked, rooms, answered: [...asked.answered, id("r9")] });
  expect(regions).toEqual([]);
  expect(shares.rooms).toEqual({ behind: 2, answered: 4 });
});
