import { afterEach, beforeEach, expect, test } from "vitest";
import { openDeskLink } from "../../client/sync/deskLink.ts";
import { api, type Links } from "../../shared/api.ts";
import { unpack } from "../../shared/archive/read.ts";
import { Archive } from "../../shared/archive/schema.ts";
import type { NoteRef, RoomId } from "../../shared/ids.ts";
import { printOf } from "../../shared/synthesis/quoting.ts";
import { allSaved } from "../support/allSaved.ts";
import { session } from "../support/sampleSession.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { until } from "../support/until.ts";
import { comeIn, makeSession, visitor } from "../support/visitor.ts";

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.stop());

const note = (id: string, room: string, text: string, more: object = {}) => ({
  id: `${room}.${id}`,
  room,
  question: "q1",
  place: { column: "all" },
  text,
  ...more,
});

/** A session with one of everything that a file can hold. */
const everything: Archive = Archive.parse({
  format: "samenbord",
  version: 1,
  title: "Samen verder",
  date: session.date,
  organisers: ["Steunpunt"],
  anonymous: false,
  participants: 12,
  byRole: [{ role: "School", people: 7 }, { people: 5 }],
  template: { ...session.template, roles: ["School", "Gemeente"] },
  rooms: [
    { id: "r1", name: "Ruimte 1", region: "Twente", participants: 8 },
    { id: "r2", name: "Ruimte 2", participants: 4 },
  ],
  notes: [
    note("a", "r1", "Bel juf Anna"),
    note("b", "r2", "We bellen elkaar", { rank: 1 }),
    note("c", "r2", "Hoort hier niet"),
    note("d", "r2", "Wie weet het?", { question: "q4", place: { column: "k" } }),
  ],
  staffNotes: [
    { room: "r1", question: "q1", text: "Denk ook aan de avonden" },
    { room: "r1", question: "q1", text: "En aan de vakanties" },
    { room: "r2", question: "q4", text: "Wie belt?" },
  ],
  themes: [{ id: "t1", question: "q1", name: "Contact", order: "a0" }],
  groups: [
    {
      id: "c1",
      question: "q1",
      name: "Bellen",
      statement: "We bellen elkaar.",
      rich: [{ bullet: false, spans: [{ text: "We " }, { text: "bellen", bold: true }, { text: " elkaar." }] }],
      theme: "t1",
      order: "a0",
      notes: ["r1.a", "r2.b"],
      rooms: 2,
      answered: 2,
      roles: [{ role: "School", behind: 5, answered: 6 }],
    },
    {
      id: "c2",
      question: "q1",
      name: "Anna",
      statement: "",
      order: "a1",
      notes: ["r1.a"],
      rooms: 1,
      answered: 2,
    },
  ],
  quotes: [
    {
      id: "u1",
      cluster: "c1",
      note: "r1.a",
      from: 0,
      to: 12,
      print: printOf("Bel juf Anna"),
      masks: [{ from: 8, to: 12, instead: "[iemand]" }],
      order: "a0",
    },
  ],
  scale: { some: 5, several: 15, many: 40, most: 70, unit: "regions" },
  several: true,
  words: [{ id: "w1", concept: "bellen", words: "opbel* belt" }],
  ledger: [
    { about: "c1", help: "De gemeente", state: "known", offers: [{ room: "r2", note: "r2.b" }] },
    { about: "r2.d", offers: [{ room: "r1" }] },
  ],
  aside: [{ question: "q1", notes: ["r2.c"] }],
  top: { title: "Wat we zeiden", organisers: "Steunpunt\nGemeente" },
  terms: [{ id: "b1", term: "Kern", meaning: "Wat telt" }],
  seen: ["c1", "c9", "turnout"],
  published: [
    {
      question: "q1",
      version: 2,
      at: 1_000,
      statements: [{ id: "c1", words: "We bellen.", theme: "Contact", rooms: 2, answered: 2, since: 1, was: "Bellen" }],
      gone: ["Weg"],
    },
  ],
  answers: [
    { room: "r1", statement: "c1", verdict: "confirm", words: "", version: 2, at: 1_001 },
    { room: "r2", statement: "c1", verdict: "change", words: "Vaker", version: 2, at: 1_002 },
  ],
  document: [
    {
      type: "paragraph",
      attrs: { source: "turnout", said: "Er was veel." },
      content: [{ type: "text", text: "Er was veel." }],
    },
    { type: "heading", attrs: { level: 1, question: "q1" }, content: [{ type: "text", text: "Samenwerken" }] },
    {
      type: "paragraph",
      attrs: {},
      content: [
        { type: "text", text: "Eigen woorden, " },
        { type: "text", text: "vet", marks: [{ type: "bold", attrs: {} }] },
      ],
    },
  ],
  unreadable: [],
});

