import { expect, test } from "vitest";
import { openFinder, readFilter, writeFilter } from "../../../client/moderator/bench/notes/filter.ts";
import { toggled, upTo } from "../../../client/moderator/bench/notes/selecting.ts";
import type { NoteRef, RoomId } from "../../../shared/ids.ts";
import { sourced } from "../../support/sampleSession.ts";

const notes = [sourced("r1", "a", "q1", "korte lijnen"), sourced("r2", "b", "q1", "lange lijnen")];
const find = openFinder(
  (room) => `Ruimte ${room.slice(1)}`,
  (room) => (room === "r1" ? "Twente" : undefined),
);
const found = (address: string) => find(notes, readFilter(new URLSearchParams(address))).map(({ ref }) => ref);

test("what somebody looks for stands in the address, beside what else stands there", () => {
  const filter = { show: "changed", find: "lijnen", room: "r1" as RoomId, region: "Twente" } as const;
  const address = writeFilter(new URLSearchParams("q=q1"), filter);
  expect(address.toString()).toBe("q=q1&show=changed&find=lijnen&room=r1&region=Twente");
  expect(readFilter(address)).toEqual(filter);
  expect(writeFilter(address, { show: "loose", find: "" }).toString()).toBe("q=q1");
  expect(readFilter(new URLSearchParams("show=nonsense"))).toEqual({ show: "loose", find: "" });
});

test("notes are found by room, by region, and by the name of their room", () => {
  expect(found("")).toEqual(["r1.a", "r2.b"]);
  expect(found("room=r2&find=lijnen")).toEqual(["r2.b"]);
  expect(found("region=Twente")).toEqual(["r1.a"]);
  expect(found("find=ruimte+2")).toEqual(["r2.b"]);
});

test("notes are chosen one by one, or up to another one", () => {
  const [a, b, c] = ["a", "b", "c"] as NoteRef[] as [NoteRef, NoteRef, NoteRef];
  expect([...toggled(new Set([a]), b)]).toEqual([a, b]);
  expect([...toggled(new Set([a]), a)]).toEqual([]);
  expect([...upTo(new Set(), [a, b, c], c, b)]).toEqual([b, c]);
  expect([...upTo(new Set([a]), [b, c], a, c)]).toEqual([a, c]);
});
