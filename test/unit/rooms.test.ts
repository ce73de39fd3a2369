import { expect, test } from "vitest";
import { limits } from "../../shared/limits.ts";
import { countedRooms, readRoomLines, readRoomRows, regionsIn } from "../../shared/rooms.ts";

const named = (read: ReturnType<typeof readRoomLines>) =>
  read.rooms.map(({ name, region }) => (region === undefined ? name : `${name} (${region})`));
const rows = (...cells: readonly string[][]) => cells.map((each, n) => ({ cells: each, line: n + 1 }));

test("a number makes as many rooms, each with its own name", () => {
  expect(named(countedRooms(3, (n) => `Room ${n}`))).toEqual(["Room 1", "Room 2", "Room 3"]);
});

test("a pasted list may have a region after a semicolon or a tab, and empty lines", () => {
  const read = readRoomLines("North; Leeds\r\n\r\nSouth\tBrighton\nEast\n   \n");
  expect(named(read)).toEqual(["North (Leeds)", "South (Brighton)", "East"]);
  expect(read.mistakes).toEqual([]);
});

test("a name may have a comma in it", () => {
  expect(named(readRoomLines("Utrecht, city and around"))).toEqual(["Utrecht, city and around"]);
});

test("a name that is there twice is told with both lines, whatever its capitals", () => {
  const read = readRoomLines("North\n\nnorth ");
  expect(named(read)).toEqual(["North"]);
  expect(read.mistakes).toEqual([{ kind: "twice", line: 3, words: "north", first: 1 }]);
});

test("a region without a name is told, and does not hide the other rooms", () => {
  const read = readRoomLines("North\n;Leeds\nSouth");
  expect(named(read)).toEqual(["North", "South"]);
  expect(read.mistakes).toEqual([{ kind: "noName", line: 2, words: "Leeds" }]);
});

test("a name longer than a room's name can be is told", () => {
  const long = "x".repeat(limits.nameLength + 1);
  expect(readRoomLines(`North\n${long}`).mistakes).toEqual([{ kind: "tooLong", line: 2, words: long }]);
});

test("more rooms than a session can have are told once, at the first line too many", () => {
  const read = countedRooms(limits.rooms + 20, (n) => `Room ${n}`);
  expect(read.rooms).toHaveLength(limits.rooms);
  expect(read.mistakes).toEqual([{ kind: "tooMany", line: limits.rooms + 1, words: `Room ${limits.rooms + 1}` }]);
});

test("a table says in its first row which columns hold the name and the region", () => {
  const read = readRoomRows(rows(["Nr", "Regio", "Naam"], ["1", "Leeds", "North"], ["2", "Brighton", "South"]));
  expect(named(read)).toEqual(["North (Leeds)", "South (Brighton)"]);
});

test("a table with the region first and no heading for the name takes the next column", () => {
  expect(named(readRoomRows(rows(["Region", "Where"], ["Leeds", "North"])))).toEqual(["North (Leeds)"]);
});

test("a table without headings has the name first and then the region", () => {
  expect(named(readRoomRows(rows(["North", "Leeds"], ["South"])))).toEqual(["North (Leeds)", "South"]);
});

test("regions are counted once, and rooms without one do not count", () => {
  expect(regionsIn(readRoomLines("A;Leeds\nB;leeds\nC;Brighton\nD").rooms)).toBe(2);
});
