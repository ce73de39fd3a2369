import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { api } from "../../shared/api.ts";
import { docKey, docName, type MarkId, type NoteId, type QuestionId, type RoomId } from "../../shared/ids.ts";
import { closeCodes } from "../../shared/wire.ts";
import { type FirstRound, openFirstRound } from "../support/firstRound.ts";
import { rawSocket } from "../support/frames.ts";
import { leadAll, noteOf, type Seated, saved, sitAgain, sitDown } from "../support/privateEvent.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { until } from "../support/until.ts";
import { joinRoom } from "../support/visitor.ts";

const q1 = "q1" as QuestionId;
let server: TestServer;
let event: FirstRound;
beforeAll(async () => {
  server = await startTestServer();
  event = await openFirstRound(server.address, 8);
});
afterAll(async () => {
  event.desk.close();
  await server.stop();
});

const textsIn = ({ room }: Seated): readonly string[] => room.room.notes.current().map(({ text }) => text);
const draftsOf = ({ id }: Seated, room = "r1") =>
  ({ kind: "drafts", session: event.links.session, room: room as RoomId, round: event.round, person: id }) as const;
const isPrivate = ({ room }: Seated, isOn: boolean) =>
  until(room.room.privately, (questions) => (questions.get(q1) ?? false) === isOn);
const textsAre = ({ room }: Seated, texts: readonly string[]) =>
  until(
    room.room.notes,
    (notes) =>
      notes
        .map(({ text }) => text)
        .sort()
        .join() === [...texts].sort().join(),
  );

test("what people write for themselves is nobody else's until it is revealed, and then everybody's", async () => {
  const [ann, bob] = [await sitDown(server.address, event, "Ann"), await sitDown(server.address, event, "Bob")];
  await leadAll(event, api.writePrivately);
  for (const each of [ann, bob]) await isPrivate(each, true);
  ann.own.room.addNote(noteOf("a1", "geheim van Ann"));
  bob.own.room.addNote(noteOf("b1", "geheim van Bob"));
  for (const each of [ann, bob]) await saved(each.drafts);
  expect(ann.own.room.notes.current().map(({ text }) => text)).toEqual(["geheim van Ann"]);
  await until(bob.room.link.roster, (roster) => roster?.drafts?.q1 === 2);
  expect(textsIn(bob)).toEqual([]);
  await leadAll(event, api.revealNotes);
  for (const each of [ann, bob]) await textsAre(each, ["geheim van Ann", "geheim van Bob"]);
  expect(ann.own.room.notes.current()).toHaveLength(2);
  await until(bob.room.link.roster, (roster) => roster !== undefined && roster.drafts === undefined);
  for (const each of [ann, bob]) each.close();
});