/** Reads a file in as the page does, twice: what was broken off is done again. */
async function readIn(archive: Archive): Promise<Links> {
  const { session: body, rooms, themes, groups, staffNotes, work } = unpack(archive);
  const links = await visitor(server.address).call(api.importSession, { body });
  const who = await comeIn(server.address, links, "organiser");
  const asked = { session: links.session, as: "organiser" } as const;
  for (let times = 0; times < 2; times++) {
    for (const { room, notes } of rooms)
      await who.call(api.importNotes, { ...asked, params: { room }, body: { notes: [...notes] } });
    await who.call(api.importGroups, { ...asked, body: { themes: [...themes], groups: [...groups] } });
    for (const { room, ...note } of staffNotes)
      await who.call(api.writeStaffNote, { ...asked, params: { room }, body: note });
    for (const part of work) await who.call(api.importWork, { ...asked, body: part });
  }
  return links;
}

async function exported(links: Links): Promise<unknown> {
  const who = await comeIn(server.address, links, "organiser");
  return (await who.fetch(`/api/sessions/${links.session}/report/json?as=organiser`)).json();
}

/** All of it, but what reading in changes on purpose: its notes are marked, and numbered anew in the order of the file. */
function comparable(file: unknown): unknown {
  const archive = Archive.parse(file);
  return { ...archive, notes: archive.notes.map((note) => ({ ...note, imported: true, number: "" })) };
}

test("a session that is downloaded, read in and downloaded again is the same to the last word", async () => {
  const first = await exported(await readIn(everything));
  expect(comparable(first)).toEqual(comparable(everything));
  const again = await exported(await readIn(Archive.parse(first)));
  expect(again).toEqual(first); // the whole file, as it stands
  expect(Object.keys(first as object).sort()).toEqual(Object.keys(everything).sort()); // nothing that this test forgot
});

test("what rooms answered is not taken by a session that people are holding", async () => {
  const links = await makeSession(server.address, 2);
  const who = await comeIn(server.address, links, "organiser");
  const asked = { session: links.session, as: "organiser" } as const;
  const { answers = [], published = [] } = everything;
  for (const body of [{ answers }, { published }])
    await expect(who.call(api.importWork, { ...asked, body })).rejects.toMatchObject({ code: "conflict" });
});

test("who takes part here counts along by role, and a group that holds other notes than before is no more told by role", async () => {
  const links = await readIn(everything);
  const people = await Promise.all(Array.from({ length: 5 }, () => comeIn(server.address, links, "participant")));
  for (const guest of people) {
    const body = { name: "Iemand", room: "r1" as RoomId, speaksAs: "School" };
    await guest.call(api.updateMe, { session: links.session, as: "participant", body });
  }
  const before = Archive.parse(await exported(links));
  expect(before.byRole).toEqual([{ role: "School", people: 12 }, { people: 5 }]);
  expect(before.groups[0]?.roles).toEqual(everything.groups[0]?.roles);
  const desk = openDeskLink(links.session, (await comeIn(server.address, links, "moderator")).how);
  await until(desk.link.state, (state) => state === "live");
  desk.synthesis.freeNotes(["r2.b" as NoteRef]);
  await allSaved(desk.link);
  expect(Archive.parse(await exported(links)).groups[0]?.roles).toBeUndefined();
  desk.close();
});
