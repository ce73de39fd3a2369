import { afterAll, beforeAll, expect, test } from "vitest";
import type { Links } from "../../shared/api.ts";
import { codeAlphabet } from "../../shared/session.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { comeIn, makeSession, visitor } from "../support/visitor.ts";

let server: TestServer;
let links: Links;
beforeAll(async () => {
  server = await startTestServer();
  links = await makeSession(server.address, 1);
});
afterAll(() => server.stop());

/** Somebody tries a code; each from the address that a proxy in front of us would tell. */
const tryCode = (code: string, from = "203.0.113.7"): Promise<Response> =>
  visitor(server.address).fetch("/api/enter", {
    method: "POST",
    body: JSON.stringify({ code }),
    headers: { "content-type": "application/json", "x-forwarded-for": from },
  });
const wrongCode = (at: number): string => {
  const letter = (step: number): string =>
    codeAlphabet[Math.floor(at / codeAlphabet.length ** step) % codeAlphabet.length] ?? "";
  return `${letter(0)}${letter(1)}WRNGXX`;
};

test("right codes count nowhere: a town hall behind one address comes in", async () => {
  const answers = await Promise.all(Array.from({ length: 150 }, () => tryCode(links.code, "198.51.100.1")));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
});

test("after sixty wrong codes an address waits, also with the right one, and links go on working", async () => {
  const answers = await Promise.all(Array.from({ length: 100 }, (_, at) => tryCode(wrongCode(at))));
  expect(answers.filter(({ status }) => status === 404).length).toBeGreaterThanOrEqual(60);
  const late = await tryCode(links.code);
  expect(late.status).toBe(429);
  expect(Number(late.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await late.json()).toMatchObject({ error: { code: "too_many" } });
  expect((await tryCode(links.code, "198.51.100.2")).status).toBe(200);
  await comeIn(server.address, links, "participant");
});

test("a code that opened a session from an address goes on doing so there, whoever guesses beside it", async () => {
  const from = "198.51.100.3";
  expect((await tryCode(links.code, from)).status).toBe(200);
  await Promise.all(Array.from({ length: 100 }, (_, at) => tryCode(wrongCode(at), from)));
  expect((await tryCode(wrongCode(200), from)).status).toBe(429);
  expect((await tryCode(` ${links.code.toLowerCase()}`, from)).status).toBe(200);
  const other = await makeSession(server.address, 1);
  expect((await tryCode(other.code, from)).status).toBe(429); // right, and never seen from there
});
