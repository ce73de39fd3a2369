import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { connect } from "../../client/sync/connect.ts";
import { openDeskLink } from "../../client/sync/deskLink.ts";
import type { RoomAddress } from "../../client/sync/roomLink.ts";
import { api, type Links } from "../../shared/api.ts";
import { openRoom } from "../../shared/doc/room.ts";
import { docName, type NoteId, type RoomId } from "../../shared/ids.ts";
import type { Door } from "../../shared/roles.ts";
import { closeCodes } from "../../shared/wire.ts";
import { type Event, openEvent } from "../e2e/event.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { until } from "../support/until.ts";
import { comeIn, joinRoom, makeSession, type Visitor, visitor } from "../support/visitor.ts";

const title = "Kanarietitel";
const canaries = ["Kanarietitel", "kanarie-notitie", "Kanarienaam", "kanarie-verwijderd", "Kanarieregio"];

let server: TestServer;
const events: Event[] = [];
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(async () => {
  for (const event of events.splice(0)) event.close();
  await server.stop();
});

const restartServer = async (): Promise<void> => {
  await server.halt();
  server = await startTestServer({ dataDir: server.dataDir, port: server.port });
};
const begin = async (rooms = 2): Promise<Event> => {
  const names = Array.from({ length: rooms }, (_, at) => ({ name: `Ruimte ${at + 1}`, region: "Kanarieregio" }));
  const event = await openEvent(server.address, rooms, { title, rooms: names });
  events.push(event);
  await event.startRound(0);
  return event;
};
const erase = async ({ session, ...links }: Links) => {
  const organiser = await comeIn(server.address, { session, ...links }, "organiser");
  return organiser.call(api.eraseSession, { session, as: "organiser", body: { title } });
};

/** How many of these strings are in any file of the data folder. */
function found(strings: readonly string[]): readonly string[] {
  const files = readdirSync(server.dataDir, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return files.flatMap(({ parentPath, name }) => {
    const bytes = readFileSync(join(parentPath, name));
    return strings.filter((each) => bytes.includes(each)).map((each) => `${each} in ${name}`);
  });
}

test("after erasing no word, name or title is left in any file", async () => {
  const event = await begin();
  await event.write(1, "q1", "kanarie-notitie");
  const removed = await event.write(2, "q1", "kanarie-verwijderd");
  (await event.sit(2, "q1")).room.removeNote(removed);
  await joinRoom(server.address, event.links, "r1" as RoomId, "Kanarienaam");
  expect(found([...canaries, event.links.session]).length).toBeGreaterThanOrEqual(canaries.length);

  const certificate = await erase(event.links);
  expect(certificate).toMatchObject({ people: 5, documents: expect.any(Number), edits: expect.any(Number) });
  expect(found([...canaries, event.links.session, event.links.code])).toEqual([]);
  await server.halt();
  expect(found([...canaries, event.links.session, event.links.code])).toEqual([]);
});

test("erasing one of many sessions leaves the others whole, and nothing of its own between theirs", async () => {
  const others = await Promise.all(Array.from({ length: 6 }, () => begin(1)));
  for (let note = 0; note < 12; note++)
    await Promise.all(
      others.map((event, at) => event.write(1, "q1", `notitie van sessie-${at}- `.repeat(1 + 3 * note))),
    );
  const [first, ...rest] = others;
  await erase(first?.links ?? expect.fail("no session"));
  expect(found(["sessie-0-"])).toEqual([]);
  for (const { links } of rest) {
    const moderator = await comeIn(server.address, links, "moderator");
    const { notes } = await moderator.call(api.listNotes, { session: links.session, as: "moderator" });
    expect(notes).toHaveLength(12);
  }
});

test("who is in the session is out within a second, and a browser with notes brings nothing back", async () => {
  const event = await begin(1);
  await event.write(1, "q1", "kanarie-notitie");
  const seat = await event.sit(1, "q1");
  const moderator = await comeIn(server.address, event.links, "moderator");
  const desk = openDeskLink(event.links.session, moderator.how);
  await until(desk.link.state, (state) => state === "live");
  const guest = await joinRoom(server.address, event.links, "r1" as RoomId, "Kanarienaam");
  const stale = new Y.Doc(); // what this guest's browser holds
  const address = { kind: "room", session: event.links.session, room: "r1", round: "wat" } as RoomAddress;
  const come = () => connect({ ...guest.how, name: docName(address), as: "participant", doc: stale });
  const before = come();
  await until(before.state, (state) => state === "live");

  const askedAt = performance.now();
  const erased = erase(event.links);
  for (const link of [seat.link, before, desk.link]) await until(link.closedBy, (code) => code === closeCodes.erased);
  expect(performance.now() - askedAt).toBeLessThan(1_000);
  await erased;
  desk.close();

  const { retypeNote, notes } = openRoom(stale);
  retypeNote("note1" as NoteId, "kanarie-notitie, nog eens");
  expect(notes.current().map(({ text }) => text)).toEqual(["kanarie-notitie, nog eens"]);
  for (const restart of [false, true]) {
    if (restart) await restartServer();
    const again = come();
    await until(again.state, (state) => state === "closed");
    again.close();
    expect(found(canaries)).toEqual([]);
  }
});

test("afterwards every link, cookie and code answers as for a session that never existed", async () => {
  const links = await makeSession(server.address, 1, { title });
  const roles: readonly Door[] = ["organiser", "moderator", "participant"];
  const people = await Promise.all(roles.map(async (as) => [as, await comeIn(server.address, links, as)] as const));
  await erase(links);

  const never = { ...links, session: "nosuchsession" as typeof links.session };
  for (const [as, somebody] of people) {
    const answers = [links, never].map(({ session }) => said(somebody, `/api/sessions/${session}?as=${as}`));
    const [erased, unknown] = await Promise.all(answers);
    expect(erased).toEqual(unknown);
    await expect(visitor(server.address).enter(links[as])).rejects.toMatchObject({ code: "not_found" });
  }
  const byCode = visitor(server.address).call(api.enterByCode, { body: { code: links.code } });
  await expect(byCode).rejects.toMatchObject({ code: "not_found" });
});

async function said(somebody: Visitor, path: string): Promise<unknown> {
  const answer = await somebody.fetch(path);
  return { status: answer.status, body: await answer.json() };
}

test("only the organiser can erase, and only with the title of the session", async () => {
  const links = await makeSession(server.address, 1, { title });
  const ask = async (role: Door, as: Door, said: string) =>
    (await comeIn(server.address, links, role)).call(api.eraseSession, {
      session: links.session,
      as,
      body: { title: said },
    });
  await expect(ask("moderator", "organiser", title)).rejects.toMatchObject({ code: "not_found" });
  await expect(ask("participant", "participant", title)).rejects.toMatchObject({ code: "not_found" });
  await expect(ask("organiser", "organiser", "iets anders")).rejects.toMatchObject({ code: "invalid", path: "title" });
  expect((await ask("organiser", "organiser", ` ${title} `)).people).toBeGreaterThan(0);
});
