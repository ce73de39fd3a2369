import { afterEach, beforeEach, expect, test } from "vitest";
import { addressOf } from "../../client/api.ts";
import type { RoomLink } from "../../client/sync/roomLink.ts";
import { api } from "../../shared/api.ts";
import { downloads } from "../../shared/downloads.ts";
import type { NoteId, QuestionId, RoomId, RoundId } from "../../shared/ids.ts";
import { allSaved } from "../support/allSaved.ts";
import { type FirstRound, openFirstRound, sitIn } from "../support/firstRound.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { until } from "../support/until.ts";
import { comeIn, joinRoom, type Visitor } from "../support/visitor.ts";

type Guest = Visitor & Readonly<{ seat: RoomLink }>;
const n1 = "n1" as NoteId;
const room = "r1" as RoomId;
const spot = { question: "q1" as QuestionId, place: { column: "all" } };

let server: TestServer;
let first: FirstRound;
let ann: Guest;
let bob: Guest;
beforeEach(async () => {
  server = await startTestServer();
  first = await openFirstRound(server.address, 2);
  ann = await sitDown("Ann");
  bob = await sitDown("Bob");
});
afterEach(async () => {
  for (const { seat } of [ann, bob]) seat.close();
  first.desk.close();
  await server.stop();
});

async function sitDown(name: string): Promise<Guest> {
  const guest = await joinRoom(server.address, first.links, room, name);
  const seat = await sitIn(first, guest, room);
  return { ...guest, seat };
}
const saved = ({ seat }: Guest) => allSaved(seat.link);
const says = ({ seat }: Guest, text: string | undefined) =>
  until(seat.room.notes, (notes) => notes.find(({ id }) => id === n1)?.text === text);
const asked = () => ({ session: first.links.session, as: "participant" }) as const;
const mine = (guest: Visitor) => guest.call(api.listMyNotes, asked());
const place = (note = n1) => ({ room, round: first.round, note });
const correct = (guest: Visitor, text: string) =>
  guest.call(api.correctMyNote, { ...asked(), body: { ...place(), text } });
const withdraw = (guest: Visitor, note = n1) => guest.call(api.withdrawMyNote, { ...asked(), body: place(note) });
const closeSession = async () => {
  const organiser = await comeIn(server.address, first.links, "organiser");
  await organiser.call(api.closeSession, { session: first.links.session, as: "organiser" });
};

async function annWrites(text: string): Promise<void> {
  ann.seat.room.addNote({ id: n1, text, spot, madeAt: 1 });
  await saved(ann);
  await says(bob, text);
}

test("people see what they wrote, and nothing of others", async () => {
  expect(await mine(ann)).toEqual([]);
  await annWrites("korte lijnen");
  const note = { ...place(), question: "q1", text: "korte lijnen", madeAt: 1, removed: false };
  expect(await mine(ann)).toEqual([{ ...note, began: true, withOthers: false }]);
  expect(await mine(bob)).toEqual([]);
  bob.seat.room.retypeNote(n1, "korte lijnen en koffie");
  await saved(bob);
  const both = { ...note, text: "korte lijnen en koffie", withOthers: true };
  expect(await mine(ann)).toEqual([{ ...both, began: true }]);
  expect(await mine(bob)).toEqual([{ ...both, began: false }]);
  ann.seat.room.removeNote(n1);
  await saved(ann);
  expect((await mine(ann))[0]?.removed).toBe(true);
});

test("a correction reaches everybody in the room, and stays one's own", async () => {
  await annWrites("korte leinen\nen koffie");
  await correct(ann, " korte lijnen\nen koffie ");
  await says(bob, "korte lijnen\nen koffie");
  await correct(ann, "lijnen");
  await says(ann, "lijnen");
  expect(await mine(ann)).toMatchObject([{ text: "lijnen", withOthers: false }]);
  bob.seat.room.retypeNote(n1, "lijnen!");
  await saved(bob);
  await expect(correct(ann, "anders")).rejects.toMatchObject({ code: "conflict" });
  await expect(correct(bob, "anders")).rejects.toMatchObject({ code: "conflict" });
  await expect(correct(ann, " ")).rejects.toMatchObject({ code: "invalid" });
});

test("who takes their words out leaves those of others, and no trace in the note", async () => {
  await annWrites("korte lijnen");
  bob.seat.room.retypeNote(n1, "korte lijnen en koffie");
  await saved(bob);
  await withdraw(ann);
  await says(bob, " en koffie");
  expect(await mine(ann)).toEqual([]);
  await expect(withdraw(ann)).rejects.toMatchObject({ code: "not_found" });
  await withdraw(bob);
  await says(ann, undefined);
  const removed = ann.seat.room.removedNotes.current();
  expect(removed.map(({ text }) => text)).toEqual([""]); // nothing that somebody could bring back
});

test("when the session is closed people still see, download and take out, and correct no more", async () => {
  await annWrites("=korte lijnen");
  await closeSession();
  expect(await mine(ann)).toMatchObject([{ text: "=korte lijnen" }]);
  await expect(correct(ann, "anders")).rejects.toMatchObject({ code: "conflict" });
  const file = async (kind: "myNotesText" | "myNotesCsv") => {
    const answer = await ann.fetch(addressOf(downloads[kind].path, first.links.session, "participant"));
    return { text: await answer.text(), name: answer.headers.get("content-disposition") };
  };
  const text = await file("myNotesText");
  expect(text.name).toContain("mijn-notities.txt");
  expect(text.text).toContain("Ruimte 1 · 1970-01-01 00:00\n\n=korte lijnen\n");
  expect((await file("myNotesCsv")).text).toContain(",'=korte lijnen,1970-01-01 00:00\r\n");
  await withdraw(ann);
  expect(await mine(ann)).toEqual([]);
  const moderator = await comeIn(server.address, first.links, "moderator");
  const { notes } = await moderator.call(api.listNotes, { session: first.links.session, as: "moderator" });
  expect(notes).toEqual([]);
});

test("nobody reaches another's notes, and not with another role", async () => {
  await annWrites("korte lijnen");
  await expect(correct(bob, "van mij")).rejects.toMatchObject({ code: "not_found" });
  await expect(withdraw(bob)).rejects.toMatchObject({ code: "not_found" });
  await expect(withdraw(ann, "n2" as NoteId)).rejects.toMatchObject({ code: "not_found" });
  const elsewhere = { ...asked(), body: { room: "r99" as RoomId, round: "x" as RoundId, note: n1 } };
  await expect(ann.call(api.withdrawMyNote, elsewhere)).rejects.toMatchObject({ code: "not_found" });
  const moderator = { session: first.links.session, as: "moderator" } as const;
  await expect(first.moderator.call(api.listMyNotes, moderator)).rejects.toMatchObject({ code: "not_found" });
  expect((await mine(ann))[0]?.text).toBe("korte lijnen");
});

test("it is known after a restart, and of whoever came back", async () => {
  await annWrites("korte lijnen");
  await server.halt();
  server = await startTestServer({ dataDir: server.dataDir, port: server.port });
  expect(await mine(ann)).toMatchObject([{ text: "korte lijnen", began: true, withOthers: false }]);
});
