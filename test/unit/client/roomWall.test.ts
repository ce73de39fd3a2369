import { expect, test } from "vitest";
import { isSameRow, type RoomRow, roomRows, roomsOnTheirWay } from "../../../client/moderator/rooms/roomRows.ts";
import { type Filter, filters, fits } from "../../../client/moderator/rooms/roomState.ts";
import type { QuestionId, RoomId, RoundId } from "../../../shared/ids.ts";
import { session, sourced } from "../../support/sampleSession.ts";

const minuteMs = 60_000;
const round = "wat" as RoundId;
const moment = { now: 10 * minuteMs, open: true, round };
const room = (more: Partial<RoomRow> = {}): RoomRow => ({
  id: "r1" as RoomId,
  name: "Ruimte 1",
  people: 3,
  notes: new Map([["q1" as QuestionId, 2]]),
  total: 2,
  activeAt: 9.5 * minuteMs,
  tells: undefined,
  isClosed: false,
  edits: [1, 0, 4],
  ...more,
});
const told = (what: object): RoomRow["tells"] => ({
  hand: undefined,
  rounds: new Map([[round, what]]),
  announcements: [],
  answers: new Map(),
});
const fitting = (row: RoomRow, at = moment): readonly Filter[] => filters.filter((filter) => fits(row, filter, at));

test("a room is silent when people who can write did not for three minutes, or never did", () => {
  expect(fitting(room())).toEqual(["all", "busy"]);
  expect(fitting(room({ activeAt: 7 * minuteMs }))).toContain("silent");
  expect(fitting(room({ activeAt: undefined }))).toContain("silent");
  expect(fitting(room({ activeAt: undefined, people: 0 }))).toEqual(["all", "nobody"]);
  expect(fitting(room({ activeAt: 0 }), { ...moment, open: false })).not.toContain("silent");
});

test("one who writes nearly everything counts only where others sit too", () => {
  expect(fitting(room({ largestShare: 0.8 }))).toContain("oneWriter");
  expect(fitting(room({ largestShare: 0.79 }))).not.toContain("oneWriter");
  expect(fitting(room({ largestShare: 1, people: 1 }))).not.toContain("oneWriter");
});

test("rooms that are done, looked back, ask for help or are closed", () => {
  expect(fitting(room({ tells: told({ doneAt: 1 }) }))).toEqual(["all", "done"]);
  expect(fitting(room({ tells: told({ check: { verdict: "accurate", words: "", at: 1 } }) }))).toContain("checked");
  const hand = { hand: { at: 1, line: "" }, rounds: new Map(), announcements: [], answers: new Map() };
  expect(fitting(room({ tells: hand, isClosed: true }))).toEqual(["all", "hand", "busy", "closed"]);
});

test("a room of which nothing changed is not drawn again", () => {
  const edits = [1, 0, 4];
  expect(isSameRow(room({ edits }), room({ edits }))).toBe(true);
  expect(isSameRow(room({ edits }), room({ edits, people: 4 }))).toBe(false);
  expect(isSameRow(room({ edits }), room({ edits, notes: new Map([["q1" as QuestionId, 3]]) }))).toBe(false);
});

test("a room whose notes are still on their way has as many as the server counted, and then its own", () => {
  const rooms = session.rooms.map((each) => ({ ...each, people: 0, joined: 0 }));
  const [one, two] = ["r1", "r2"] as RoomId[] as [RoomId, RoomId];
  const figures = new Map([one, two].map((id) => [id, { room: id, notes: { q1: 3 }, edits: [] }]));
  const notes = [sourced(two, "n1", "q1", "Korte lijnen")];
  const known = { roster: undefined, figures };
  const totals = (onTheirWay: readonly RoomId[]) =>
    roomRows(rooms, notes, { ...known, onTheirWay: new Set(onTheirWay) }).map(({ total }) => total);
  expect(totals([one])).toEqual([3, 1, 0]);
  expect(totals([])).toEqual([0, 1, 0]);
  expect(roomRows(rooms, notes, { roster: undefined, onTheirWay: new Set([one]) })[0]?.total).toBeUndefined();
});

test("a room is on its way until all of it has come, and what cannot be read never comes", () => {
  const [one, two, three] = session.rooms.map(({ id }) => id) as [RoomId, RoomId, RoomId];
  const view = {
    template: session.template,
    rooms: session.rooms.map((each) => ({
      ...each,
      people: 0,
      joined: 0,
      ...(each.id === one && { mergedInto: two }),
    })),
  };
  const arrived = (...rooms: RoomId[]) => new Map(session.template.rounds.map((each) => [each.id, new Set(rooms)]));
  expect([...roomsOnTheirWay(view, new Map(), undefined)]).toEqual([two, three]);
  expect([...roomsOnTheirWay(view, arrived(two, three), undefined)]).toEqual([two]); // a part of it is still missing
  expect([...roomsOnTheirWay(view, arrived(one, two), undefined)]).toEqual([three]);
  const roster = { rooms: { [three]: { people: 0, unreadable: true } } } as unknown as Parameters<
    typeof roomsOnTheirWay
  >[2];
  expect([...roomsOnTheirWay(view, arrived(one, two), roster)]).toEqual([]);
});
