import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { connect } from "../../client/sync/connect.ts";
import { api } from "../../shared/api.ts";
import { type DocAddress, docName } from "../../shared/ids.ts";
import type { Findings } from "../rights/answers.ts";
import { type Asker, askersOf } from "../rights/askers.ts";
import { type Cast, furnish, type Mark, openCast, otherRoom, ownRoom } from "../rights/cast.ts";
import { type Asked, documentsOf, walkTickets } from "../rights/documents.ts";
import { walkEntries } from "../rights/entries.ts";
import { walkMessages } from "../rights/messages.ts";
import { walkReading } from "../rights/reading.ts";
import { walkChanges, walkForeignIds, walkRoutes } from "../rights/routes.ts";
import { walkSwapped } from "../rights/swapped.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { until } from "../support/until.ts";

/** Every role, and everybody else, at every document, message, route and download of two sessions: nobody gets outside their ticket. */
let server: TestServer;
let here: Cast;
let there: Cast;
let marks: readonly Mark[];
let askers: readonly Asker[];
let documents: readonly Asked[];
beforeAll(async () => {
  server = await startTestServer();
  here = await openCast(server.address, "geheimhier");
  there = await openCast(server.address, "geheimdaar");
  marks = [
    ...(await furnish(here, server.address, "geheimhier")),
    ...(await furnish(there, server.address, "geheimdaar")),
  ];
  askers = await askersOf(server.address, here, there);
  documents = documentsOf([here, there]);
});
afterAll(() => server.stop());

let tried = 0;
const wellDone = (name: string, { cells, faults }: Findings): void => {
  tried += cells;
  process.stdout.write(`rights: ${name}, ${cells} cells; ${tried} so far\n`);
  expect(faults).toEqual([]);
  expect(cells).toBeGreaterThan(0);
};
const long = { timeout: 120_000 };

test(
  "everybody gets a ticket for what the table gives them, and one and the same refusal for the rest",
  long,
  async () => {
    wellDone("tickets", await walkTickets(askers, documents, here, marks));
  },
);

test("the cookie lets in whom it belongs to, and what opens no door is refused alike", long, async () => {
  const before = await stateOf(here);
  wellDone("entries", await walkEntries(askers, here, there, marks));
  expect(await stateOf(here)).toEqual(before);
});

test("a ticket opens its own document and no other, by socket and over HTTP", long, async () => {
  wellDone("swapped tickets", await walkSwapped(server.address, askers, documents, here));
});

test("everybody reads what the table gives them, and not one byte of anything else", long, async () => {
  wellDone("reading", await walkReading(askers, documents, here, marks));
});

test(
  "every message in every form is taken from who may send it, and writes only where the table says write",
  long,
  async () => {
    const found = await walkMessages(askers, documents, here, marks);
    wellDone("messages", found);
    const all = (await Promise.all([here, there].map(contents))).join(" ");
    const isThere = (forged: string): boolean => new RegExp(`${forged}\\b`).test(all);
    expect(found.written.filter((forged) => !isThere(forged))).toEqual([]);
    expect(found.refused.filter(isThere)).toEqual([]);
    expect([found.written.length, found.refused.length].every((count) => count > 10)).toBe(true);
  },
);

test(
  "every route and download answers who may ask it, and refuses all others alike, whatever they send",
  long,
  async () => {
    const before = await stateOf(here);
    wellDone("routes", await walkRoutes(askers, here, there, marks));
    expect(await stateOf(here)).toEqual(before);
  },
);

test("what is of another session looks like what is nowhere, for everybody", async () => {
  const asking = (role: "moderator" | "participant"): Asker =>
    askers.find(({ own }) => own?.role === role) ?? expect.fail(`no ${role}`);
  const both = { moderator: asking("moderator"), participant: asking("participant") };
  wellDone("foreign ids", await walkForeignIds(both, here, there));
});

test("every route that changes something does so for every role that may", long, async () => {
  const home = ({ people, links }: Cast): readonly Asker[] =>
    (["organiser", "moderator", "facilitator", "participant"] as const).map((role) => ({
      name: role,
      visitor: people[role],
      own: { session: links.session, role },
    }));
  wellDone("changes", await walkChanges(server.address, home));
});

/** Everything that lies in the documents of a session, as a moderator reads it. */
async function contents({ links: { session }, people, round, laterRound }: Cast): Promise<string> {
  const of: readonly DocAddress[] = [
    { kind: "stage", session },
    { kind: "synthesis", session },
    { kind: "report", session },
    ...[ownRoom, otherRoom].map((room) => ({ kind: "signals" as const, session, room })),
    ...[ownRoom, otherRoom].flatMap((room) =>
      [round, laterRound].map((each) => ({ kind: "room" as const, session, room, round: each })),
    ),
  ];
  const texts = of.map(async (address) => {
    const doc = new Y.Doc();
    const link = connect({ ...people.moderator.how, name: docName(address), as: "moderator", doc });
    await until(link.state, (state) => state === "live");
    const text = Buffer.from(Y.encodeStateAsUpdate(doc)).toString("latin1");
    link.close();
    return text;
  });
  return (await Promise.all(texts)).join(" ");
}

/** What nobody may have changed who was refused. */
async function stateOf({ links: { session }, people: { moderator } }: Cast) {
  const asked = { session, as: "moderator" } as const;
  const { rooms, life, title } = await moderator.call(api.getSession, asked);
  const people = await moderator.call(api.listPeople, asked);
  return {
    rooms: rooms.map(({ id, joined }) => ({ id, joined })),
    life,
    title,
    notes: await moderator.call(api.listNotes, asked),
    people: people.map(({ id, role, room, name }) => ({ id, role, room, name })),
  };
}
