import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as encoding from "lib0/encoding";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import * as z from "zod/mini";
import { openRoomLink } from "../../client/sync/roomLink.ts";
import { readTemplate } from "../../server/templates.ts";
import { api, type Links } from "../../shared/api.ts";
import { docName, type RoomId } from "../../shared/ids.ts";
import { closeCodes, messages } from "../../shared/wire.ts";
import { rawTcp, requestText } from "../abuse/raw.ts";
import { rawSocket, updateFrameOf } from "../support/frames.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { until } from "../support/until.ts";
import { joinRoom, keyIn, makeSession, visitor } from "../support/visitor.ts";

const hidden = "wat buiten de pagina's ligt";
let folder: string;
let server: TestServer;
let links: Links;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "samenbord-"));
  const pages = join(folder, "pages");
  await mkdir(join(pages, "assets"), { recursive: true });
  await writeFile(join(pages, "index.html"), "<!doctype html><title>Samenbord</title>");
  await writeFile(join(pages, ".hidden"), hidden);
  await writeFile(join(folder, "secret.txt"), hidden);
  server = await startTestServer({ pages });
  links = await makeSession(server.address, 1);
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

test("session fixation: a cookie that somebody planted is never taken over", async () => {
  const planted = "x".repeat(32);
  const name = `sb_p_${links.session}`;
  const body = JSON.stringify({ as: "participant", key: keyIn(links.participant) });
  const answer = await fetch(`${server.address}/api/sessions/${links.session}/enter`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: `${name}=${planted}` },
    body,
  });
  expect(answer.status).toBe(200);
  const given = new RegExp(`^${name}=([A-Za-z0-9]{32});`).exec(answer.headers.get("set-cookie") ?? "")?.[1];
  expect(given).toBeDefined();
  expect(given).not.toBe(planted);
  const asPlanted = await fetch(`${server.address}/api/sessions/${links.session}?as=participant`, {
    headers: { cookie: `${name}=${planted}` },
  });
  expect(asPlanted.status).toBe(404);
});

test("path traversal: no address leads out of the pages' folder, or to a hidden file in it", async () => {
  const ways = [
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/assets/%2e%2e%2f%2e%2e%2fsecret.txt",
    "/assets/..%5c..%5csecret.txt",
    "/..%252fsecret.txt",
    "/assets/%c0%ae%c0%ae/%c0%ae%c0%ae/secret.txt",
    "/assets//....//....//secret.txt",
    `/assets/${encodeURIComponent(folder)}/secret.txt`,
    "//secret.txt",
    "/.hidden",
    "/secret.txt%00.js",
    "/api/sessions/..%2f..%2fsecret.txt/report/docx?as=organiser",
    `/api/sessions/${links.session}/report/..%2f..%2fsecret.txt?as=organiser`,
  ];
  const led: string[] = [];
  for (const way of ways) {
    const answer = (await rawTcp(server.port, requestText("GET", way, ["Connection: close"]))).toString();
    if (!/^HTTP\/1\.1 4\d\d /.test(answer) || answer.includes(hidden)) led.push(`${way}: ${answer.split("\r\n")[0]}`);
  }
  expect(led).toEqual([]);
});

describe("prototype pollution: a hostile key", () => {
  const hostile = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}';
  const expectClean = (): void => {
    expect("polluted" in {}).toBe(false);
    expect(Object.keys(Object.prototype)).toEqual([]);
  };

  test.each(Object.values(api).filter(({ method }) => method !== "GET"))(
    "in the body of $path changes nothing",
    async ({ method, path }) => {
      const address = `${server.address}${path.replace(":session", links.session)}?as=organiser`;
      const headers = { "content-type": "application/json" };
      const answer = await fetch(address, { method, headers, body: `{${hostile},"title":"a"}` });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expectClean();
    },
  );

  test("in an address changes nothing", async () => {
    await fetch(`${server.address}/api/templates?__proto__[polluted]=1&constructor[prototype][polluted]=1`);
    expectClean();
  });

  test("in a document is refused", async () => {
    const guest = await joinRoom(server.address, links, links.rooms[0]?.id ?? expect.fail("no room"), "Eve");
    const round = guest.view.template.rounds[0]?.id;
    const url = await guest.socketUrl(`${links.session}.room.r1.${round}` as never, "participant", 7);
    const { socket, opened, closed } = rawSocket(url, {});
    const doc = new Y.Doc();
    doc.clientID = 7;
    doc.getMap("notes").set("__proto__", new Y.Map([["polluted", 1]]));
    await opened;
    socket.send(updateFrameOf(Y.encodeStateAsUpdate(doc)));
    expect(await closed).toBe(closeCodes.malformed);
    expectClean();
  });

  test("in a template is told as a mistake", () => {
    expect(() => readTemplate("__proto__: { polluted: 1 }\nname: a\n", "a.yaml")).toThrow(/a\.yaml/);
    expectClean();
  });
});

