import { afterEach, beforeEach, expect, test } from "vitest";
import { api } from "../../shared/api.ts";
import { Archive } from "../../shared/archive/schema.ts";
import { type ClusterId, type NoteId, noteRef, type QuestionId, type RoomId } from "../../shared/ids.ts";
import { allSaved } from "../support/allSaved.ts";
import { type FirstRound, openFirstRound, sitIn } from "../support/firstRound.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { until } from "../support/until.ts";
import { comeIn, joinRoom, type Visitor } from "../support/visitor.ts";

const room = "r1" as RoomId;
const question = "q1" as QuestionId;
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

const asGuest = () => ({ session: event.links.session, as: "participant" }) as const;
const asStaff = () => ({ session: event.links.session, as: "moderator" }) as const;
const speakAs = (guest: Visitor, speaksAs: string) => guest.call(api.updateMe, { ...asGuest(), body: { speaksAs } });
const write = async (guest: Visitor, id: string): Promise<void> => {
  const link = await sitIn(event, guest, room);
  link.room.addNote({ id: id as NoteId, text: id, spot: { question, place: { column: "all" } }, madeAt: 1 });
  await allSaved(link.link);
  link.close();
};
/** So many people of a role who each wrote a note under the same statement. */
const statementOf = async (role: string, count: number, isAnonymous = false): Promise<void> => {
  const ids = Array.from({ length: count }, (_, at) => `iemand-${at}`);
  for (const id of ids) {
    const guest = await comeIn(server.address, event.links, "participant");
    const body = { room, speaksAs: role, ...(!isAnonymous && { name: `Naam van ${id}` }) };
    await guest.call(api.updateMe, { ...asGuest(), body });
    await write(guest, id);
  }
  const { synthesis, link } = event.desk;
  synthesis.addCluster({ id: "c1" as ClusterId, question, name: "", statement: "Er is rust.", order: "a" });
  synthesis.placeNotes(
    ids.map((id) => ({ ref: noteRef(room, id as NoteId), print: "0" })),
    "c1" as ClusterId,
  );
  await allSaved(link);
};
const download = async (format: string): Promise<string> =>
  (await event.moderator.fetch(`/api/sessions/${event.links.session}/report/${format}?as=moderator`)).text();

test("people say as what they take part, or rather not, and only as what the template names", async () => {
  const guest = await comeIn(server.address, event.links, "participant");
  const view = () => guest.call(api.getSession, asGuest());
  expect((await view()).me.speaksAs).toBeUndefined();
  expect((await speakAs(guest, "Gemeente")).speaksAs).toBe("Gemeente");
  expect((await speakAs(guest, "")).speaksAs).toBe("");
  expect((await view()).me.speaksAs).toBe("");
  await expect(speakAs(guest, "Koning")).rejects.toMatchObject({ code: "invalid", path: "speaksAs" });
});

test("staff and document tell roles in numbers, and nobody learns who has which", async () => {
  await statementOf("Gemeente", 5);
  const { people, statements } = await event.moderator.call(api.listVoices, asStaff());
  expect(people).toEqual([{ role: "Gemeente", people: 5 }]);
  expect(statements).toEqual([{ cluster: "c1", roles: [{ role: "Gemeente", behind: 5, answered: 5 }] }]);
  const markdown = await download("md");
  expect(markdown).toContain("Wie er waren: Gemeente (5).");
  expect(markdown).toContain("genoemd door Gemeente (5 van 5)");
  const archive = Archive.parse(JSON.parse(await download("json")));
  expect(archive.byRole).toEqual(people);
  expect(archive.groups[0]?.roles).toEqual(statements[0]?.roles);

  const seen = await event.moderator.call(api.listPeople, asStaff());
  expect(JSON.stringify(seen)).not.toContain("Gemeente");
  const guest = await joinRoom(server.address, event.links, room, "Ann");
  expect(await guest.call(api.getSession, asGuest())).not.toHaveProperty("byRole");
  const link = await sitIn(event, guest, room);
  await until(link.link.roster, (roster) => roster?.people !== undefined);
  expect(JSON.stringify(link.link.roster.current())).not.toContain("Gemeente");
  link.close();
});

test("without names nobody is told which roles stand behind a statement: one note more or less would tell whose it is", async () => {
  event.desk.close();
  event = await openFirstRound(server.address, 2, { anonymous: true });
  await statementOf("Gemeente", 5, true);
  const { people, statements } = await event.moderator.call(api.listVoices, asStaff());
  expect(people).toEqual([{ role: "Gemeente", people: 5 }]);
  expect(statements).toEqual([]);
  expect(await download("md")).not.toContain("genoemd door Gemeente");
});

test("a role of which too few took part is told nowhere", async () => {
  await statementOf("Jeugdhulp", 4);
  expect(await event.moderator.call(api.listVoices, asStaff())).toEqual({ people: [], statements: [] });
  expect((await event.moderator.call(api.getSession, asStaff())).byRole).toEqual([]);
  for (const file of [await download("md"), (await download("json")).replace(/"template": \{[\s\S]*?\n \},/, "")])
    expect(file).not.toContain("Jeugdhulp");
});
