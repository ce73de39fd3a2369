import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "../../server/config.ts";
import { startTestServer, type TestServer } from "../support/server.ts";

let pages: string;
let server: TestServer;
beforeAll(async () => {
  pages = await mkdtemp(join(tmpdir(), "samenbord-pages-"));
  await writeFile(join(pages, "index.html"), "<!doctype html><title>Samenbord</title>");
  await writeFile(join(pages, "robots.txt"), "User-agent: *\nDisallow: /\n");
  server = await startTestServer({ pages });
});
afterAll(async () => {
  await server.stop();
  await rm(pages, { recursive: true });
});

const page = { headers: { accept: "text/html" } };

test.each([
  ["the home page", "/", 200],
  ["a room", "/s/abc", 200],
  ["the organiser's page", "/s/abc/organise", 200],
  ["the API", "/api/templates", 200],
  ["what does not exist", "/api/gone", 404],
  ["readiness", "/readyz", 200],
  ["metrics", "/metrics", 200],
  ["a file", "/robots.txt", 200],
])("%s tells browsers what it may do", async (_what, path, status) => {
  const answer = await fetch(`${server.address}${path}`, page);
  expect(answer.status).toBe(status);
  const policy = (answer.headers.get("content-security-policy") ?? "").split(";");
  expect(policy).toEqual(
    expect.arrayContaining([
      "default-src 'self'",
      "script-src 'self'",
      "script-src-attr 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'self'",
      "require-trusted-types-for 'script'",
      "trusted-types default ProseMirrorClipboard",
    ]),
  );
  expect(policy.join(";")).not.toMatch(/unsafe|http:|https:|\*/);
  const told = Object.fromEntries(answer.headers);
  expect(told).toMatchObject({
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-robots-tag": "noindex, nofollow",
    "permissions-policy": expect.stringContaining("camera=()"),
  });
  expect(told).not.toHaveProperty("strict-transport-security"); // by http, it would lock people out
  expect(told).not.toHaveProperty("x-powered-by");
});

describe("which sites may show a board in a frame", () => {
  const framed = async (value: string): Promise<readonly (string | null | undefined)[]> => {
    const dataDir = await mkdtemp(join(tmpdir(), "samenbord-"));
    const { frameAncestors } = readConfig({ DATA_DIR: dataDir, FRAME_ANCESTORS: value });
    const other = await startTestServer({ dataDir, ...(frameAncestors && { frameAncestors }) });
    const { headers } = await fetch(`${other.address}/api/templates`);
    await other.stop();
    const policy = headers.get("content-security-policy")?.split(";");
    return [policy?.find((part) => part.startsWith("frame-ancestors")), headers.get("x-frame-options")];
  };

  test("is up to the operator", async () => {
    expect(await framed("'self', https://*.example.org")).toEqual([
      "frame-ancestors 'self' https://*.example.org",
      null, // the old header would forbid it again
    ]);
    expect(await framed("none")).toEqual(["frame-ancestors 'none'", "DENY"]);
  });
});

describe("security.txt", () => {
  const path = "/.well-known/security.txt";

  test("tells where to report a problem, and until when that holds", async () => {
    const other = await startTestServer({
      securityContact: "mailto:veilig@example.org",
      publicUrl: "https://bord.example.org",
    });
    const answer = await fetch(`http://127.0.0.1:${other.port}${path}`);
    await other.stop();
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    const lines = (await answer.text()).trimEnd().split("\n");
    expect(lines[0]).toBe("Contact: mailto:veilig@example.org");
    expect(Date.parse(lines[1]?.replace("Expires: ", "") ?? "")).toBeGreaterThan(Date.now());
    expect(lines.slice(2)).toEqual(["Preferred-Languages: nl, en", `Canonical: https://bord.example.org${path}`]);
  });

  test("is absent without a contact", async () => {
    expect((await fetch(`${server.address}${path}`)).status).toBe(404);
  });
});
