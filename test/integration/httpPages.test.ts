import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../support/server.ts";

const manifest = {
  "_base.js": { file: "assets/base.js" },
  "room/RoomPage.tsx": { file: "assets/room.js", imports: ["_base.js"] },
  "moderator/DeskPage.tsx": { file: "assets/desk.js", imports: ["_base.js"] },
  "locales/nl/staff.ts": { file: "assets/staff.js" },
  "locales/nl/everybody.ts": { file: "assets/nl.js" },
  "locales/en/everybody.ts": { file: "assets/en.js" },
};

const page = { headers: { accept: "text/html,application/xhtml+xml" } };

describe("the built pages", () => {
  let pages: string;
  let server: TestServer;
  beforeAll(async () => {
    pages = await mkdtemp(join(tmpdir(), "samenbord-pages-"));
    await mkdir(join(pages, "assets"));
    await writeFile(join(pages, "index.html"), "<!doctype html><title>Samenbord</title>");
    await writeFile(join(pages, "assets/main-3f2a.js"), "export {};");
    await writeFile(join(pages, "assets/main-3f2a.js.br"), brotliCompressSync("export {};"));
    await mkdir(join(pages, ".vite"));
    await writeFile(join(pages, ".vite/manifest.json"), JSON.stringify(manifest));
    await writeFile(join(pages, "icon.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
    server = await startTestServer({ pages });
  });
  afterAll(async () => {
    await server.stop();
    await rm(pages, { recursive: true });
  });

  test.each(["/", "/s/abc", "/s/abc/desk", "/s/abc/organise"])("open at %s, always the newest", async (path) => {
    const answer = await fetch(`${server.address}${path}`, page);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toMatch(/^text\/html/);
    expect(answer.headers.get("cache-control")).toBe("no-cache");
    expect(await answer.text()).toContain("<title>Samenbord</title>");
  });

  test("bring scripts that a browser keeps for ever", async () => {
    const answer = await fetch(`${server.address}/assets/main-3f2a.js`);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    const icon = await fetch(`${server.address}/icon.svg`);
    expect(icon.headers.get("cache-control")).toBe("no-cache");
  });

  test("bring scripts as the build packed them, to browsers that can unpack them", async () => {
    const ask = async (encoding: string) => {
      const answer = await fetch(`${server.address}/assets/main-3f2a.js`, { headers: { "accept-encoding": encoding } });
      expect(answer.headers.get("content-type")).toMatch(/^text\/javascript/);
      expect(answer.headers.get("vary")).toMatch(/accept-encoding/i);
      expect(await answer.text()).toBe("export {};");
      return answer.headers.get("content-encoding");
    };
    expect(await ask("gzip, deflate, br")).toBe("br");
    expect(await ask("identity")).toBeNull();
  });

  test("of a room and of the desk tell at once all that they need first, in the reader's language, and others do not", async () => {
    const linksAt = async (path: string, language: string) =>
      (
        await fetch(`${server.address}${path}`, { headers: { ...page.headers, "accept-language": language } })
      ).headers.get("link");
    const room = "</assets/room.js>; rel=modulepreload, </assets/base.js>; rel=modulepreload";
    expect(await linksAt("/s/abc", "en-GB,en;q=0.9")).toBe(`${room}, </assets/en.js>; rel=modulepreload`);
    expect(await linksAt("/s/abc", "fr")).toBe(`${room}, </assets/nl.js>; rel=modulepreload`);
    const desk = ["desk", "base", "nl", "staff"].map((name) => `</assets/${name}.js>; rel=modulepreload`);
    expect(await linksAt("/s/abc/desk", "nl")).toBe(desk.join(", "));
    expect(await linksAt("/s/abc/organise", "nl")).toBeNull();
  });

  test.each([
    "/.vite/manifest.json",
    "/assets/gone.js",
    "/gone.svg",
    "/../package.json",
    "/%2e%2e/package.json",
    "/.env",
  ])("%s is not there, and no page either", async (path) => {
    expect((await fetch(`${server.address}${path}`)).status).toBe(404);
  });

  test("do not stand in for what the API does not have", async () => {
    const answer = await fetch(`${server.address}/api/gone`, page);
    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
  });
});

test("without a build one sentence says what to do", async () => {
  const server = await startTestServer({ pages: join(tmpdir(), "samenbord-nowhere") });
  const answer = await fetch(server.address, page);
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({
    error: { code: "unavailable", message: expect.stringContaining("npm run build") },
  });
  await server.stop();
});

test("health and readiness are told", async () => {
  const server = await startTestServer();
  expect(await (await fetch(`${server.address}/healthz`)).json()).toEqual({ status: "ok" });
  expect(await (await fetch(`${server.address}/readyz`)).json()).toEqual({ status: "ready" });
  await server.stop();
});
