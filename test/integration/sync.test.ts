import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDeskLink } from "../../client/sync/deskLink.ts";
import { openRoomLink, type RoomLink } from "../../client/sync/roomLink.ts";
import { type Running, startServer } from "../../server/start.ts";
import { api, type Links } from "../../shared/api.ts";
import { boardFor } from "../../shared/boards/index.ts";
import type { NoteId, QuestionId, RoomId, RoundId } from "../../shared/ids.ts";
import { until } from "../support/until.ts";
import { joinRoom, makeSession, visitor } from "../support/visitor.ts";

const firstRoom = "r1" as RoomId;
const secondRoom = "r2" as RoomId;
const spot = { question: "q1" as QuestionId, place: boardFor("notes", {}).firstPlace };

let folder: string;
let server: Running;
let links: Links;
const open = new Set<{ close(): void }>();

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "samenbord-"));
  server = await start();
  links = await makeSession(server.address, 2);
});
afterEach(async () => {
  for (const link of open) leave(link);
  await server.stop();
  rmSync(folder, { recursive: true });
});

const start = (port = 0): Promise<Running> =>
  startServer({ port, host: "127.0.0.1", dataDir: folder, logLevel: "silent" });

const keep = <T extends { close(): void }>(link: T): T => {
  open.add(link);
  return link;
};
const leave = (link: { close(): void }): void => {
  if (open.delete(link)) link.close();
};

async function sitDown(name: string, room = firstRoom, round = 0): Promise<RoomLink> {
  const guest = await joinRoom(server.address, links, room, name);
  const { id } = guest.view.template.rounds[round] ?? expect.fail("the template has no such round");
  const address = { kind: "room", session: links.session, room, round: id } as const;
  return keep(openRoomLink(address, guest.how));
}

async function desk() {
  const moderator = visitor(server.address);
  await moderator.enter(links.moderator);
  const link = keep(openDeskLink(links.session, moderator.how));
  await until(link.stageLink.state, (state) => state === "live");
  const view = await moderator.call(api.getSession, { session: links.session, as: "moderator" });
  const [first, second] = view.template.rounds.map(({ id }) => id) as [RoundId, RoundId];
  return { ...link, moderator, first, second };
}

const addNote = (to: RoomLink, id: string, text: string): void =>
  to.room.addNote({ id: id as NoteId, text, spot, madeAt: Date.now() });
const texts = (of: RoomLink) => of.room.notes.current().map((note) => note.text);

test("what one person types the others in the room see, and the desk too", async () => {
  const { stage, notes, first } = await desk();
  stage.startRound(first, undefined);
  const ann = await sitDown("Ann");
  const bob = await sitDown("Bob");
  await until(ann.stage.scene, (scene) => scene.open);
  addNote(ann, "n1", "korte lijnen");
  await until(bob.room.notes, (seen) => seen[0]?.text === "korte lijnen");
  ann.room.retypeNote("n1" as NoteId, "korte lijnen met de gemeente");
  await until(bob.room.notes, (seen) => seen[0]?.text === "korte lijnen met de gemeente");
  await until(notes, (seen) => seen[0]?.text === "korte lijnen met de gemeente" && seen[0].room === firstRoom);
});

test("another room sees nothing of it", async () => {
  const { stage, notes, first } = await desk();
  stage.startRound(first, undefined);
  const ann = await sitDown("Ann");
  const cas = await sitDown("Cas", secondRoom);
  await until(ann.stage.scene, (scene) => scene.open);
  await until(cas.stage.scene, (scene) => scene.open);
  addNote(ann, "n1", "van ruimte 1");
  addNote(cas, "n2", "van ruimte 2");
  await until(notes, (seen) => seen.length === 2);
  expect(texts(cas)).toEqual(["van ruimte 2"]);
});

test("a note is saved only after the server has committed it, and is there after a restart", async () => {
  const { stage, first } = await desk();
  stage.startRound(first, undefined);
  const ann = await sitDown("Ann");
  await until(ann.stage.scene, (scene) => scene.open);
  addNote(ann, "n1", "blijft bewaard");
  expect([...ann.unsaved.current()]).toEqual(["n1"]);
  await until(ann.unsaved, (unsaved) => unsaved.size === 0);
  const port = Number(new URL(server.address).port);
  await server.stop();
  server = await start(port);
  const bob = await sitDown("Bob");
  await until(bob.room.notes, (seen) => seen[0]?.text === "blijft bewaard");
  await until(ann.link.state, (state) => state === "live");
  expect(texts(ann)).toEqual(["blijft bewaard"]);
});

