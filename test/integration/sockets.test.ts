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
import { docName, type NoteId, type QuestionId, type RoomId, type RoundId } from "../../shared/ids.ts";
import { closeCodes } from "../../shared/wire.ts";
import { rawSocket, step2FrameOf, updateFrameOf } from "../support/frames.ts";
import { until } from "../support/until.ts";
import { joinRoom, makeSession, visitor } from "../support/visitor.ts";

const room = "r1" as RoomId;
let folder: string;
let server: Running;
let links: Links;
let round: RoundId;
let cookie: string;
let url: (name: string, more?: string) => string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "samenbord-"));
  server = await startServer({ port: 0, host: "127.0.0.1", dataDir: folder, logLevel: "silent" });
  links = await makeSession(server.address, 2);
  const ann = await joinRoom(server.address, links, room, "Ann");
  round = ann.view.template.rounds[0]?.id ?? expect.fail("no round");
  cookie = ann.cookie();
  url = (name, more = "as=participant&client=7") => `${ann.how.base}/${name}?${more}`;
});
afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const session = () => links.session;
const roomName = (of = room): string => docName({ kind: "room", session: session(), room: of, round });

test("a page of another site is not let in", async () => {
  for (const origin of ["https://evil.example", "null", `${server.address}.evil.example`, "http://127.0.0.1:1"]) {
    expect(await rawSocket(url(roomName()), { cookie, origin }).closed).toBe(403);
  }
});

test("an address that no client of ours asks for is not found", async () => {
  for (const name of ["", "__proto__", "a%0d%0aSet-Cookie:x=1", "%00", `${session()}.room.r1`, "a.b.c.d.e"])
    expect(await rawSocket(url(name), { cookie }).closed).toBe(404);
  expect(await rawSocket(url(roomName(), "as=king&client=7"), { cookie }).closed).toBe(404);
  expect(await rawSocket(url(roomName(), "as=participant&client=-1"), { cookie }).closed).toBe(404);
});

test("without a cookie a session that exists and one that does not look the same", async () => {
  const other = docName({ kind: "room", session: "nosuchsession" as typeof links.session, room, round });
  expect(await rawSocket(url(roomName()), {}).closed).toBe(closeCodes.notLetIn);
  expect(await rawSocket(url(other), { cookie }).closed).toBe(closeCodes.notLetIn);
});

test("a participant gets no other room, no synthesis, no report, and no desk", async () => {
  const names = [
    roomName("r2" as RoomId),
    roomName("r99" as RoomId),
    docName({ kind: "synthesis", session: session() }),
    docName({ kind: "report", session: session() }),
  ];
  for (const name of names) expect(await rawSocket(url(name), { cookie }).closed).toBe(closeCodes.noSuchDocument);
  expect(await rawSocket(url(roomName(), "as=moderator&client=7"), { cookie }).closed).toBe(closeCodes.notLetIn);
});

test("a participant cannot write on the stage", async () => {
  const { socket, opened, closed } = rawSocket(url(docName({ kind: "stage", session: session() })), { cookie });
  await opened;
  const doc = new Y.Doc();
  doc.getMap("stage").set("scene", { round, open: true });
  socket.send(updateFrameOf(Y.encodeStateAsUpdate(doc)));
  expect(await closed).toBe(closeCodes.roleChanged);
});

test("nonsense closes that socket and nothing else", async () => {
  const nonsense = ["text", Uint8Array.from([]), Uint8Array.from([99]), Uint8Array.from([0, 9, 1, 1])];
  for (const frame of [...nonsense, updateFrameOf(Uint8Array.from([255, 255, 255]))]) {
    const { socket, opened, closed } = rawSocket(url(roomName()), { cookie });
    await opened;
    socket.send(frame);
    expect(await closed).toBe(closeCodes.malformed);
  }
  const { socket, opened, closed } = rawSocket(url(roomName()), { cookie });
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
  await until(desk.stageLink.savings, ({ edits, saved }) => edits === saved && saved > 0);

  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const { addNote } = openRoom(doc);
  const spot = { question: "q1" as QuestionId, place: { column: "all" } };
  for (const id of ["n1", "n2", "n3"]) addNote({ id: id as NoteId, text: id, spot, madeAt: 1 });
  const { socket, received, opened } = rawSocket(url(roomName(), `as=participant&client=${doc.clientID}`), { cookie });
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
  const ann = visitor(server.address);
  await ann.enter(links.participant);
  const link = await seat(ann, "r1" as RoomId);
  const second = await seat(ann, "r2" as RoomId);
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
  const first = rawSocket(url(roomName()), { cookie });
  await first.opened;
  await expect.poll(() => first.received.length).toBeGreaterThan(0);
  expect(await rawSocket(url(roomName()), { cookie: bob.cookie() }).closed).toBe(closeCodes.clientIdTaken);
  const again = rawSocket(url(roomName()), { cookie }); // the same person over a new link takes the old one's place
  expect(await first.closed).toBe(1006);
  again.socket.close();
});