test("cross-site request forgery: the browser's cookie alone opens nothing from another site's page", async () => {
  const guest = visitor(server.address);
  await guest.enter(links.participant);
  const path = `/api/sessions/${links.session}/tickets?as=participant`;
  const body = JSON.stringify({ document: "stage" });
  const from = (headers: Readonly<Record<string, string>>): Promise<Response> =>
    guest.fetch(path, { method: "POST", body, headers });
  const json = { "content-type": "application/json" };
  expect((await from({ ...json, origin: "https://elders.example" })).status).toBe(403);
  expect((await from({ ...json, "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await from({ "content-type": "text/plain", origin: server.address })).status).toBe(415); // what a form can send
  expect((await from({ ...json, origin: server.address })).status).toBe(200);
});

test("awareness spoofing: what somebody tells in another's place reaches nobody", async () => {
  const { session } = links;
  const room = "r1" as RoomId;
  const victim = await joinRoom(server.address, links, room, "Ann");
  const round = victim.view.template.rounds[0]?.id ?? expect.fail("no round");
  const looking = openRoomLink({ kind: "room", session, room, round }, victim.how);
  await until(looking.link.state, (state) => state === "live");
  const eve = await joinRoom(server.address, links, room, "Eve");
  const name = docName({ kind: "room", session, room, round });
  const { socket, opened } = rawSocket(await eve.socketUrl(name, "participant", 7), {});
  await opened;
  for (const client of [8, looking.link.awareness.clientID, 7])
    socket.send(presenceFrame(client, { typing: `n${client}` }));
  const seen = await until(looking.link.presence, (others) => others.has(7)); // her own, and that came last
  expect([...seen].map(([client, { typing }]) => [client, typing])).toEqual([[7, "n7"]]);
  expect(looking.link.awareness.getLocalState()).not.toMatchObject({ typing: expect.anything() });
  socket.terminate();
  looking.close();
});

function presenceFrame(client: number, state: unknown): Uint8Array {
  const body = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, 5);
    encoding.writeVarString(encoder, JSON.stringify(state));
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messages.awareness);
    encoding.writeVarUint8Array(encoder, body);
  });
}

describe("supply chain", () => {
  const Lock = z.object({
    packages: z.record(
      z.string(),
      z.object({
        integrity: z.optional(z.string()),
        hasInstallScript: z.optional(z.boolean()),
        optional: z.optional(z.boolean()),
        os: z.optional(z.array(z.string())),
        cpu: z.optional(z.array(z.string())),
        resolved: z.optional(z.string()),
      }),
    ),
  });
  const locked = async () => {
    const { packages } = z.parse(Lock, JSON.parse(await readFile("package-lock.json", "utf8")));
    return Object.entries(packages).filter(([path]) => path !== ""); // that one is ourselves
  };

  test("supply chain: every package that can run on a usual Linux server is pinned by the hash of its contents", async () => {
    const unpinned = (await locked()).filter(([, { integrity }]) => !integrity?.startsWith("sha512-"));
    // Of parts for other machines (tools, and the PDF writer) the hash may be missing; their version is exact like all others.
    const runs = unpinned.filter(([, { optional, cpu, os }]) => !(optional && (cpu || os)));
    expect(runs.map(([path]) => path)).toEqual([]);
    const forLinux = unpinned.filter(
      ([path, { os, cpu }]) => os?.includes("linux") && cpu?.includes("x64") && !path.endsWith("musl"),
    );
    expect(forLinux).toEqual([]);
  });

  test("supply chain: no package but node runs anything when it is installed, and all come from the registry", async () => {
    const entries = await locked();
    expect(entries.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([
      "node_modules/node",
    ]);
    expect(entries.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});
