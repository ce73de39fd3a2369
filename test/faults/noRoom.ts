import { setTimeout as pause } from "node:timers/promises";
import { openDeskLink } from "../../client/sync/deskLink.ts";
import { openRoomLink } from "../../client/sync/roomLink.ts";
import { api } from "../../shared/api.ts";
import { parseDocName } from "../../shared/ids.ts";
import { round } from "../load/figures.ts";
import { until } from "../support/until.ts";
import { comeIn } from "../support/visitor.ts";
import { howLong } from "./comeBack.ts";
import { comeTo, placeIn } from "./event.ts";
import { promised } from "./promised.ts";
import type { Figure } from "./scenario.ts";
import type { Stand } from "./stand.ts";

/** How a disk gets full, and gets room again. */
export type Tap = Readonly<{ fill(): Promise<void>; free(): Promise<void> }>;

const stopMs = 15_000;
const quietMs = 1_500;
const readMs = 5_000;

/** The disk gets full while everybody writes: nothing more is called saved, people can still read, and all goes on when there is room. */
export async function withoutRoom(stand: Stand, { fill, free }: Tap): Promise<readonly Figure[]> {
  const { product, address, event, crowd, ledger, finish } = stand;
  const [room] = event.links.rooms;
  if (!room) throw new Error("The session has no room.");
  const reader = await comeTo(address, event, room.id, "Reader"); // before: coming in writes
  const moderator = await comeIn(address, event.links, "moderator");
  await pause(500);
  await fill();
  await pause(quietMs);
  const stoppedAfter = await untilQuiet(() => ledger.counts().acknowledged);
  const { status } = await fetch(new URL("/readyz", address));
  const place = parseDocName(placeIn(event, room.id).doc);
  if (place?.kind !== "room") throw new Error("no room");
  const link = openRoomLink(place, reader.how);
  const canRead = await until(link.link.state, (state) => state === "live", readMs).then(
    () => 1,
    () => 0,
  );
  link.close();
  const listing = moderator.call(api.listNotes, { session: event.links.session, as: "moderator" });
  const listed = await Promise.race([listing.then(({ notes }) => notes.length), pause(readMs).then(() => 0)]);
  const desk = openDeskLink(event.links.session, moderator.how);
  const atDesk = await until(desk.notes, ({ length }) => length > 0, readMs).then(
    ({ length }) => length,
    () => 0,
  );
  desk.close();
  await free();
  const { all } = await product.during(howLong(crowd.writers.map((writer) => writer.allSaved())));
  return [
    { what: "acknowledgements stopped after s", value: round(stoppedAfter / 1000), most: stopMs / 1000 },
    { what: "readyz while full", value: status, least: 503, most: 503 },
    { what: "a room can be opened while full", value: canRead, least: 1 },
    { what: "notes in the API while full", value: listed, least: 1 },
    { what: "notes at the desk while full", value: atDesk, least: 1 },
    { what: "seconds from room to all saved", value: round(all / 1000), most: promised.recoverSeconds },
    ...(await finish()),
  ];
}

/** @returns ms until a count stood still for a while; Infinity when it does not. */
async function untilQuiet(count: () => number): Promise<number> {
  const startedAt = performance.now();
  let [seen, since] = [count(), startedAt];
  while (performance.now() - since < quietMs) {
    if (performance.now() - startedAt > stopMs) return Number.POSITIVE_INFINITY;
    await pause(50);
    if (count() !== seen) [seen, since] = [count(), performance.now()];
  }
  return since - startedAt;
}
