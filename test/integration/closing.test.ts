import { afterEach, beforeEach, expect, test } from "vitest";
import { openDeskLink } from "../../client/sync/deskLink.ts";
import { api } from "../../shared/api.ts";
import type { NoteId, QuestionId, RoomId, RoundId, ThemeId } from "../../shared/ids.ts";
import type { Door } from "../../shared/roles.ts";
import { closeCodes } from "../../shared/wire.ts";
import { type Event, openEvent } from "../e2e/event.ts";
import { allSaved } from "../support/allSaved.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { until } from "../support/until.ts";
import { comeIn, joinRoom, makeSession, visitor } from "../support/visitor.ts";

const dayMs = 86_400_000;
const room = "r1" as RoomId;
let server: TestServer;
let event: Event;
beforeEach(async () => {
  server = await startTestServer();
  event = await openEvent(server.address, 2, { keepDays: 7 });
  await event.startRound(0);
});
afterEach(async () => {
  event.close();
  await server.stop();
});

const as = (role: Door) => comeIn(server.address, event.links, role);
const close = async () => {
  const organiser = await as("organiser");
  return organiser.call(api.closeSession, { session: event.links.session, as: "organiser" });
};
const bringBack = async (role: Door, note: string, where: string = room) => {
  const somebody = await as(role);
  const body = { room: where, note };
  return somebody.call(api.bringBackNote, { session: event.links.session, as: role, body });
};

test("closing tells when everything is erased, to everybody, and stays as it was the first time", async () => {
  const before = Date.now();
  const life = await close();
  expect(life).toMatchObject({ isClosed: true, keepDays: 7 });
  expect(life.eraseAt).toBeGreaterThanOrEqual(before + 7 * dayMs);
  expect(life.eraseAt).toBeLessThanOrEqual(Date.now() + 7 * dayMs);
  expect(await close()).toEqual(life);
  const guest = await joinRoom(server.address, event.links, room, "Ann");
  expect(guest.view.life).toEqual(life);
});

test("a session is kept for thirty days unless somebody chose", async () => {
  const links = await makeSession(server.address, 1, { date: "2026-11-22" });
  const organiser = await comeIn(server.address, links, "organiser");
  const { life } = await organiser.call(api.getSession, { session: links.session, as: "organiser" });
  expect(life).toMatchObject({ isClosed: false, keepDays: 30 });
  const choose = (keepDays: number) => makeSession(server.address, 1, { keepDays });
  for (const wrong of [0, 366, 1.5]) await expect(choose(wrong)).rejects.toMatchObject({ path: "keepDays" });
});

test("who sits in a room sees at once that the round is over, and can write no more", async () => {
  const note = await event.write(1, "q1", "op tijd");
  const seat = await event.sit(1, "q1");
  const askedAt = performance.now();
  await close();
  await until(seat.stage.scene, ({ open }) => !open);
  expect(performance.now() - askedAt).toBeLessThan(1_000);
  seat.room.retypeNote(note, "te laat");
  await until(seat.link.closedBy, (code) => code === closeCodes.roleChanged);
  const moderator = await as("moderator");
  const { notes } = await moderator.call(api.listNotes, { session: event.links.session, as: "moderator" });
  expect(notes.map(({ text }) => text)).toEqual(["op tijd"]);
});

test("no round can start in a closed session, also not after a restart, and the document can still be finished", async () => {
  await event.write(1, "q1", "op tijd");
  await close();
  await server.halt();
  server = await startTestServer({ dataDir: server.dataDir, port: server.port });
  const desk = openDeskLink(event.links.session, (await as("moderator")).how);
  await until(desk.stageLink.state, (state) => state === "live");
  await until(desk.link.state, (state) => state === "live");
  desk.synthesis.addTheme({ id: "t1" as ThemeId, name: "Visie", question: "q1" as QuestionId, order: "a0" });
  desk.stage.startRound("wat" as RoundId, undefined);
  await until(desk.stageLink.closedBy, (code) => code === closeCodes.roleChanged);
  await allSaved(desk.link);
  const moderator = await as("moderator");
  const download = `/api/sessions/${event.links.session}/report/docx?as=moderator`;
  expect((await moderator.fetch(download)).status).toBe(200);
  desk.close();
});

test("a moderator brings back a removed note of any room, also after its round and after the session closed", async () => {
  const first = await event.write(1, "q1", "weg en terug");
  const second = await event.write(2, "q2", "ook terug");
  const seat = await event.sit(1, "q1");
  const other = await event.sit(2, "q2");
  seat.room.removeNote(first);
  other.room.removeNote(second);
  for (const { link } of [seat, other]) await allSaved(link);
  await event.startRound(1);
  await bringBack("moderator", first);
  await until(seat.room.notes, (notes) => notes.some(({ text }) => text === "weg en terug")); // who is there sees it too
  await close();
  await bringBack("organiser", second, "r2");
  const moderator = await as("moderator");
  const { notes } = await moderator.call(api.listNotes, { session: event.links.session, as: "moderator" });
  expect(notes.map(({ text }) => text)).toEqual(["weg en terug", "ook terug"]);
});

test("a note that is not removed or not there, another room and a participant: nothing is brought back", async () => {
  const note = await event.write(1, "q1", "gewoon hier");
  for (const [of, where] of [
    [note, "r1"],
    ["nooit" as NoteId, "r1"],
    [note, "r2"],
    [note, "r99"],
  ] as const)
    await expect(bringBack("moderator", of, where)).rejects.toMatchObject({ code: "not_found" });
  await expect(bringBack("participant", note)).rejects.toMatchObject({ code: "not_found" });
  const stranger = visitor(server.address);
  const asked = stranger.call(api.bringBackNote, {
    session: event.links.session,
    as: "moderator",
    body: { room, note },
  });
  await expect(asked).rejects.toMatchObject({ code: "not_found" });
});

test("only the organiser can close", async () => {
  const moderator = await as("moderator");
  const asked = moderator.call(api.closeSession, { session: event.links.session, as: "organiser" });
  await expect(asked).rejects.toMatchObject({ code: "not_found" });
});
