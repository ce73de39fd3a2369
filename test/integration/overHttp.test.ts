import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { type DeskLink, openDeskLink } from "../../client/sync/deskLink.ts";
import { HttpSocket } from "../../client/sync/httpSocket.ts";
import { openRoomLink, type RoomLink } from "../../client/sync/roomLink.ts";
import { type Running, startServer } from "../../server/start.ts";
import { api, type Links } from "../../shared/api.ts";
import { openRoom } from "../../shared/doc/room.ts";
import { docName, type NoteId, type QuestionId, type RoomId, type RoundId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import { closeCodes, messages } from "../../shared/wire.ts";
import { allSaved } from "../support/allSaved.ts";
import { rawSocket, updateFrameOf } from "../support/frames.ts";
import { postOf, rawHttpLine } from "../support/rawHttpLine.ts";
import { until } from "../support/until.ts";
import { comeIn, joinRoom, makeSession, type Visitor } from "../support/visitor.ts";

const room = "r1" as RoomId;
const spot = { question: "q1" as QuestionId, place: { column: "all" } };
let folder: string;
let server: Running;
let links: Links;
let round: RoundId;
let ann: Visitor;
let desk: DeskLink;
const open = new Set<{ close(): void }>();

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "samenbord-"));
  server = await startServer({ port: 0, host: "127.0.0.1", dataDir: folder, logLevel: "silent" });
  links = await makeSession(server.address, 2);
  const joined = await joinRoom(server.address, links, room, "Ann");
  round = joined.view.template.rounds[0]?.id ?? expect.fail("no round");
  ann = joined;
  const moderator = await comeIn(server.address, links, "moderator");
  desk = keep(openDeskLink(links.session, overHttp(moderator)));
  await until(desk.stageLink.state, (state) => state === "live");
});
afterEach(async () => {
  for (const link of open) link.close();
  open.clear();
  await server.stop();
  rmSync(folder, { recursive: true });
});

const keep = <T extends { close(): void }>(link: T): T => {
  open.add(link);
  return link;
};
const overHttp = ({ how }: Visitor) => ({ ...how, socket: HttpSocket });
const address = () => ({ kind: "room", session: links.session, room, round }) as const;
const sit = async (how: Visitor["how"]): Promise<RoomLink> => {
  const link = keep(openRoomLink(address(), how));
  await until(link.link.state, (state) => state === "live");
  return link;
};
const startRound = async (): Promise<void> => {
  desk.stage.startRound(round, undefined);
  await allSaved(desk.stageLink);
};
const addNote = ({ room: { addNote } }: RoomLink, id: string, text: string): void =>
  addNote({ id: id as NoteId, text, spot, madeAt: 1 });
const texts = ({ room: { notes } }: RoomLink) => notes.current().map(({ text }) => text);

/** Ann's line on her room, with a ticket of her own. */
const annsLine = async (client = 7) => rawHttpLine(await ann.socketUrl(docName(address()), "participant", client));
const post = async (
  id: string,
  turn: number | string,
  body: Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = {},
): Promise<number> =>
  (await fetch(`${server.address}/sse/${id}?turn=${turn}`, { method: "POST", body, headers })).status;

test("who comes over HTTP and who comes over a WebSocket write in the same room", async () => {
  await startRound();
  const overPosts = await sit(overHttp(ann));
  const bob = await joinRoom(server.address, links, room, "Bob");
  const overSocket = await sit(bob.how);
  await until(overPosts.stage.scene, ({ open }) => open);
  addNote(overPosts, "n1", "van ver");
  await until(overSocket.room.notes, (notes) => notes.length === 1);
  addNote(overSocket, "n2", "van dichtbij");
  overSocket.room.retypeNote("n1" as NoteId, "van heel ver");
  await until(overPosts.room.notes, (notes) => notes.length === 2 && notes[0]?.text === "van heel ver");
  expect(texts(overPosts)).toEqual(texts(overSocket));
  await until(desk.notes, (notes) => notes.length === 2);
  await until(overPosts.link.roster, (roster) => roster?.people?.length === 2);
});

