import { request } from "node:http";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { api } from "../../shared/api.ts";
import type { RoomId } from "../../shared/ids.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { joinRoom, makeSession, visitor } from "../support/visitor.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const ask = (method: string, path: string, headers: Record<string, string> = {}, body?: Uint8Array): Promise<number> =>
  new Promise((resolve, reject) => {
    const asked = request(`${server.address}${path}`, { method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.on("error", reject);
    asked.end(body);
  });

test("a method that is none of ours is not allowed", async () => {
  for (const method of ["TRACE", "PROPFIND", "DELETE"]) expect(await ask(method, "/")).toBe(405);
  expect(await ask("HEAD", "/healthz")).toBe(200);
});

test("headers larger than any of ours are refused", async () => {
  expect(await ask("GET", "/healthz", { "x-long": "x".repeat(9_000) })).toBe(431);
});

test("who keeps a connection for the next question, as proxies do for a minute, does not find it closed", async () => {
  const { headers } = await visitor(server.address).fetch("/healthz");
  expect(Number(/^timeout=(\d+)$/.exec(headers.get("keep-alive") ?? "")?.[1])).toBeGreaterThan(60);
});

test("a compressed body is refused before it is unpacked", async () => {
  const bomb = gzipSync(Buffer.alloc(10_000_000));
  const headers = { "content-type": "application/json", "content-encoding": "gzip" };
  expect(await ask("POST", "/api/enter", headers, bomb)).toBe(415);
});

test("a parameter that is there twice, or that wants to be more than a value, is refused", async () => {
  for (const query of ["as=participant&as=organiser", "as[$ne]=x", "as[]=organiser"])
    expect(await ask("GET", `/api/sessions/x?${query}`)).toBe(400);
});

test("names and titles lose what nobody sees, and what turns the words behind them", async () => {
  const links = await makeSession(server.address, 1, { title: "Titel\r\nBcc: x@y.nl" });
  const guest = await joinRoom(
    server.address,
    links,
    "r1" as RoomId,
    " An\u202Ene\u200B\u0000  van\tDam 👩‍👧 e\u0301 ",
  );
  expect(guest.view.me.name).toBe("Anne van Dam 👩‍👧 é");
  expect(guest.view.title).toBe("Titel Bcc: x@y.nl");
  const name = { session: links.session, as: "participant", body: { name: "\u200B\u200D\u2060" } } as const;
  await expect(guest.call(api.updateMe, name)).rejects.toMatchObject({ code: "invalid" });
  expect((await visitor(server.address).fetch("/healthz")).status).toBe(200);
});
