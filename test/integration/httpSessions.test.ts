import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { api } from "../../shared/api.ts";
import { codeAlphabet, codeLength } from "../../shared/session.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { comeIn, makeSession, visitor } from "../support/visitor.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

test("an organiser can choose from the templates", async () => {
  const choices = await visitor(server.address).call(api.listTemplates);
  expect(choices).toContainEqual(
    expect.objectContaining({ id: "terugkoppeling", language: "nl", rounds: 2, questions: 7, minutes: 55 }),
  );
});

test("a new session has links for everybody, a code, and a link for each room", async () => {
  const links = await makeSession(server.address, 3);
  const base = `${server.address}/s/${links.session}`;
  expect(links.session).toMatch(/^[a-z0-9]{12}$/);
  expect(links.code).toMatch(new RegExp(`^[${codeAlphabet}]{${codeLength}}$`));
  expect(links.organiser).toMatch(new RegExp(`^${base}/organise#[A-Za-z0-9]{22}$`));
  expect(links.moderator).toMatch(new RegExp(`^${base}/desk#[A-Za-z0-9]{22}$`));
  expect(links.participant).toMatch(new RegExp(`^${base}#[A-Za-z0-9]{22}$`));
  expect(links.rooms).toHaveLength(3);
  expect(links.rooms[0]).toEqual({
    id: "r1",
    name: "Ruimte 1",
    region: "Regio 1",
    link: links.participant.replace("#", "?room=r1#"),
  });
  expect(new Set([links.organiser, links.moderator, links.participant].map((link) => link.split("#")[1])).size).toBe(3);
});

test("the organiser sees the same links again, and nobody else sees them", async () => {
  const links = await makeSession(server.address, 3);
  const organiser = await comeIn(server.address, links, "organiser");
  expect(await organiser.call(api.getLinks, { session: links.session, as: "organiser" })).toEqual(links);
  const participant = await comeIn(server.address, links, "participant");
  const asked = participant.call(api.getLinks, { session: links.session, as: "participant" });
  await expect(asked).rejects.toMatchObject({ code: "not_found" });
});

test("a session of 500 rooms can be made", async () => {
  expect((await makeSession(server.address, 500)).rooms).toHaveLength(500);
});

describe("what cannot be a session gets one sentence and the place of the mistake", () => {
  const good = { template: "terugkoppeling", title: "Samen", date: "2026-11-22", rooms: [{ name: "Ruimte 1" }] };
  const mistakes: readonly (readonly [
    what: string,
    change: Record<string, unknown>,
    message: string,
    path: string | undefined,
  ])[] = [
    ["no title", { title: undefined }, "title is missing; expected: text.", "title"],
    ["a title of blanks", { title: "   " }, "title is “   ”; allowed: at least 1 character.", "title"],
    [
      "a day that does not exist",
      { date: "2026-02-30" },
      "date is “2026-02-30”; allowed: a day that exists, as YYYY-MM-DD.",
      "date",
    ],
    ["no rooms", { rooms: [] }, "rooms is a list of 0; allowed: at least 1 entry.", "rooms"],
    [
      "too many rooms",
      { rooms: Array.from({ length: 501 }, (_, n) => ({ name: `${n}` })) },
      "rooms is a list of 501; allowed: at most 500 entries.",
      "rooms",
    ],
    ["a number as name", { rooms: [{ name: 5 }] }, "rooms.0.name is 5; allowed: text.", "rooms.0.name"],
    [
      "an unknown field",
      { rooms: [{ name: "A", regio: "Noord" }] },
      "rooms.0.regio is unknown; allowed: name, region.",
      "rooms.0.regio",
    ],
    [
      "rooms with the same name",
      { rooms: [{ name: "Noord" }, { name: "Zuid" }, { name: "NOORD " }] },
      "Each room needs a name of its own; there more than once: “NOORD”.",
      "rooms.2.name",
    ],
    [
      "an unknown template",
      { template: "geheim" },
      "There is no template “geheim”; there are: exploration, feedback, open-board, open-bord, terugkoppeling, verkenning.",
      undefined,
    ],
  ];
  test.each(mistakes)("%s", async (_what, change, message, path) => {
    const asked = visitor(server.address).call(api.createSession, { body: { ...good, ...change } });
    await expect(asked).rejects.toMatchObject({ message, path });
  });

  const post = (body: string, type = "application/json"): Promise<Response> =>
    visitor(server.address).fetch("/api/sessions", { method: "POST", body, headers: { "content-type": type } });

  test("a body that is not JSON", async () => {
    const answer = await post("{nee");
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      error: { code: "invalid", message: expect.stringMatching(/^The body is not JSON: /) },
    });
  });

  test("no body, or something that is no object", async () => {
    const nothing = await visitor(server.address).fetch("/api/sessions", { method: "POST" });
    expect(await nothing.json()).toEqual({
      error: { code: "invalid", message: "The body is missing; expected: an object." },
    });
    expect(await (await post("[1]")).json()).toEqual({
      error: { code: "invalid", message: "The body is a list of 1; allowed: an object." },
    });
  });

  test("a form instead of JSON", async () => {
    const answer = await post("title=Samen", "application/x-www-form-urlencoded");
    expect(answer.status).toBe(415);
    expect(await answer.json()).toMatchObject({
      error: { message: "The body must be JSON, with Content-Type: application/json." },
    });
  });

  test("a body of a megabyte", async () => {
    const answer = await post(JSON.stringify({ ...good, title: "x".repeat(1_000_000) }));
    expect(answer.status).toBe(413);
    expect(await answer.json()).toEqual({ error: { code: "too_large", message: "The body is too large." } });
  });

  test("an address that the API does not have", async () => {
    const answer = await visitor(server.address).fetch("/api/nothing");
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ error: { code: "not_found" } });
  });
});
