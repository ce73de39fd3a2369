import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readRoomFile } from "../../client/organiser/roomFile.ts";
import { api, type Links } from "../../shared/api.ts";
import { unpack } from "../../shared/archive/read.ts";
import { Archive } from "../../shared/archive/schema.ts";
import {
  type ClusterId,
  idPattern,
  type NoteId,
  type NoteRef,
  type QuestionId,
  type RoomId,
  type ThemeId,
} from "../../shared/ids.ts";
import type { ImportedNote } from "../../shared/importing.ts";
import { fingerprint } from "../../shared/synthesis/merge.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { comeIn, makeSession, type Visitor, visitor } from "../support/visitor.ts";

let server: TestServer;
let links: Links;
let organiser: Visitor;
beforeEach(async () => {
  server = await startTestServer();
  links = await makeSession(server.address, 2);
  organiser = await comeIn(server.address, links, "organiser");
});
afterEach(() => server.stop());

const note = (id: string, text: string, question = "q1"): ImportedNote => ({
  id,
  question,
  place: { column: "all" },
  text,
});
const bringIn = (notes: readonly ImportedNote[], room = "r1", of = links, who = organiser) =>
  who.call(api.importNotes, { session: of.session, as: "organiser", params: { room }, body: { notes } });
const notesOf = async (who: Visitor, of: Links) =>
  (await who.call(api.listNotes, { session: of.session, as: "organiser" })).notes;
const archiveOf = async (who: Visitor, of: Links): Promise<Archive> => {
  const file = await who.fetch(`/api/sessions/${of.session}/report/json?as=organiser`);
  return Archive.parse(await file.json());
};

describe("notes from elsewhere", () => {
  test("come into their room, marked as read in, and never twice", async () => {
    expect(await bringIn([note("i2-a", "Kortere lijnen"), note("i3-b", "=1+1 🙂")])).toEqual({ added: 2 });
    expect(await bringIn([note("i2-a", "Kortere lijnen"), note("i4-c", "Nog een")])).toEqual({ added: 1 });
    expect((await notesOf(organiser, links)).map(({ ref, text }) => [ref, text])).toEqual([
      ["r1.i2-a", "Kortere lijnen"],
      ["r1.i3-b", "=1+1 🙂"],
      ["r1.i4-c", "Nog een"],
    ]);
    expect((await archiveOf(organiser, links)).notes.every(({ imported }) => imported)).toBe(true);
  });

  test.each([
    ["a room that is not there", [note("a", "x")], "r99", "not_found"],
    ["a question that is not there", [note("a", "x", "q99")], "r1", "invalid"],
    ["an id that is none", [note("a.b", "x")], "r1", "invalid"],
    ["no words", [note("a", "")], "r1", "invalid"],
    ["far too many words", [note("a", "x".repeat(5_000))], "r1", "invalid"],
    ["too many at once", Array.from({ length: 201 }, (_, n) => note(`n${n}`, "x")), "r1", "invalid"],
  ])("with %s are refused with one sentence, and nothing changes", async (_what, notes, room, code) => {
    await expect(bringIn(notes, room)).rejects.toMatchObject({ code });
    expect(await notesOf(organiser, links)).toEqual([]);
  });

  test("stay out of a session that is closed", async () => {
    await organiser.call(api.closeSession, { session: links.session, as: "organiser" });
    await expect(bringIn([note("a", "x")])).rejects.toMatchObject({ code: "conflict" });
  });

  test("stop when a room is full, and what was there stays", async () => {
    const many = (from: number) => Array.from({ length: 200 }, (_, n) => note(`n${from + n}`, `Notitie ${from + n}`));
    for (let from = 0; from < 2_000; from += 200) await bringIn(many(from));
    await expect(bringIn([note("vol", "x")])).rejects.toMatchObject({ code: "conflict" });
    expect(await notesOf(organiser, links)).toHaveLength(2_000);
  }, 60_000);

  test("stop when a room holds as much as a document may, however few notes that are", async () => {
    const large = (id: string): ImportedNote => note(id, "€".repeat(2_000)); // 6 kB each
    let added = 0;
    const more = async (): Promise<void> => {
      const batch = Array.from({ length: 40 }, (_, n) => large(`n${added + n}`));
      added += (await bringIn(batch)).added;
    };
    await expect(
      (async () => {
        while (added < 2_000) await more();
      })(),
    ).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("full") });
    expect(added).toBeLessThan(1_000);
    expect(await notesOf(organiser, links)).toHaveLength(added);
  }, 60_000);
});

test("a session that was downloaded becomes a new one, with its rooms, notes, groups and statements", async () => {
  const [text, other] = ["Kortere lijnen", "Men kent elkaar"];
  await bringIn([note("a", text)]);
  await bringIn([note("b", other)], "r2");
  const group = {
    id: "c1" as ClusterId,
    question: "q1" as QuestionId,
    name: "Vinden",
    statement: "We weten elkaar te vinden.",
    theme: "t1" as ThemeId,
    order: "a0",
    notes: [
      { ref: "r1.a" as NoteRef, print: fingerprint(text) },
      { ref: "r2.b" as NoteRef, print: fingerprint(other) },
    ],
  };
  const theme = { id: "t1" as ThemeId, question: "q1" as QuestionId, name: "Contact", order: "a0" };
  const desk = { themes: [theme], groups: [group] };
  const addGroups = (who: Visitor, of: Links, body: object) =>
    who.call(api.importGroups, { session: of.session, as: "organiser", body: { ...body } });
  expect(await addGroups(organiser, links, desk)).toEqual({ added: 1 });
  expect(await addGroups(organiser, links, desk)).toEqual({ added: 0 });

  const archive = await archiveOf(organiser, links);
  expect(archive.groups).toMatchObject([{ id: "c1", rooms: 2, answered: 2, notes: ["r1.a", "r2.b"] }]);
  const { session, rooms, themes, groups } = unpack(archive);
  const copied = await visitor(server.address).call(api.importSession, { body: session });
  const another = await comeIn(server.address, copied, "organiser");
  for (const { room, notes } of rooms) await bringIn(notes, room, copied, another);
  await addGroups(another, copied, { themes, groups });
  expect(copied.session).not.toBe(links.session);
  expect(await archiveOf(another, copied)).toEqual(archive);
});