test("nobody opens what somebody else writes, staff neither, and nobody opens the ballots", async () => {
  const [ann, bob] = [
    await sitDown(server.address, event, "Ann"),
    await joinRoom(server.address, event.links, "r1" as RoomId, "Bob"),
  ];
  const theirs = docKey(draftsOf(ann));
  const ballots = `ballots.r1.${event.round}`;
  for (const document of [theirs, ballots]) {
    const asked = { session: event.links.session, body: { document } };
    await expect(bob.call(api.openDocument, { ...asked, as: "participant" })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(event.moderator.call(api.openDocument, { ...asked, as: "moderator" })).rejects.toMatchObject({
      code: "not_found",
    });
  }
  const ticket = new URL(await bob.socketUrl(docName({ ...draftsOf(ann), person: bob.view.me.id }), "participant", 5));
  ticket.pathname = ticket.pathname.replace(bob.view.me.id, ann.id);
  expect(await rawSocket(ticket.href, {}).closed).toBe(closeCodes.notLetIn);
  ann.close();
});

test("revealing twice makes nothing double", async () => {
  const ann = await sitDown(server.address, event, "Ann", "r2" as RoomId);
  await leadAll(event, api.writePrivately, { room: "r2" });
  await isPrivate(ann, true);
  for (const n of [1, 2, 3]) ann.own.room.addNote(noteOf(`twice${n}`));
  await saved(ann.drafts);
  await Promise.all([1, 2, 3].map(() => leadAll(event, api.revealNotes, { room: "r2" })));
  await leadAll(event, api.revealNotes, { room: "r2" });
  await textsAre(ann, ["twice1", "twice2", "twice3"]);
  ann.close();
});

test("who was offline at the reveal: what they wrote meanwhile comes in when they return", async () => {
  const room = "r3" as RoomId;
  const ann = await sitDown(server.address, event, "Ann", room);
  await leadAll(event, api.writePrivately, { room });
  await isPrivate(ann, true);
  ann.own.room.addNote(noteOf("o1", "begonnen"));
  await saved(ann.drafts);
  ann.close();
  await leadAll(event, api.revealNotes, { room });
  const back = await sitAgain(ann.guest, ann.id, event, room);
  await textsAre(back, ["begonnen"]);
  back.drafts.room.retypeNote("o1" as NoteId, "begonnen en afgemaakt");
  back.drafts.room.addNote(noteOf("o2", "nog een"));
  await textsAre(back, ["begonnen en afgemaakt", "nog een"]);
  back.room.room.retypeNote("o1" as NoteId, "door een ander veranderd");
  await saved(back.room);
  back.drafts.room.retypeNote("o1" as NoteId, "begonnen en laat afgemaakt");
  await textsAre(back, ["door een ander veranderd", "nog een", "begonnen en laat afgemaakt"]);
  back.close();
});

test("a revealed note is its author's own, and in the room nothing tells which notes are one person's", async () => {
  const room = "r4" as RoomId;
  const [ann, bob] = [
    await sitDown(server.address, event, "Ann", room),
    await sitDown(server.address, event, "Bob", room),
  ];
  await leadAll(event, api.writePrivately, { room });
  for (const [at, each] of [ann, bob].entries()) {
    await isPrivate(each, true);
    for (const n of [1, 2, 3]) each.own.room.addNote({ ...noteOf(`${"xyz"[n - 1]}${at}`), madeAt: at * 1000 + n });
    await saved(each.drafts);
  }
  await leadAll(event, api.revealNotes, { room });
  await textsAre(bob, ["x0", "y0", "z0", "x1", "y1", "z1"]);
  const notes = bob.room.room.notes.current();
  expect(notes.map(({ id }) => id)).toEqual(["x0", "x1", "y0", "y1", "z0", "z1"]);
  expect(Math.min(...notes.map(({ madeAt }) => madeAt))).toBeGreaterThan(1_000_000);
  const name = docName({ kind: "room", session: event.links.session, room, round: event.round });
  const clients = () => [ann, bob].map(({ id }) => clientsIn(name).filter(({ person }) => person === id).length);
  await expect.poll(clients, { timeout: 10_000 }).toEqual([3, 3]); // each note its own
  for (const each of [ann, bob]) each.close();
});

test("people find what they wrote for themselves among their notes, and what they take out is gone before and after the reveal", async () => {
  const room = "r7" as RoomId;
  const session = event.links.session;
  const ann = await sitDown(server.address, event, "Ann", room);
  const mine = async () =>
    (await ann.guest.call(api.listMyNotes, { session, as: "participant" })).map(({ text }) => text);
  const place = (note: string) => ({ room, round: event.round, note });
  const withdraw = (note: string) =>
    ann.guest.call(api.withdrawMyNote, { session, as: "participant", body: place(note) });
  await leadAll(event, api.writePrivately, { room });
  await isPrivate(ann, true);
  for (const n of [1, 2, 3]) ann.own.room.addNote(noteOf(`m${n}`, `woord ${n}`));
  await saved(ann.drafts);
  expect(await mine()).toEqual(["woord 1", "woord 2", "woord 3"]);
  await ann.guest.call(api.correctMyNote, { session, as: "participant", body: { ...place("m2"), text: "verbeterd" } });
  await withdraw("m1");
  await until(ann.room.link.roster, (roster) => roster?.drafts?.q1 === 2);
  expect(await mine()).toEqual(["verbeterd", "woord 3"]);
  expect(textsIn(ann)).toEqual([]);
  await leadAll(event, api.revealNotes, { room });
  await textsAre(ann, ["verbeterd", "woord 3"]);
  expect((await mine()).sort()).toEqual(["verbeterd", "woord 3"]);
  await withdraw("m3");
  await textsAre(ann, ["verbeterd"]);
  expect(await mine()).toEqual(["verbeterd"]);
  await until(ann.drafts.room.notes, (notes) => notes.every(({ text }) => text === "verbeterd"));
  await expect(withdraw("m3")).rejects.toMatchObject({ code: "not_found" });
  ann.close();
});

test("a reaction or an arrow tells the room nothing of a note that it does not see", async () => {
  const room = "r8" as RoomId;
  const ann = await sitDown(server.address, event, "Ann", room);
  const asked = { session: event.links.session, as: "moderator", params: { round: event.round } } as const;
  await event.moderator.call(api.switchTools, { ...asked, body: { tools: { arrows: true }, room } });
  await until(ann.room.room.tools, (tools) => tools.get("arrows") === true);
  ann.own.room.addNote(noteOf("seen"));
  await leadAll(event, api.writePrivately, { room });
  await isPrivate(ann, true);
  ann.own.room.addNote(noteOf("unseen"));
  const [seen, unseen] = ["seen" as NoteId, "unseen" as NoteId];
  for (const id of [seen, unseen]) ann.own.room.react(id, ann.id, "heart");
  ann.own.room.draw({ id: "m1" as MarkId, drawing: { kind: "arrow", from: seen, to: unseen } });
  ann.own.room.draw({ id: "m2" as MarkId, drawing: { kind: "arrow", from: seen, to: seen } });
  expect([...ann.room.room.reactions.current().keys()]).toEqual([seen]);
  expect(ann.room.room.marks.current().map(({ id }) => id)).toEqual(["m2"]);
  await leadAll(event, api.revealNotes, { room });
  await textsAre(ann, ["seen", "unseen"]);
  await until(ann.drafts.unsaved, (ids) => ids.size === 0); // until then it goes on in its own
  ann.own.room.react(unseen, ann.id, "heart");
  expect([...ann.room.room.reactions.current().keys()]).toEqual([seen, unseen]);
  ann.close();
});

/** Whose client ids the store knows in a document. */
function clientsIn(name: string): readonly Readonly<{ person: unknown }>[] {
  const db = new DatabaseSync(join(server.dataDir, "samenbord.sqlite"), { readOnly: true });
  try {
    const asked = db.prepare("select person from author join doc on doc.id = author.doc where doc.name = ?");
    return asked.all(name).map(({ person }) => ({ person }));
  } finally {
    db.close();
  }
}

test("a facilitator leads their own room and no other, and a participant none", async () => {
  const session = event.links.session;
  const fay = await joinRoom(server.address, event.links, "r5" as RoomId, "Fay");
  const ask = (body: Readonly<{ room?: string }>) =>
    fay.call(api.writePrivately, { session, as: "participant", params: { question: "q1" }, body });
  await expect(ask({})).rejects.toMatchObject({ code: "not_found" });
  await event.moderator.call(api.changePerson, {
    session,
    as: "moderator",
    params: { person: fay.view.me.id },
    body: { role: "facilitator" },
  });
  await expect(ask({ room: "r1" })).rejects.toMatchObject({ code: "forbidden" });
  await ask({});
  const seat = await sitAgain(fay, fay.view.me.id, event, "r5" as RoomId);
  await isPrivate(seat, true);
  const other = await sitDown(server.address, event, "Oda", "r6" as RoomId);
  await isPrivate(other, false);
  const nonsense = { session, as: "participant", params: { question: "q99" }, body: {} } as const;
  await expect(fay.call(api.writePrivately, nonsense)).rejects.toMatchObject({ code: "not_found" });
  for (const each of [seat, other]) each.close();
});