test("each of many quick edits is told to be saved in the end, also those made while a question was on its way", async () => {
  const { stage, first } = await desk();
  stage.startRound(first, undefined);
  const ann = await sitDown("Ann");
  await until(ann.stage.scene, (scene) => scene.open);
  for (let at = 0; at < 20; at++) {
    addNote(ann, `n${at}`, `${at}`);
    if (at % 5 === 4) await until(ann.unsaved, (unsaved) => unsaved.size < 5);
  }
  await until(ann.link.savings, ({ edits, saved }) => edits === 20 && saved === 20);
  await until(ann.unsaved, (unsaved) => unsaved.size === 0);
});

test("what was typed while the server was away arrives when it is back, once", async () => {
  const { stage, first } = await desk();
  stage.startRound(first, undefined);
  const ann = await sitDown("Ann");
  await until(ann.stage.scene, (scene) => scene.open);
  const port = Number(new URL(server.address).port);
  await server.stop();
  await until(ann.link.state, (state) => state === "offline");
  addNote(ann, "n1", "onderweg getypt");
  ann.room.removeNote("n1" as NoteId);
  addNote(ann, "n2", "ook onderweg");
  server = await start(port);
  await until(ann.unsaved, (unsaved) => unsaved.size === 0);
  const bob = await sitDown("Bob");
  await until(bob.room.notes, (seen) => seen.length === 1);
  expect(texts(bob)).toEqual(["ook onderweg"]);
  expect(bob.room.removedNotes.current().map((note) => note.id)).toEqual(["n1"]);
});

test("before and after its round a room is read only", async () => {
  const { stage, notes, first, second } = await desk();
  const early = await sitDown("Ann");
  await until(early.link.state, (state) => state === "live");
  addNote(early, "n1", "te vroeg");
  await until(early.link.state, (state) => state === "closed");
  expect(early.link.closedBy.current()).toBe(4403);

  stage.startRound(second, undefined);
  const later = await sitDown("Bob", firstRoom, 1);
  await until(later.stage.scene, (scene) => scene.round === second);
  addNote(later, "n2", "op tijd");
  await until(later.unsaved, (unsaved) => unsaved.size === 0);
  await until(notes, (seen) => seen.length === 1);
  expect(first).not.toBe(second);
  expect(notes.current().map((note) => note.text)).toEqual(["op tijd"]);
});

test("the desk knows how many people are in each room and who was active", async () => {
  const { stage, link, first } = await desk();
  stage.startRound(first, undefined);
  const ann = await sitDown("Ann");
  const bob = await sitDown("Bob");
  await until(link.roster, (roster) => roster?.rooms?.[firstRoom]?.people === 2);
  await until(ann.link.roster, (roster) => roster?.people?.length === 2);
  expect(ann.link.roster.current()?.people?.map((person) => person.name)).toEqual(["Ann", "Bob"]);
  await until(ann.stage.scene, (scene) => scene.open);
  addNote(ann, "n1", "hier");
  await until(link.roster, (roster) => roster?.rooms?.[firstRoom]?.activeAt !== undefined);
  leave(bob);
  await until(link.roster, (roster) => roster?.rooms?.[firstRoom]?.people === 1);
  expect(link.roster.current()?.rooms?.[secondRoom]).toEqual({ people: 0 });
});

test("who types is seen by the others, and gone when they leave", async () => {
  const ann = await sitDown("Ann");
  const bob = await sitDown("Bob");
  await until(bob.link.state, (state) => state === "live");
  ann.link.tell({ typing: "n1" as NoteId });
  await until(bob.link.presence, (seen) => [...seen.values()].some(({ typing }) => typing === "n1"));
  leave(ann);
  await until(bob.link.presence, (seen) => seen.size === 0);
});

test("a hundred notes at once all arrive, in every browser and at the desk", async () => {
  const { stage, notes, first } = await desk();
  stage.startRound(first, undefined);
  const guests = await Promise.all(["Ann", "Bob", "Cas", "Dia"].map((name) => sitDown(name)));
  for (const guest of guests) await until(guest.stage.scene, (scene) => scene.open);
  for (let at = 0; at < 25; at++) for (const [who, guest] of guests.entries()) addNote(guest, `n${who}-${at}`, `${at}`);
  for (const guest of guests) await until(guest.room.notes, (seen) => seen.length === 100);
  await until(notes, (seen) => seen.length === 100);
});
