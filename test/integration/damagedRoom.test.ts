import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDeskLink } from "../../client/sync/deskLink.ts";
import { api } from "../../shared/api.ts";
import { docName, type RoomId, type RoundId } from "../../shared/ids.ts";
import { type Event, openEvent } from "../e2e/event.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { until } from "../support/until.ts";
import { comeIn, type Visitor } from "../support/visitor.ts";

let server: TestServer;
let event: Event;
let moderator: Visitor;

beforeEach(async () => {
  const first = await startTestServer();
  event = await openEvent(first.address, 3);
  await event.startRound(0);
  for (const room of [1, 2, 3]) await event.write(room, "q1", `wij van ruimte ${room}`);
  event.close();
  await first.halt();
  server = first;
});
afterEach(() => server.stop());

/** Spoils the rows of rooms on the disk, and starts the server again. */
async function damage(...rooms: readonly number[]): Promise<void> {
  const db = new DatabaseSync(join(server.dataDir, "samenbord.sqlite"));
  for (const room of rooms) {
    const round = event.view.template.rounds[0]?.id as RoundId;
    const name = docName({ kind: "room", session: event.links.session, room: `r${room}` as RoomId, round });
    db.prepare("update upd set data = x'ff' where doc = (select id from doc where name = ?)").run(name);
  }
  db.close();
  server = await startTestServer({ dataDir: server.dataDir });
  moderator = await comeIn(server.address, event.links, "moderator");
}
const list = () => moderator.call(api.listNotes, { session: event.links.session, as: "moderator" });
const download = () => moderator.fetch(`/api/sessions/${event.links.session}/report/md?as=moderator`);

test("a damaged room hides no other room, and is named", async () => {
  await damage(2);
  const { notes, unreadable } = await list();
  expect(notes.map(({ text }) => text)).toEqual(["wij van ruimte 1", "wij van ruimte 3"]);
  expect(unreadable).toEqual(["r2"]);

  const report = await download();
  expect(report.status).toBe(200);
  const said = await report.text();
  expect(said).toContain("niet alles uit Ruimte 2 was te lezen");
  expect(said).toContain("wij van ruimte 3");
});

test("who sits at the desk sees the other rooms, and of which room something is missing", async () => {
  await damage(2);
  const desk = openDeskLink(event.links.session, moderator.how);
  try {
    const { rooms = {} } = (await until(desk.link.roster, (roster) => roster?.rooms?.r2?.unreadable === true)) ?? {};
    expect(Object.keys(rooms).filter((room) => rooms[room]?.unreadable)).toEqual(["r2"]);
    const notes = await until(desk.notes, ({ length }) => length === 2);
    expect(notes.map(({ text }) => text)).toEqual(["wij van ruimte 1", "wij van ruimte 3"]);
  } finally {
    desk.close();
  }
});

test("when no room can be read the server says that it cannot, instead of giving an empty list", async () => {
  await damage(1, 2, 3);
  await expect(list()).rejects.toMatchObject({ code: "unavailable" });
  expect((await download()).status).toBe(503);
});

test("a whole session says nothing about what is missing", async () => {
  await damage();
  expect((await list()).unreadable).toEqual([]);
  expect(await (await download()).text()).not.toContain("te lezen");
});
