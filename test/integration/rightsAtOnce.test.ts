import { afterEach, beforeEach, expect, test } from "vitest";
import { api } from "../../shared/api.ts";
import { docName, type RoomId } from "../../shared/ids.ts";
import { closeCodes } from "../../shared/wire.ts";
import { keepWriting, type Writer } from "../rights/keepWriting.ts";
import { allSaved } from "../support/allSaved.ts";
import { type FirstRound, openFirstRound } from "../support/firstRound.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { comeIn, joinRoom } from "../support/visitor.ts";

/** Taking a right away counts on connections that are open: nothing that is sent a second later gets in. */
const atOnceMs = 1_000;
const room = "r1" as RoomId;
let server: TestServer;
let event: FirstRound;
let writer: Writer;
let person: string;
beforeEach(async () => {
  server = await startTestServer();
  event = await openFirstRound(server.address, 2);
  const guest = await joinRoom(server.address, event.links, room, "Ann");
  person = guest.view.me.id;
  const name = docName({ kind: "room", session: event.links.session, room, round: event.round });
  writer = await keepWriting(await guest.socketUrl(name, "participant", 7), "note");
  await writer.saved(3);
});
afterEach(async () => {
  event.desk.close();
  await server.stop();
});

const staff = () => ({ session: event.links.session, as: "moderator" }) as const;
const notes = async (): Promise<readonly string[]> =>
  (await event.moderator.call(api.listNotes, staff())).notes.map(({ text }) => text);

/** Does it, and looks which notes of somebody who goes on writing a moderator then sees. */
async function takeAway(act: () => Promise<unknown>, code: number): Promise<void> {
  await act();
  const doneAt = performance.now();
  const ended = await writer.ended;
  expect(ended.code).toBe(code);
  const seen = await notes();
  expect(seen.length).toBeGreaterThanOrEqual(3);
  const tooLate = [...writer.sentAt].filter(([, at]) => at - doneAt >= atOnceMs).map(([id]) => id);
  expect(seen.filter((text) => tooLate.includes(text))).toEqual([]);
  expect(seen.length).toBeLessThan(writer.sentAt.size); // the last one was refused
}

test("taking somebody out", () =>
  takeOut(() => event.moderator.call(api.removePerson, { ...staff(), params: { person } })));

test("moving somebody to another room", () =>
  takeOut(() => event.moderator.call(api.changePerson, { ...staff(), params: { person }, body: { room: "r2" } })));

test("giving somebody another role", () =>
  takeOut(() =>
    event.moderator.call(api.changePerson, { ...staff(), params: { person }, body: { role: "facilitator" } }),
  ));

test("closing a room", () =>
  takeAway(() => event.moderator.call(api.closeRoom, { ...staff(), params: { room } }), closeCodes.roleChanged));

test("closing the session", async () => {
  const organiser = await comeIn(server.address, event.links, "organiser");
  const close = () => organiser.call(api.closeSession, { session: event.links.session, as: "organiser" });
  await takeAway(close, closeCodes.roleChanged);
});

test("stopping the round", () =>
  takeAway(async () => {
    event.desk.stage.stopRound();
    await allSaved(event.desk.stageLink);
  }, closeCodes.roleChanged));

test("erasing the session", async () => {
  const organiser = await comeIn(server.address, event.links, "organiser");
  const { session } = event.links;
  const body = { title: "Samen voor ieder kind" };
  const askedAt = performance.now();
  const erased = organiser.call(api.eraseSession, { session, as: "organiser", body });
  const ended = await writer.ended;
  expect(ended.code).toBe(closeCodes.erased);
  expect(ended.at - askedAt).toBeLessThan(atOnceMs);
  await erased;
  await expect(notes()).rejects.toMatchObject({ code: "not_found" });
});

/** The server ends the connection by itself, so the last note may have been in time. */
async function takeOut(act: () => Promise<unknown>): Promise<void> {
  await act();
  const doneAt = performance.now();
  const ended = await writer.ended;
  expect(ended.code).toBe(closeCodes.roleChanged);
  expect(ended.at - doneAt).toBeLessThan(atOnceMs);
  const seen = await notes();
  const after = [...writer.sentAt].filter(([, at]) => at - doneAt >= atOnceMs).map(([id]) => id);
  expect(seen.filter((text) => after.includes(text))).toEqual([]);
}
