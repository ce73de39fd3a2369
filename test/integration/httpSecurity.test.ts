import { readFile, stat } from "node:fs/promises";
import { get } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { api, type Links } from "../../shared/api.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { comeIn, keyIn, makeSession, visitor } from "../support/visitor.ts";

let server: TestServer;
let links: Links;
beforeAll(async () => {
  server = await startTestServer();
  links = await makeSession(server.address, 3);
});
afterAll(() => server.stop());

const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: "POST",
  body: JSON.stringify(body),
  headers: { "content-type": "application/json", ...headers },
});

test("a session that is forbidden looks exactly like one that does not exist", async () => {
  const stranger = visitor(server.address);
  const participant = await comeIn(server.address, links, "participant");
  const forbidden = [
    stranger.fetch(`/api/sessions/${links.session}?as=participant`),
    stranger.fetch("/api/sessions/nergens?as=participant"),
    stranger.fetch("/api/sessions/%00%2e%2e?as=organiser"),
    participant.fetch(`/api/sessions/${links.session}`),
    participant.fetch(`/api/sessions/${links.session}?as=koning`),
    participant.fetch(`/api/sessions/${links.session}?as=moderator`),
    participant.fetch(`/api/sessions/${links.session}/notes?as=participant`),
    participant.fetch(`/api/sessions/${links.session}/links.csv?as=participant`),
    participant.fetch(`/api/sessions/${links.session}/report/docx?as=participant`),
    stranger.fetch(`/api/sessions/${links.session}/enter`, post({ as: "moderator", key: keyIn(links.participant) })),
    stranger.fetch(`/api/sessions/${links.session}/enter`, post({ as: "participant", key: "" })),
    stranger.fetch("/api/sessions/nergens/enter", post({ as: "participant", key: keyIn(links.participant) })),
  ];
  const answers = await Promise.all(
    forbidden.map(async (answer) => {
      const { status, headers } = await answer;
      return [status, headers.get("set-cookie"), await (await answer).text()];
    }),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toEqual([
    404,
    null,
    '{"error":{"code":"not_found","message":"There is no such session, or this link does not open it."}}',
  ]);
});

test("a key of one session does not open another", async () => {
  const other = await makeSession(server.address, 3);
  const body = { as: "participant", key: keyIn(links.participant) };
  await expect(visitor(server.address).call(api.enter, { session: other.session, body })).rejects.toMatchObject({
    code: "not_found",
  });
});

describe("what changes something must come from our own pages", () => {
  const enter = (headers: Record<string, string>): Promise<Response> =>
    visitor(server.address).fetch("/api/enter", post({ code: links.code }, headers));

  test("our own page and a script may", async () => {
    expect((await enter({ origin: server.address })).status).toBe(200);
    expect((await enter({})).status).toBe(200);
  });

  test.each([
    ["another site", { origin: "https://elders.example" }],
    ["another port", { origin: "http://127.0.0.1:1" }],
    ["a page without an origin", { origin: "null" }],
    ["a browser that hides the origin", { "sec-fetch-site": "cross-site" }],
  ])("%s may not", async (_who, headers) => {
    const answer = await enter(headers);
    expect(answer.status).toBe(403);
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(await answer.json()).toMatchObject({
      error: { code: "forbidden", message: expect.stringContaining("PUBLIC_URL") },
    });
  });

  test("with PUBLIC_URL that address counts, its links are of that address, and cookies are for https only", async () => {
    const proxied = await startTestServer({ publicUrl: "https://bord.example.org" });
    const here = `http://127.0.0.1:${proxied.port}`;
    const somebody = visitor(here);
    const made = await makeSession(here, 3);
    expect(made.participant).toMatch(/^https:\/\/bord\.example\.org\/s\//);
    const fromProxy = await somebody.fetch(
      "/api/enter",
      post({ code: made.code }, { origin: "https://bord.example.org" }),
    );
    expect(fromProxy.status).toBe(200);
    expect(fromProxy.headers.get("set-cookie")).toContain("; Secure");
    expect(fromProxy.headers.get("strict-transport-security")).toContain("max-age=");
    expect((await somebody.fetch("/api/enter", post({ code: made.code }, { origin: here }))).status).toBe(403);
    await proxied.stop();
  });
});

test("the cookie is for this server only, out of reach of scripts, and lasts thirty days", async () => {
  const answer = await visitor(server.address).fetch("/api/enter", post({ code: links.code }));
  const cookie = answer.headers.get("set-cookie");
  expect(cookie).toMatch(
    new RegExp(
      `^sb_p_${links.session}=[A-Za-z0-9]{32}; Max-Age=2592000; Path=/; Expires=[^;]+; HttpOnly; SameSite=Strict$`,
    ),
  );
});

test("where other sites may show our pages, the cookie goes along in their frames, and their own requests still do not get in", async () => {
  const frameAncestors = ["'self'", "https://teams.example.org"];
  const framed = await startTestServer({ publicUrl: "https://bord.example.org", frameAncestors });
  const here = `http://127.0.0.1:${framed.port}`;
  const made = await makeSession(here, 1);
  const enter = (origin: string): Promise<Response> =>
    visitor(here).fetch("/api/enter", post({ code: made.code }, { origin }));
  const cookie = (await enter("https://bord.example.org")).headers.get("set-cookie");
  expect(cookie).toMatch(/; HttpOnly; Secure; Partitioned; SameSite=None$/);
  const ann = await comeIn(here, made, "participant");
  for (const origin of ["https://teams.example.org", "https://evil.example", "null"]) {
    expect((await enter(origin)).status).toBe(403);
    const path = `/api/sessions/${made.session}/leave?as=participant`;
    expect((await ann.fetch(path, post({}, { origin }))).status).toBe(403);
  }
  await ann.call(api.getSession, { session: made.session, as: "participant" }); // is still in
  await framed.stop();
  const plain = await startTestServer({ frameAncestors }); // without https a browser would refuse such a cookie
  const { code } = await makeSession(plain.address, 1);
  const answer = await visitor(plain.address).fetch("/api/enter", post({ code }));
  expect(answer.headers.get("set-cookie")).toMatch(/; HttpOnly; SameSite=Strict$/);
  await plain.stop();
});

test("whoever copies the data finds no key and no token in the database, and cannot read the secret", async () => {
  const ann = await comeIn(server.address, links, "participant");
  const token = ann.cookie().split("=")[1] ?? "";
  const files = await Promise.all(
    ["samenbord.sqlite", "samenbord.sqlite-wal"].map((name) => readFile(join(server.dataDir, name), "latin1")),
  );
  expect(files.join("")).toContain(links.session);
  for (const secret of [token, keyIn(links.organiser), keyIn(links.participant)])
    expect(files.join("")).not.toContain(secret);
  expect((await stat(join(server.dataDir, "secret"))).mode & 0o777).toBe(0o600);
});

test("browsers are told to run only what comes from us, and to tell nobody where people were", async () => {
  const { headers } = await visitor(server.address).fetch("/api/templates");
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'self';");
  expect(policy).toContain(`connect-src 'self' ${server.address.replace("http", "ws")};`);
  expect(policy).toContain("frame-ancestors 'self'");
  expect(policy).not.toContain("unsafe");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(headers.get("x-powered-by")).toBeNull();
  expect(headers.get("cache-control")).toBe("no-store");
});

test("a Host header full of nonsense does not get into the policy", async () => {
  const policy = await new Promise((resolve, reject) => {
    const headers = { host: "x; script-src *" };
    get(`${server.address}/healthz`, { headers }, (answer) => {
      answer.resume();
      resolve(answer.headers["content-security-policy"]);
    }).on("error", reject);
  });
  expect(policy).toContain("connect-src 'self' 'self';");
});
