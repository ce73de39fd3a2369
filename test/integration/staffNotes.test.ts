import { afterEach, beforeEach, expect, test } from "vitest";
import { api } from "../../shared/api.ts";
import { Archive } from "../../shared/archive/schema.ts";
import type { NoteId, QuestionId, RoomId } from "../../shared/ids.ts";
import { type FirstRound, openFirstRound, sitIn } from "../support/firstRound.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { until } from "../support/until.ts";
import { comeIn, joinRoom } from "../support/visitor.ts";

const [first, second] = ["r1" as RoomId, "r2" as RoomId];
const question = "q1" as QuestionId;
const id = "mee" as NoteId;
let server: TestServer;
let event: FirstRound;
beforeEach(async () => {
  server = await startTestServer();
  event = await openFirstRound(server.address, 2);
});
afterEach(async () => {
  event.desk.close();
  await server.stop();
});

const asked = (room = first) => ({ session: event.links.session, as: "moderator", params: { room } }) as const;
const write = (text: string, room = first) =>
  event.moderator.call(api.writeStaffNote, { ...asked(room), body: { question, id, text } });
const sit = async () => sitIn(event, await joinRoom(server.address, event.links, first, "Ann"), first);
const download = async (format: string): Promise<string> =>
  (await event.moderator.fetch(`/api/sessions/${event.links.session}/report/${format}?as=moderator`)).text();

test("what moderators write along is there for the room at once, gets other words, and can be taken away", async () => {
  const seat = await sit();
  const textsOf = () => seat.room.staffNotes.current().map(({ text }) => text);
  await write("  Denk ook aan de ouders ");
  await until(seat.room.staffNotes, () => textsOf()[0] === "Denk ook aan de ouders");
  await write("Denk ook aan de kinderen");
  await until(seat.room.staffNotes, () => textsOf()[0] === "Denk ook aan de kinderen");
  expect([textsOf().length, seat.room.notes.current()]).toEqual([1, []]);
  await event.moderator.call(api.removeStaffNote, { ...asked(), body: { question, note: id } });
  await until(seat.room.staffNotes, (notes) => notes.length === 0);
  const again = event.moderator.call(api.removeStaffNote, { ...asked(), body: { question, note: id } });
  await expect(again).rejects.toMatchObject({ code: "not_found" });
  seat.close();
});

test("it is no answer of the room: not in its notes, nor in the count of rooms, and stands apart in the files", async () => {
  const seat = await sit();
  seat.room.addNote({ id: "n1" as NoteId, text: "Wij kennen elkaar", spot: { question, place: {} }, madeAt: 1 });
  await until(seat.link.savings, ({ edits, saved }) => edits > 0 && edits === saved);
  await write("Denk ook aan de ouders", second);
  const { notes } = await event.moderator.call(api.listNotes, { session: event.links.session, as: "moderator" });
  expect(notes.map(({ text }) => text)).toEqual(["Wij kennen elkaar"]);
  const archive = Archive.parse(JSON.parse(await download("json")));
  expect(archive.staffNotes).toEqual([{ room: second, question, text: "Denk ook aan de ouders" }]);
  expect(archive.notes).toHaveLength(1);
  const markdown = await download("md");
  expect(markdown).toContain("Van de begeleiding");
  expect(markdown).toContain("Denk ook aan de ouders");
  expect(markdown).toMatch(/Dat leverde 1 notitie op/);
  seat.close();
});

test("nobody writes along in a room that became part of another, or once the session is closed", async () => {
  await event.moderator.call(api.mergeRoom, { ...asked(), body: { into: second } });
  await expect(write("Te laat")).rejects.toMatchObject({ code: "conflict" });
  await write("Nog net", second);
  const organiser = await comeIn(server.address, event.links, "organiser");
  await organiser.call(api.closeSession, { session: event.links.session, as: "organiser" });
  await expect(write("Te laat", second)).rejects.toMatchObject({ code: "conflict" });
});
