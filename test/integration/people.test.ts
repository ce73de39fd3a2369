import { afterAll, beforeAll, expect, test } from "vitest";
import { api } from "../../shared/api.ts";
import { type DocName, docName, type NoteId, type PersonId, type QuestionId, type RoomId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import type { PersonView } from "../../shared/people.ts";
import { closeCodes } from "../../shared/wire.ts";
import { type FirstRound, openFirstRound, sitIn } from "../support/firstRound.ts";
import { rawSocket } from "../support/frames.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { until } from "../support/until.ts";
import { comeIn, joinRoom, makeSession, type Visitor, visitor } from "../support/visitor.ts";

const [first, second] = ["r1" as RoomId, "r2" as RoomId];
const patient = { timeout: 15_000 };
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

const staff = { as: "moderator" } as const;
const roomName = (room: RoomId): DocName =>
  docName({ kind: "room", session: event.links.session, room, round: event.round });
const note = (id: string) => ({
  id: id as NoteId,
  text: id,
  spot: { question: "q1" as QuestionId, place: { column: "all" } },
  madeAt: 1,
});
const people = (): Promise<readonly PersonView[]> =>
  event.moderator.call(api.listPeople, { ...staff, session: event.links.session });
const change = (person: PersonId, body: Readonly<{ role?: string; room?: string }>): Promise<PersonView> =>
  event.moderator.call(api.changePerson, { ...staff, session: event.links.session, params: { person }, body });
const remove = (person: PersonId) =>
  event.moderator.call(api.removePerson, { ...staff, session: event.links.session, params: { person } });
const me = (guest: Visitor) => guest.call(api.getSession, { session: event.links.session, as: "participant" });

const join = async (name: string, room = first) => {
  const guest = await joinRoom(server.address, event.links, room, name);
  return { guest, id: guest.view.me.id };
};

test("staff see who came in, in which room, and whether they are there now", async () => {
  const { guest, id } = await join("Ann");
  const find = async () => (await people()).find((person) => person.id === id);
  expect(await find()).toEqual({ id, role: "participant", name: "Ann", room: first, connected: false });
  const link = await sitIn(event, guest, first);
  expect(await find()).toMatchObject({ connected: true });
  link.close();
  await expect.poll(async () => (await find())?.connected, patient).toBe(false);
});

test("in an anonymous session staff see no names, and no id that would tell whose a reaction is", async () => {
  const links = await makeSession(server.address, 2, { anonymous: true });
  const guest = await comeIn(server.address, links, "participant");
  await guest.call(api.updateMe, { session: links.session, as: "participant", body: { room: "r1" } });
  const moderator = await comeIn(server.address, links, "moderator");
  const [only, ...more] = await moderator.call(api.listPeople, { ...staff, session: links.session });
  expect([only?.name, more]).toEqual(["", []]);
  const { me: self } = await guest.call(api.getSession, { session: links.session, as: "participant" });
  expect(only?.id).not.toBe(self.id);
  const asked = { ...staff, session: links.session, params: { person: only?.id ?? "" } };
  const moved = await moderator.call(api.changePerson, { ...asked, body: { room: second } });
  expect(moved).toMatchObject({ id: only?.id, room: second });
  const byId = { ...asked, params: { person: self.id } };
  await expect(moderator.call(api.removePerson, byId)).rejects.toMatchObject({ code: "not_found" });
  await moderator.call(api.removePerson, asked);
  expect(await moderator.call(api.listPeople, { ...staff, session: links.session })).toEqual([]);
});

test("who is made facilitator comes back with new rights and is shown as such, until they are a participant again", async () => {
  const { guest, id } = await join("Fien");
  const before = await sitIn(event, guest, first);
  expect(await change(id, { role: "facilitator" })).toMatchObject({ role: "facilitator", room: first });
  await until(before.link.closedBy, (code) => code === closeCodes.roleChanged); // comes back with its new rights
  expect((await me(guest)).me.role).toBe("facilitator");
  const link = await sitIn(event, guest, first);
  await until(link.link.roster, (roster) => roster?.people?.some((one) => one.id === id && one.leads) === true);
  await change(id, { role: "participant" });
  await until(link.link.closedBy, (code) => code === closeCodes.roleChanged);
  expect((await me(guest)).me.role).toBe("participant");
  for (const each of [before, link]) each.close();
});

test("who was asked to lead one room does not lead the next one that they choose, but does where staff put them", async () => {
  const { guest, id } = await join("Fay");
  await change(id, { role: "facilitator" });
  expect(await change(id, { room: second })).toMatchObject({ role: "facilitator", room: second });
  await guest.call(api.updateMe, { session: event.links.session, as: "participant", body: { room: first } });
  expect((await me(guest)).me).toMatchObject({ role: "participant", room: first });
});

test("somebody who is moved is out of the old room at once, and may come into the new one", async () => {
  const { guest, id } = await join("Mo");
  const old = await sitIn(event, guest, first);
  await change(id, { room: second });
  await until(old.link.closedBy, (code) => code === closeCodes.roleChanged);
  expect((await me(guest)).me.room).toBe(second);
  const there = await sitIn(event, guest, second);
  for (const each of [old, there]) each.close();
});

test("who is taken out is gone from every window, their cookie opens nothing, and the code lets them in anew", async () => {
  const { guest, id } = await join("Rover");
  const link = await sitIn(event, guest, first);
  const unused = await guest.socketUrl(roomName(first), "participant", 9);
  await remove(id);
  await until(link.link.closedBy, (code) => code === closeCodes.roleChanged);
  expect(await rawSocket(unused, {}).closed).toBe(closeCodes.notLetIn); // a ticket from before
  await expect(me(guest)).rejects.toMatchObject({ code: "not_found" });
  expect((await people()).some((person) => person.id === id)).toBe(false);
  await guest.call(api.enterByCode, { body: { code: event.links.code } });
  expect((await me(guest)).me).toMatchObject({ role: "participant", name: "" });
  expect((await me(guest)).me.id).not.toBe(id);
  link.close();
});

test("a connection that was being made when somebody was taken out ends too", async () => {
  const { guest, id } = await join("Snel");
  const name = roomName(first);
  const urls = await Promise.all(
    [1, 2, 3, 4, 5, 6, 7, 8].map((client) => guest.socketUrl(name, "participant", client)),
  );
  const sockets = urls.map((url) => rawSocket(url, {}));
  await remove(id);
  for (const { closed } of sockets) expect([closeCodes.notLetIn, closeCodes.roleChanged]).toContain(await closed);
});

test("nobody is moved into a full room, and only people of this session in its rooms can be changed", async () => {
  const { id } = await join("Piet");
  await expect(change(id, { room: "r99" })).rejects.toMatchObject({ code: "invalid", path: "room" });
  const other = await makeSession(server.address, 1);
  const stranger = await joinRoom(server.address, other, first, "Vreemd");
  for (const nobody of [
    stranger.view.me.id,
    "niemand" as PersonId,
    (await event.moderator.call(api.getSession, { ...staff, session: event.links.session })).me.id,
  ])
    await expect(change(nobody, { room: second })).rejects.toMatchObject({ code: "not_found" });
  const alone = visitor(server.address);
  await alone.call(api.enterByCode, { body: { code: event.links.code } });
  await expect(change((await me(alone)).me.id, { role: "facilitator" })).rejects.toMatchObject({ code: "conflict" });
  await fill("r3" as RoomId);
  await expect(change(id, { room: "r3" })).rejects.toMatchObject({ code: "conflict" });
});

async function fill(room: RoomId): Promise<void> {
  const name = roomName(room);
  for (let n = 1; n <= limits.peoplePerRoom; n++) {
    const { guest } = await join(`P${n}`, room);
    await rawSocket(await guest.socketUrl(name, "participant", n), {}).opened;
  }
  await expect
    .poll(async () => (await people()).filter((one) => one.room === room && one.connected).length, patient)
    .toBe(limits.peoplePerRoom);
}

test("a closed room reads only at once, whatever round is open, and can be opened again", async () => {
  const { guest } = await join("Ria", second);
  const link = await sitIn(event, guest, second);
  const ask = (route: typeof api.closeRoom | typeof api.openRoom, room: string) =>
    event.moderator.call(route, { ...staff, session: event.links.session, params: { room } });
  await ask(api.closeRoom, second);
  await until(link.stage.closedRooms, (rooms) => rooms.has(second));
  link.room.addNote(note("n1"));
  await until(link.link.closedBy, (code) => code === closeCodes.roleChanged);
  await ask(api.openRoom, second);
  const again = await sitIn(event, guest, second);
  expect(again.room.notes.current()).toEqual([]);
  again.room.addNote(note("n2"));
  await until(again.link.savings, ({ edits, saved }) => edits === 1 && saved === 1);
  await expect(ask(api.closeRoom, "r99")).rejects.toMatchObject({ code: "not_found" });
  for (const each of [link, again]) each.close();
});
