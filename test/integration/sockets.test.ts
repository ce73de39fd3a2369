import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { openDeskLink } from "../../client/sync/deskLink.ts";
import { openRoomLink } from "../../client/sync/roomLink.ts";
import { type Running, startServer } from "../../server/start.ts";
import { api, type Links } from "../../shared/api.ts";
import { openRoom } from "../../shared/doc/room.ts";
import { sceneIn } from "../../shared/doc/stage.ts";
import { type DocName, docName, type NoteId, type QuestionId, type RoomId, type RoundId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import { closeCodes, messages } from "../../shared/wire.ts";
import { allSaved } from "../support/allSaved.ts";
import { rawSocket, step2FrameOf, updateFrameOf } from "../support/frames.ts";
import { until } from "../support/until.ts";
import { comeIn, joinRoom, makeSession, type Visitor, visitor } from "../support/visitor.ts";

const room = "r1" as RoomId;
let folder: string;
let server: Running;
let links: Links;
let round: RoundId;
let ann: Visitor;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "samenbord-"));
  server = await startServer({ port: 0, host: "127.0.0.1", dataDir: folder, logLevel: "silent" });
  links = await makeSession(server.address, 2);
  const joined = await joinRoom(server.address, links, room, "Ann");
  round = joined.view.template.rounds[0]?.id ?? expect.fail("no round");
  ann = joined;
});
afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const session = () => links.session;
const roomName = (of = room): DocName => docName({ kind: "room", session: session(), room: of, round });

/** Ann's socket on a document, with a ticket of her own. */
const annsSocket = async (name: DocName, client = 7) => rawSocket(await ann.socketUrl(name, "participant", client), {});

test("a page of another site is not let in, not even with a ticket", async () => {
  for (const origin of ["https://evil.example", "null", `${server.address}.evil.example`, "http://127.0.0.1:1"]) {
    const url = await ann.socketUrl(roomName(), "participant", 7);
    expect(await rawSocket(url, { cookie: ann.cookie(), origin }).closed).toBe(403);
  }
});

test("an address that no client of ours asks for is not found", async () => {
  const bad = ["", "__proto__", "a%0d%0aSet-Cookie:x=1", "%00", `${session()}.room.r1`, "a.b.c.d.e"];
  for (const name of bad) expect(await rawSocket(`${ann.how.base}/${name}?ticket=x&client=7`, {}).closed).toBe(404);
  for (const query of ["client=7", "ticket=x", "ticket=x&client=-1", "ticket=x&client=1e99", "token=x&client=7"])
    expect(await rawSocket(`${ann.how.base}/${roomName()}?${query}`, {}).closed).toBe(404);
});

test("a ticket is good once, for its own document, and a cookie is no ticket", async () => {
  const url = await ann.socketUrl(roomName(), "participant", 7);
  const first = rawSocket(url, {});
  await first.opened;
  expect(await rawSocket(url, {}).closed).toBe(closeCodes.notLetIn);
  const other = (await ann.socketUrl(roomName(), "participant", 8)).replace(".r1.", ".r2.");
  expect(await rawSocket(other, {}).closed).toBe(closeCodes.notLetIn);
  const none = `${ann.how.base}/${roomName()}?ticket=none&client=7`;
  expect(await rawSocket(none, { cookie: ann.cookie() }).closed).toBe(closeCodes.notLetIn);
  first.socket.close();
});

test("there is no ticket for another room, the synthesis, the report or the desk, and none tells what exists", async () => {
  const documents = [
    "room.r2.wat",
    "room.r99.wat",
    `room.r1.${"x".repeat(30)}`,
    "synthesis",
    "report",
    "__proto__",
    "a.b.c",
  ];
  const answer = async (document: string, as: string): Promise<string> => {
    const body = JSON.stringify({ document });
    const headers = { "content-type": "application/json" };
    const response = await ann.fetch(`/api/sessions/${session()}/tickets?as=${as}`, { method: "POST", headers, body });
    return `${response.status} ${await response.text()}`;
  };
  const answers = new Set(await Promise.all(documents.map((document) => answer(document, "participant"))));
  answers.add(await answer(`room.r1.${round}`, "moderator"));
  expect([...answers]).toEqual([expect.stringMatching(/^404 /)]);
});

test("with a ticket comes what is in the room, its stage and its signals, so that the first screen need not wait", async () => {
  const desk = openDeskLink(session(), (await comeIn(server.address, links, "moderator")).how);
  await until(desk.stageLink.state, (state) => state === "live");
  desk.stage.startRound(round, undefined);
  await until(desk.stageLink.savings, ({ edits, saved }) => edits === 1 && saved === 1);
  const writer = openRoomLink({ kind: "room", session: session(), room, round }, ann.how);
  writer.room.addNote({
    id: "n1" as NoteId,
    text: "Korte lijnen",
    spot: { question: "q1" as QuestionId, place: {} },
    madeAt: 1,
  });
  await until(writer.link.savings, ({ edits, saved }) => edits === 1 && saved === 1);

  const asked = { session: session(), as: "participant" } as const;
  const document = `room.r1.${round}`;
  const { content = [] } = await ann.call(api.openDocument, { ...asked, body: { document, withContent: true } });
  expect(content.map((one) => one.document)).toEqual([document, "stage", "signals.r1"]);
  const [inRoom, onStage] = content.map(({ update }) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Buffer.from(update, "base64"));
    return doc;
  });
  expect(openRoom(inRoom ?? expect.fail()).notes.current()).toMatchObject([{ id: "n1", text: "Korte lijnen" }]);
  expect(sceneIn(onStage ?? expect.fail())).toEqual({ round, open: true });
  expect((await ann.call(api.getSession, asked)).round).toBe(round);
  expect(await ann.call(api.openDocument, { ...asked, body: { document } })).not.toHaveProperty("content");
  for (const one of [desk, writer]) one.close();
});