test("notes of a room that became part of another are read in there, and still lie in their group", () => {
  const archived = { id: "r2.b", room: "r1", question: "q1", place: {}, text: "Samen" };
  const group = {
    id: "c1",
    question: "q1",
    name: "",
    statement: "Ja",
    order: "a",
    notes: ["r2.b"],
    rooms: 1,
    answered: 1,
  };
  const whole = { notes: [archived], groups: [group], themes: [], rooms: [{ id: "r1", name: "Een", participants: 0 }] };
  const { rooms, groups } = unpack({ ...whole, organisers: [] } as unknown as Archive);
  expect(rooms).toMatchObject([{ room: "r1" as RoomId, notes: [{ id: "r2-b" as NoteId }] }]);
  expect(groups[0]?.notes).toEqual([{ ref: "r1.r2-b", print: fingerprint("Samen") }]);
});

test("notes of merged rooms whose names and ids are long or alike all come in, each in its own group", () => {
  const long = "a-room-with-a-name-as-long-as-they-can-be";
  const ids = [`${long.slice(0, 40)}.n1`, `${long.slice(0, 40)}.n2`, "r2.b", "r1.r2-b", "r2-b.c", "r2.b-c"];
  const archived = ids.map((id, at) => ({ id, room: "r1", question: "q1", place: {}, text: `Notitie ${at}` }));
  const group = { id: "c1", question: "q1", name: "", statement: "Ja", order: "a", notes: ids, rooms: 1, answered: 1 };
  const whole = { notes: archived, groups: [group], themes: [], rooms: [{ id: "r1", name: "Een", participants: 0 }] };
  const { rooms, groups } = unpack({ ...whole, organisers: [] } as unknown as Archive);
  const own = rooms[0]?.notes.map(({ id }) => id) ?? [];
  expect(new Set(own).size).toBe(ids.length);
  expect(own.every((id) => idPattern.test(id))).toBe(true);
  expect(own[3]).toBe("r2-b"); // what the room wrote itself keeps its id
  expect(groups[0]?.notes.map(({ ref }) => ref)).toEqual(own.map((id) => `r1.${id}`));
});

test("what was read in is nobody's, and nobody in the room seems to write everything", async () => {
  await bringIn(["a", "b", "c", "d", "e", "f", "g", "h"].map((id) => note(id, `Van elders ${id}`)));
  const asked = { session: links.session, as: "organiser" } as const;
  const [room] = await organiser.call(api.listRoomFigures, asked);
  expect(room).not.toHaveProperty("largestShare");
});

test("a session that was read in may call its rooms anything, and an added room still gets an id of its own", async () => {
  const { template, title, date, organisers, anonymous } = await archiveOf(organiser, links);
  const rooms = ["r9007199254740993", "r9007199254740992", "r999999999999999999999999"].map((id) => ({ id, name: id }));
  const body = { template, title, date, organisers, anonymous, rooms };
  const copied = await visitor(server.address).call(api.importSession, { body });
  const another = await comeIn(server.address, copied, "organiser");
  const asked = { session: copied.session, as: "organiser" } as const;
  const { id } = await another.call(api.addRoom, { ...asked, body: { name: "Nieuw" } });
  expect(rooms.map((room) => room.id)).not.toContain(id);
  expect(await bringIn([note("a", "x")], id, copied, another)).toEqual({ added: 1 });
});

test("a template with thousands of columns is refused within a moment", async () => {
  const archive = await archiveOf(organiser, links);
  const { title, date, organisers, anonymous } = archive;
  const columns = Array.from({ length: 15_000 }, (_, n) => ({ id: `c${n}`, title: "x" }));
  const template = structuredClone(archive.template);
  Object.assign(template.rounds[0]?.parts[0]?.questions[0] ?? expect.fail(), { options: { columns } });
  const body = { template, title, date, organisers, anonymous, rooms: [{ id: "r1", name: "Een" }] };
  const begun = performance.now();
  await expect(visitor(server.address).call(api.importSession, { body })).rejects.toMatchObject({ code: "invalid" });
  expect(performance.now() - begun).toBeLessThan(5_000);
});

test("the schema of an archive is published", async () => {
  const schema = await (await fetch(`${server.address}/api/archive.schema.json`)).json();
  expect(schema).toMatchObject({
    type: "object",
    properties: { format: { const: "samenbord" }, version: { const: 1 } },
  });
});

test("a list of rooms is still read as before", async () => {
  expect((await readRoomFile("naam;regio\nNoord;A\n")).rooms).toEqual([{ name: "Noord", region: "A", line: 2 }]);
});
