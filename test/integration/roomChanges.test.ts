import { afterEach, beforeEach, expect, test } from "vitest";
import type { RoomLink } from "../../client/sync/roomLink.ts";
import { api } from "../../shared/api.ts";
import { type ClusterId, docName, type NoteId, noteRef, type QuestionId, type RoomId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import { closeCodes } from "../../shared/wire.ts";
import { keepWriting } from "../rights/keepWriting.ts";
import { allSaved } from "../support/allSaved.ts";
import { type FirstRound, openFirstRound, sitIn } from "../support/firstRound.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { until } from "../support/until.ts";
import { comeIn, joinRoom, type Visitor } from "../support/visitor.ts";

/** What is changed in a room reaches who is in it within this time, ms. */
const atOnceMs = 1_500;
const [first, second] = ["r1" as RoomId, "r2" as RoomId];
const question = "q1" as QuestionId;
let server: TestServer;
let event: FirstRound;
beforeEach(async () => {
  server = await startTestServer();
  event = await openFirstRound(server.address, 3);
  await until(event.desk.link.roster, (roster) => roster?.rooms !== undefined);
});
afterEach(async () => {
  event.desk.close();
  await server.stop();
});

const staff = () => ({ session: event.links.session, as: "moderator" }) as const;
const look = () => event.moderator.call(api.getSession, staff());
const people = () => event.moderator.call(api.listPeople, staff());
const merge = (room: RoomId, into: RoomId) =>
  event.moderator.call(api.mergeRoom, { ...staff(), params: { room }, body: { into } });
const rename = (room: RoomId, body: Readonly<{ name: string; region?: string }>) =>
  event.moderator.call(api.renameRoom, { ...staff(), params: { room }, body });
const write = async (seat: RoomLink, id: string): Promise<void> => {
  seat.room.addNote({ id: id as NoteId, text: id, spot: { question, place: { column: "all" } }, madeAt: 1 });
  await allSaved(seat.link);
};

test("a room that gets another name has it at once, and who sits in it is told to look again", async () => {
  const guest = await joinRoom(server.address, event.links, first, "Ann");
  const seat = await sitIn(event, guest, first);
  const begun = performance.now();
  await rename(first, { name: "  De Linde " });
  await until(seat.link.roster, (roster) => roster?.edition === 1);
  expect(performance.now() - begun).toBeLessThan(atOnceMs);
  const seen = await guest.call(api.getSession, { session: event.links.session, as: "participant" });
  expect([seen.rooms[0]?.name, seen.rooms[0]?.region, seen.roomsEdition]).toEqual(["De Linde", undefined, 1]);
  await expect(rename(second, { name: "de linde" })).rejects.toMatchObject({ code: "invalid", path: "name" });
  seat.close();
});

test("an added room can be entered at once, and the desk sees what is written there", async () => {
  const { id } = await event.moderator.call(api.addRoom, { ...staff(), body: { name: "Nagekomen", region: "West" } });
  expect((await look()).rooms.at(-1)).toMatchObject({ id, name: "Nagekomen", region: "West", people: 0 });
  const seat = await sitIn(event, await joinRoom(server.address, event.links, id, "Nia"), id);
  await write(seat, "uit-de-nieuwe");
  await until(event.desk.notes, (notes) => notes.some(({ room }) => room === id));
  await until(event.desk.signals, (signals) => signals.has(id));
  const links = await (await comeIn(server.address, event.links, "organiser")).call(api.getLinks, {
    session: event.links.session,
    as: "organiser",
  });
  expect(links.rooms.map(({ name }) => name)).toContain("Nagekomen");
  seat.close();
});

test("people of a merged room go on in the other one, its notes count there and stay traceable, until it is opened again", async () => {
  const ann = await joinRoom(server.address, event.links, first, "Ann");
  const bob = await joinRoom(server.address, event.links, second, "Bob");
  const [annsSeat, bobsSeat] = [await sitIn(event, ann, first), await sitIn(event, bob, second)];
  await write(annsSeat, "van-een");
  await write(bobsSeat, "van-twee");
  const name = docName({ kind: "room", session: event.links.session, room: first, round: event.round });
  const lead = { ...staff(), params: { person: ann.view.me.id }, body: { role: "facilitator" } };
  await event.moderator.call(api.changePerson, lead);
  const writer = await keepWriting(await ann.socketUrl(name, "participant", 7), "laat");
  await writer.saved(1);
  await merge(first, second);
  const mergedAt = performance.now();
  expect((await writer.ended).code).toBe(closeCodes.roleChanged);
  expect(performance.now() - mergedAt).toBeLessThan(atOnceMs);
  expect((await people()).map(({ room }) => room)).toEqual([second, second]);
  const back = await sitIn(event, ann, second);
  expect((await ann.call(api.getSession, { session: event.links.session, as: "participant" })).me).toMatchObject({
    room: second,
    role: "facilitator", // it was staff who put both rooms together, and her people came along
  });

  const own = (notes: readonly { ref: string; room: RoomId }[]) =>
    notes.filter(({ ref }) => ref === `${first}.van-een`);
  await until(event.desk.notes, (notes) => own(notes)[0]?.room === second);
  expect(own(event.desk.notes.current())[0]).toMatchObject({ room: second, from: first });
  const { notes } = await event.moderator.call(api.listNotes, staff());
  expect(own(notes)[0]?.room).toBe(second);
  expect(new Set(notes.map(({ room }) => room))).toEqual(new Set([second]));

  const late = await joinRoom(server.address, event.links, first, "Lies"); // by the old link of the room
  expect(late.view.me.room).toBe(second);
  await expect(merge(first, second)).rejects.toMatchObject({ code: "conflict" });
  await expect(merge(second, second)).rejects.toMatchObject({ code: "conflict" });

  await event.moderator.call(api.openRoom, { ...staff(), params: { room: first } });
  await until(event.desk.notes, (all) => own(all)[0]?.room === first);
  expect((await look()).rooms[0]?.mergedInto).toBeUndefined();
  expect((await people()).map(({ room }) => room)).toEqual([second, second, second]);
  for (const seat of [annsSeat, bobsSeat, back]) seat.close();
});

test("a room that became part of another answers no more for itself", async () => {
  const live = { session: event.links.session, as: "participant" } as const;
  const guests = [
    await joinRoom(server.address, event.links, first, "Ann"),
    await joinRoom(server.address, event.links, second, "Bob"),
  ];
  const seats = [await sitIn(event, guests[0] as Visitor, first), await sitIn(event, guests[1] as Visitor, second)];
  for (const [at, seat] of seats.entries()) await write(seat, `n${at}`);
  const { synthesis, link } = event.desk;
  const cluster = "c1" as ClusterId;
  synthesis.addCluster({ id: cluster, question, name: "", statement: "Er is rust.", order: "a" });
  synthesis.placeNotes(
    [first, second].map((room, at) => ({ ref: noteRef(room, `n${at}` as NoteId), print: "0" })),
    cluster,
  );
  await allSaved(link);
  await event.moderator.call(api.publishDraft, { ...staff(), params: { question }, body: {} });
  const body = { question, version: 1, answers: [{ statement: cluster, verdict: "confirm" as const }] };
  for (const [at, room] of [first, second].entries())
    await guests[at]?.call(api.answerDraft, { ...live, params: { room }, body });
  await merge(first, second);
  const ofSecond = { ...live, params: { room: second } };
  expect(await guests[1]?.call(api.listStatements, ofSecond)).toEqual([
    { question, statement: "Er is rust.", notes: ["n0", "n1"] }, // of both rooms
  ]);
  const file = await event.moderator.fetch(`/api/sessions/${event.links.session}/report/md?as=moderator`);
  expect(await file.text()).toContain("1 van de 2 ruimtes antwoordde");
  for (const seat of seats) seat.close();
});

test("rooms that together would be too full stay two", async () => {
  const asked = { session: event.links.session, as: "participant" } as const;
  const seats: RoomLink[] = [];
  for (const [room, heads] of [
    [first, limits.heads],
    [second, limits.peoplePerRoom - limits.heads + 1],
  ] as const) {
    const crowd = await joinRoom(server.address, event.links, room, "Groep");
    await crowd.call(api.updateMe, { ...asked, body: { heads } });
    seats.push(await sitIn(event, crowd, room));
  }
  await expect(merge(first, second)).rejects.toMatchObject({ code: "conflict" });
  expect((await look()).rooms.map(({ mergedInto }) => mergedInto)).toEqual([undefined, undefined, undefined]);
  for (const seat of seats) seat.close();
});

test("the desk learns how busy a room is and what part one person writes, and not who", async () => {
  const figures = () => event.moderator.call(api.listRoomFigures, staff());
  const ann = await joinRoom(server.address, event.links, first, "Ann");
  const bob = await joinRoom(server.address, event.links, first, "Bob");
  const [annsSeat, bobsSeat] = [await sitIn(event, ann, first), await sitIn(event, bob, first)];
  for (const n of [1, 2, 3, 4, 5, 6]) await write(annsSeat, `ann-${n}`);
  for (const n of [1, 2]) await write(bobsSeat, `bob-${n}`);
  await expect.poll(async () => (await figures())[0]?.largestShare, { timeout: limits.figuresMs * 3 }).toBe(0.75);
  const [busy, quiet] = await figures();
  expect(busy?.edits.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(8);
  expect(quiet).toEqual({ room: second, notes: {}, edits: Array.from({ length: limits.activityMinutes }, () => 0) });
  expect(JSON.stringify(await figures())).not.toMatch(new RegExp(`${ann.view.me.id}|${bob.view.me.id}|Ann|Bob`));
  for (const seat of [annsSeat, bobsSeat]) seat.close();
});

test("what part one person writes is told of a room and all that became part of it together", async () => {
  const ann = await joinRoom(server.address, event.links, first, "Ann");
  const bob = await joinRoom(server.address, event.links, second, "Bob");
  const [annsSeat, bobsSeat] = [await sitIn(event, ann, first), await sitIn(event, bob, second)];
  for (const n of [1, 2, 3, 4, 5, 6]) await write(annsSeat, `ann-${n}`);
  for (const n of [1, 2]) await write(bobsSeat, `bob-${n}`);
  await merge(first, second);
  const [part, whole] = await event.moderator.call(api.listRoomFigures, staff());
  expect([part?.largestShare, whole?.largestShare]).toEqual([undefined, 0.75]);
  for (const seat of [annsSeat, bobsSeat]) seat.close();
});

test("the server counts the notes of each room as the desk does once they have come", async () => {
  const ann = await sitIn(event, await joinRoom(server.address, event.links, first, "Ann"), first);
  const bob = await sitIn(event, await joinRoom(server.address, event.links, second, "Bob"), second);
  for (const id of ["een", "twee", "weg"]) await write(ann, id);
  await write(bob, "drie");
  ann.room.removeNote("weg" as NoteId);
  ann.room.addNote({ id: "leeg" as NoteId, text: " ", spot: { question, place: { column: "all" } }, madeAt: 1 });
  await allSaved(ann.link);
  await merge(first, second);
  const notes = await until(event.desk.notes, (all) => all.length === 3 && all.every(({ room }) => room === second));
  const figures = await event.moderator.call(api.listRoomFigures, staff());
  expect(figures.map((room) => room.notes)).toEqual([{}, { [question]: notes.length }, {}]);
  for (const seat of [ann, bob]) seat.close();
});

test("what the server counted once follows the notes that come after", async () => {
  const counted = async () => (await event.moderator.call(api.listRoomFigures, staff()))[0]?.notes;
  const ann = await sitIn(event, await joinRoom(server.address, event.links, first, "Ann"), first);
  for (const n of [1, 2]) {
    await write(ann, `notitie-${n}`);
    await expect.poll(counted, { timeout: limits.figuresMs * 3 }).toEqual({ [question]: n });
  }
  ann.close();
});