test("who asks for a room's content over and over gets tickets without it: the socket brings it once", async () => {
  const asked = {
    session: session(),
    as: "participant",
    body: { document: `room.r1.${round}`, withContent: true },
  } as const;
  const answers = await Promise.all(Array.from({ length: 12 }, () => ann.call(api.openDocument, asked)));
  expect(answers.filter(({ content }) => content).length).toBeLessThanOrEqual(limits.copies.burst);
});

test("a participant cannot write on the stage", async () => {
  const { socket, opened, closed } = await annsSocket(docName({ kind: "stage", session: session() }));
  await opened;
  const doc = new Y.Doc();
  doc.getMap("stage").set("scene", { round, open: true });
  socket.send(updateFrameOf(Y.encodeStateAsUpdate(doc)));
  expect(await closed).toBe(closeCodes.roleChanged);
});

test("nonsense closes that socket and nothing else", async () => {
  const noVector = [5, 255, 255, 255, 255, 255];
  const hello = [64, 0, 1, 5, ...new TextEncoder().encode("stage"), ...noVector];
  const tooMany = Array.from({ length: limits.messagesPerFrame + 1 }, () => [messages.queryAwareness]).flat();
  const nonsense = [
    "text",
    ...[[], [99], [0, 9, 1, 1], [0, 0, ...noVector], hello, tooMany].map((frame) => Uint8Array.from(frame)),
  ];
  for (const frame of [...nonsense, updateFrameOf(Uint8Array.from([255, 255, 255]))]) {
    const { socket, opened, closed } = await annsSocket(roomName());
    await opened;
    socket.send(frame);
    expect(await closed).toBe(closeCodes.malformed);
  }
  const { socket, opened, closed } = await annsSocket(roomName());
  await opened;
  (socket as unknown as { _socket: { write(bytes: Uint8Array): void } })._socket.write(
    Uint8Array.from([0x83, 0x81, 0, 0, 0, 0, 1]),
  );
  expect(await closed).toBe(1002); // an opcode that does not exist
  expect((await visitor(server.address).fetch("/healthz")).status).toBe(200);
});

test("an update after a lost one is asked for again, and nothing is called saved before that", async () => {
  const moderator = visitor(server.address);
  await moderator.enter(links.moderator);
  const desk = openDeskLink(session(), moderator.how);
  await until(desk.stageLink.state, (state) => state === "live");
  desk.stage.startRound(round, undefined);
  await allSaved(desk.stageLink);

  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const { addNote } = openRoom(doc);
  const spot = { question: "q1" as QuestionId, place: { column: "all" } };
  for (const id of ["n1", "n2", "n3"]) addNote({ id: id as NoteId, text: id, spot, madeAt: 1 });
  const { socket, received, opened } = await annsSocket(roomName(), doc.clientID);
  await opened;
  socket.send(updateFrameOf(updates[2] ?? expect.fail("no third update")));
  socket.send(Uint8Array.from([65, 3]));
  const asks = (): number => received.filter((frame) => frame[0] === 0 && frame[1] === 0).length;
  await expect.poll(asks).toBe(2); // once at the start, once for what is missing
  expect(received.some((frame) => frame[0] === 65)).toBe(false);
  socket.send(step2FrameOf(Y.encodeStateAsUpdate(doc)));
  await expect.poll(() => received.find((frame) => frame[0] === 65)?.[1]).toBe(3);
  socket.close();
  desk.close();
});

test("somebody who changes rooms is out of the old one at once", async () => {
  const mover = await comeIn(server.address, links, "participant");
  const link = await seat(mover, "r1" as RoomId);
  const unused = await mover.socketUrl(roomName(), "participant", 9);
  const second = await seat(mover, "r2" as RoomId);
  expect(await rawSocket(unused, {}).closed).toBe(closeCodes.notLetIn); // a ticket from before is worth nothing
  await until(link.link.state, (state) => state === "closed");
  expect(link.link.closedBy.current()).toBe(closeCodes.roleChanged);
  link.close();
  second.close();
});

async function seat(guest: ReturnType<typeof visitor>, where: RoomId) {
  await guest.call(api.updateMe, { session: session(), as: "participant", body: { name: "Ann", room: where } });
  const link = openRoomLink({ kind: "room", session: session(), room: where, round }, guest.how);
  await until(link.link.state, (state) => state === "live");
  return link;
}

test("a client id that somebody else holds is not given twice", async () => {
  const bob = await joinRoom(server.address, links, room, "Bob");
  const first = await annsSocket(roomName());
  await first.opened;
  await expect.poll(() => first.received.length).toBeGreaterThan(0);
  expect(await rawSocket(await bob.socketUrl(roomName(), "participant", 7), {}).closed).toBe(closeCodes.clientIdTaken);
  const again = await annsSocket(roomName()); // the same person over a new link takes the old one's place
  expect(await first.closed).toBe(1006);
  again.socket.close();
});