test("“saved” comes over HTTP too, once all of a thousand quick edits are committed", async () => {
  await startRound();
  const link = await sit(overHttp(ann));
  await until(link.stage.scene, ({ open }) => open);
  addNote(link, "n1", "");
  for (let at = 1; at < 1_000; at++) link.room.retypeNote("n1" as NoteId, "x".repeat(at % 50));
  expect(link.link.savings.current()).toEqual({ edits: 1_000, saved: 0 });
  await until(link.link.savings, ({ saved }) => saved === 1_000);
  const reader = await sit((await joinRoom(server.address, links, room, "Bob")).how);
  expect(texts(reader)).toEqual(texts(link));
});

test("a post that comes twice is answered twice and counted once, and one that is missing is noticed", async () => {
  await startRound();
  const doc = new Y.Doc();
  const line = await annsLine(doc.clientID);
  const id = await line.id;
  openRoom(doc).addNote({ id: "n1" as NoteId, text: "een", spot, madeAt: 1 });
  const update = updateFrameOf(Y.encodeStateAsUpdate(doc));
  const receipts = (): readonly (number | undefined)[] =>
    line.received.filter((frame) => frame[0] === messages.saved).map((frame) => frame[1]);
  expect(await post(id, 1, postOf(Uint8Array.of(messages.saved, 0)))).toBe(204);
  const known = Uint8Array.of((update.length & 127) | 128, update.length >> 7, ...update);
  for (let at = 0; at < 3; at++) expect(await post(id, 2, known)).toBe(204);
  await expect.poll(receipts).toContain(1);
  expect(await post(id, 3, known)).toBe(204);
  await expect.poll(receipts).toContain(2); // it counts on from there: the two posts too many were not counted
  expect(receipts()).not.toContain(3);
  await post(id, 5, known);
  expect(await line.closed).toBe(closeCodes.malformed);
});

test("a ticket is good once and for its own document, whatever it travels over", async () => {
  const url = await ann.socketUrl(docName(address()), "participant", 7);
  const first = await rawHttpLine(url);
  await first.id;
  expect(await (await rawHttpLine(url)).closed).toBe(closeCodes.notLetIn);
  expect(await rawSocket(url, {}).closed).toBe(closeCodes.notLetIn);
  const other = (await ann.socketUrl(docName(address()), "participant", 8)).replace(".r1.", ".r2.");
  expect(await (await rawHttpLine(other)).closed).toBe(closeCodes.notLetIn);
  first.stop();
});

