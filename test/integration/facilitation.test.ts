import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import type * as z from "zod/mini";
import type { RoomTells } from "../../client/sync/deskSignals.ts";
import { openRoomLink, type RoomLink } from "../../client/sync/roomLink.ts";
import { api } from "../../shared/api.ts";
import { openSignals } from "../../shared/doc/signals.ts";
import { docName, type PersonId, type RoomId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import type { Route } from "../../shared/route.ts";
import { closeCodes } from "../../shared/wire.ts";
import { type FirstRound, openFirstRound, sitIn } from "../support/firstRound.ts";
import { rawSocket, updateFrameOf } from "../support/frames.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { until } from "../support/until.ts";
import { comeIn, joinRoom, makeSession, type Visitor } from "../support/visitor.ts";

const [first, second] = ["r1" as RoomId, "r2" as RoomId];
let server: TestServer;
let event: FirstRound;
beforeAll(async () => {
  server = await startTestServer();
  event = await openFirstRound(server.address, 3);
});
afterAll(async () => {
  event.desk.close();
  await server.stop();
});

type Ask = (
  route: Route<z.ZodMiniType, z.ZodMiniType>,
  room?: RoomId,
  body?: Readonly<Record<string, unknown>>,
) => Promise<unknown>;
const asking =
  (somebody: Visitor, as: "participant" | "moderator"): Ask =>
  (route, room, body) =>
    somebody.call(route, {
      session: event.links.session,
      as,
      ...(room && { params: { room } }),
      ...(body && { body }),
    });
type Guest = Readonly<{ ask: Ask; link: RoomLink; id: PersonId; guest: Visitor }>;

const sitDown = async (name: string, room: RoomId): Promise<Guest> => {
  const guest = await joinRoom(server.address, event.links, room, name);
  const link = await sitIn(event, guest, room);
  return { guest, ask: asking(guest, "participant"), link, id: guest.view.me.id };
};
const staff = (): Ask => asking(event.moderator, "moderator");

test("a room raises its hand, the desk sees it and comes, and the room is helped", async () => {
  const { ask, link } = await sitDown("Ann", first);
  await ask(api.raiseHand, first, { line: "  De opdracht is onduidelijk " });
  const hand = await until(link.signals.hand, (up) => up !== undefined);
  expect(hand).toMatchObject({ line: "De opdracht is onduidelijk" });
  await until(event.desk.signals, (signals) => signals.get(first)?.hand !== undefined);

  await staff()(api.takeHand, first);
  await until(link.signals.hand, (up) => up?.takenAt !== undefined);
  await ask(api.lowerHand, first);
  await until(event.desk.signals, (signals) => signals.get(first)?.hand === undefined);
  await expect(staff()(api.takeHand, first)).rejects.toMatchObject({ code: "conflict" });
  link.close();
});

test("what is said to all reaches all, and what is said to one room reaches no other", async () => {
  const [ann, bob] = [await sitDown("Ann", first), await sitDown("Bob", second)];
  await staff()(api.announce, undefined, { words: "Over 60 seconden terug", seconds: 60 });
  for (const { link } of [ann, bob]) {
    const [said] = await until(link.stage.announcements, (all) => all.length === 1);
    expect(said).toMatchObject({ words: "Over 60 seconden terug", until: (said?.at ?? 0) + 60_000 });
  }
  await staff()(api.announce, undefined, { words: "Alleen voor jullie", rooms: [second] });
  await until(bob.link.signals.announcements, ([said]) => said?.words === "Alleen voor jullie");
  await staff()(api.announce, undefined, { words: "Daarna", rooms: [first] });
  await until(ann.link.signals.announcements, ([said]) => said?.words === "Daarna"); // the first it ever heard
  await expect(staff()(api.announce, undefined, { words: "Half", rooms: [first, "r99"] })).rejects.toMatchObject({
    code: "invalid",
    path: "rooms",
  });
  await expect(ann.ask(api.announce, undefined, { words: "Ik ben de baas" })).rejects.toMatchObject({
    code: "not_found",
  });
  for (const { link } of [ann, bob]) link.close();
});

test("nobody asks, answers or listens in a room that is not theirs, and nobody writes signals by a socket", async () => {
  const { ask, guest, link } = await sitDown("Piet", second);
  const round = event.round;
  for (const refused of [
    () => ask(api.raiseHand, first, { line: "" }),
    () => ask(api.lowerHand, first),
    () => ask(api.markDone, first, { round, done: true }),
    () => ask(api.checkRoom, first, { round, verdict: "accurate" }),
    () => ask(api.listStatements, first),
    () => ask(api.takeHand, second),
    () => guest.socketUrl(docName({ kind: "signals", session: event.links.session, room: first }), "participant", 3),
  ])
    await expect(refused()).rejects.toMatchObject({ code: "not_found" });

  const own = docName({ kind: "signals", session: event.links.session, room: second });
  const socket = rawSocket(await guest.socketUrl(own, "participant", 4), {});
  await socket.opened;
  const forged = new Y.Doc();
  openSignals(forged).setHand({ at: 1, line: "", takenAt: 2, takenBy: "een moderator" });
  socket.socket.send(updateFrameOf(Y.encodeStateAsUpdate(forged)));
  expect(await socket.closed).toBe(closeCodes.roleChanged);
  link.close();
});

test("only a facilitator gives their room more time, up to the limit, and points in their own room only", async () => {
  const { ask, link, id } = await sitDown("Fien", second);
  const round = event.round;
  const more = (minutes: number) => ask(api.extendRoom, second, { round, minutes });
  const point = (body: Readonly<Record<string, unknown>>) => ask(api.point, undefined, body);
  await expect(more(5)).rejects.toMatchObject({ code: "not_found" });
  await expect(point({ question: "q1" })).rejects.toMatchObject({ code: "not_found" });
  link.close();
  await event.moderator.call(api.changePerson, {
    session: event.links.session,
    as: "moderator",
    params: { person: id },
    body: { role: "facilitator" },
  });

  expect(await more(5)).toEqual({ extraMs: 300_000 });
  expect(await more(10)).toEqual({ extraMs: limits.roomExtraMs });
  await expect(more(1)).rejects.toMatchObject({ code: "conflict" });
  const hasAll = (signals: ReadonlyMap<RoomId, RoomTells>) =>
    signals.get(second)?.rounds.get(round)?.extraMs === limits.roomExtraMs;
  await until(event.desk.signals, hasAll);

  await point({ question: "q2", follow: true });
  await expect(point({ question: "q2", room: first })).rejects.toMatchObject({ code: "not_found" });
  await expect(point({ question: "q99" })).rejects.toMatchObject({ code: "invalid", path: "question" });
  const bob = await sitDown("Bob", second);
  const look = await until(bob.link.signals.look, (now) => now !== undefined);
  expect(look).toMatchObject({ by: "facilitator", question: "q2", follow: true });
  await point({});
  await until(bob.link.signals.look, (now) => now === undefined);
  bob.link.close();
});

test("a room says that it is done and takes it back, and stamps its summary, also between rounds", async () => {
  const { ask, link } = await sitDown("Ria", "r3" as RoomId);
  const [room, round] = ["r3" as RoomId, event.round];
  await ask(api.markDone, room, { round, done: true });
  await until(event.desk.signals, (signals) => signals.get(room)?.rounds.get(round)?.doneAt !== undefined);
  await ask(api.markDone, room, { round, done: false });
  await until(event.desk.signals, (signals) => signals.get(room)?.rounds.get(round)?.doneAt === undefined);

  event.desk.stage.stopRound();
  await until(link.stage.scene, (scene) => !scene.open);
  await ask(api.checkRoom, room, { round, verdict: "change", words: "Het ging ook over geld." });
  const signals = await until(link.signals.rounds, (rounds) => rounds.get(round)?.check !== undefined);
  expect(signals.get(round)?.check).toMatchObject({ verdict: "change", words: "Het ging ook over geld." });
  event.desk.stage.startRound(round, undefined);
  await expect(ask(api.checkRoom, room, { round: "zwart", verdict: "accurate" })).rejects.toMatchObject({
    code: "invalid",
    path: "round",
  });
  link.close();
});

test("a room that tells too much in a short time waits, and the other rooms do not", async () => {
  const links = await makeSession(server.address, 2);
  const [loud, quiet] = [
    await joinRoom(server.address, links, first, "Luid"),
    await joinRoom(server.address, links, second, "Stil"),
  ];
  const raise = (guest: Visitor, room: RoomId) =>
    guest.call(api.raiseHand, { session: links.session, as: "participant", params: { room }, body: { line: "" } });
  const { burst } = limits.signals; // twice as many: on a slow machine some more are due by the end
  const answers = await Promise.allSettled(Array.from({ length: 2 * burst }, () => raise(loud, first)));
  const refused = answers.filter(({ status }) => status === "rejected");
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.length).toBeLessThanOrEqual(burst);
  for (const each of refused) expect(each).toMatchObject({ reason: { code: "too_many" } });
  await raise(quiet, second);
});

test("a table of six at one device counts as six, everywhere people are counted", async () => {
  const links = await makeSession(server.address, 2);
  const { session } = links;
  const table = await joinRoom(server.address, links, first, "Tafel 3");
  const tell = (heads: number) => table.call(api.updateMe, { session, as: "participant", body: { heads } });
  expect(await tell(6)).toMatchObject({ heads: 6, room: first });
  const round = table.view.template.rounds[0]?.id;
  if (!round) throw new Error("no round");
  const link = openRoomLink({ kind: "room", session, room: first, round }, table.how);
  await until(link.link.roster, (roster) => roster?.people?.[0]?.heads === 6);
  const moderator = await comeIn(server.address, links, "moderator");
  const { rooms } = await moderator.call(api.getSession, { session, as: "moderator" });
  expect(rooms[0]).toMatchObject({ people: 6, joined: 6 });
  await tell(4);
  await until(link.link.roster, (roster) => roster?.people?.[0]?.heads === 4);
  for (const heads of [0, 61, 1.5]) await expect(tell(heads)).rejects.toMatchObject({ code: "invalid", path: "heads" });
  expect(await tell(1)).not.toHaveProperty("heads");
  link.close();
});