test("a page of another site gets no line and cannot post on one, and what nobody asks for is not there", async () => {
  const url = (): Promise<string> => ann.socketUrl(docName(address()), "participant", 7);
  for (const headers of [{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site" }])
    expect((await rawHttpLine(await url(), headers)).status).toBe(403);
  const line = await rawHttpLine(await url(), { "sec-fetch-site": "same-origin" }); // as browsers ask
  expect(await post(await line.id, 1, postOf(), { origin: "https://evil.example" })).toBe(403);
  expect(await post(await line.id, 1, postOf(), { origin: server.address })).toBe(204);
  expect(await post("unknown", 1, postOf())).toBe(404);
  for (const turn of ["", "x", 0, -1, 1.5, "1e99"]) expect(await post(await line.id, turn, postOf())).toBe(404);
  for (const name of ["", "%00", "a.b.c.d.e", `${links.session}.room.r1`])
    expect((await rawHttpLine(`${ann.how.base}/${name}?ticket=x&client=7`)).status).toBe(404);
  line.stop();
});

test("events leave as they come: no compression, no cache, no proxy that keeps them back", async () => {
  const url = await ann.socketUrl(docName(address()), "participant", 7);
  const { headers, stop } = await rawHttpLine(url, { "accept-encoding": "gzip, deflate, br" });
  expect(headers["content-encoding"]).toBeUndefined();
  expect(headers).toMatchObject({
    "content-type": "text/event-stream",
    "cache-control": "no-store, no-transform",
    "x-accel-buffering": "no",
    "x-content-type-options": "nosniff",
  });
  stop();
});

test("the same gate and the same limits: nonsense, too much, and what one may not write", async () => {
  const tooDeep = Uint8Array.of(0x85, 1); // says 133 bytes and holds none
  for (const body of [postOf(Uint8Array.of()), postOf(Uint8Array.of(99)), tooDeep]) {
    const line = await annsLine();
    await post(await line.id, 1, body);
    expect(await line.closed).toBe(closeCodes.malformed);
  }
  const line = await annsLine();
  await post(await line.id, 1, new Uint8Array(limits.postBytes + 1)).catch(() => 0); // may be cut off while it sends
  expect(await line.closed).toBe(closeCodes.tooLarge);

  const stage = docName({ kind: "stage", session: links.session });
  const onStage = await rawHttpLine(await ann.socketUrl(stage, "participant", 9));
  const doc = new Y.Doc();
  doc.getMap("stage").set("scene", { round, open: true });
  await post(await onStage.id, 1, postOf(updateFrameOf(Y.encodeStateAsUpdate(doc))));
  expect(await onStage.closed).toBe(closeCodes.roleChanged);
});

test("who sends too much at once is made to wait, and who floods is sent away", async () => {
  const line = await annsLine();
  const id = await line.id;
  const { perSecond, burst } = limits.frames;
  const asks = (times: number) =>
    postOf(...Array.from({ length: times }, () => Uint8Array.of(messages.queryAwareness)));
  const askedAt = performance.now();
  expect(await post(id, 1, asks(burst + perSecond))).toBe(204);
  expect(performance.now() - askedAt).toBeGreaterThan(500); // a second, less what was earned meanwhile
  await post(id, 2, asks((perSecond * limits.floodMs) / 1000 + burst));
  expect(await line.closed).toBe(closeCodes.abuse);
});

test("who changes rooms or is shut out loses the line at once", async () => {
  const link = await sit(overHttp(ann));
  await ann.call(api.updateMe, { session: links.session, as: "participant", body: { room: "r2" } });
  await until(link.link.closedBy, (code) => code === closeCodes.roleChanged);
});

test("after a restart people over HTTP come back by themselves with what they wrote meanwhile", async () => {
  await startRound();
  const link = await sit(overHttp(ann));
  await until(link.stage.scene, ({ open }) => open);
  const { port } = new URL(server.address);
  await server.stop();
  await until(link.link.state, (state) => state === "offline");
  addNote(link, "n1", "intussen");
  server = await startServer({ port: Number(port), host: "127.0.0.1", dataDir: folder, logLevel: "silent" });
  await allSaved(link.link);
  await until(desk.notes, ([note]) => note?.text === "intussen");
});

test("each participant counts once, by whatever lines and however many, also who only waits at the stage", async () => {
  const atStage = docName({ kind: "stage", session: links.session });
  const counted = async (): Promise<readonly number[]> => {
    const view = await ann.call(api.getSession, { session: links.session, as: "participant" });
    return view.rooms.map(({ people }) => people);
  };
  const waiting = rawSocket(await ann.socketUrl(atStage, "participant", 6), {});
  await expect.poll(counted).toEqual([1, 0]);
  await sit(overHttp(ann));
  await sit(ann.how);
  const bob = await joinRoom(server.address, links, room, "Bob");
  await sit(overHttp(bob));
  await expect.poll(counted).toEqual([2, 0]);
  await until(desk.link.roster, (roster) => roster?.rooms?.r1?.people === 2);

  await ann.call(api.updateMe, { session: links.session, as: "participant", body: { room: "r2" } });
  await expect.poll(counted).toEqual([1, 1]); // the line at the stage came along
  waiting.socket.close();
  await expect.poll(counted).toEqual([1, 0]);
});
