import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { api } from "../../shared/api.ts";
import { openEvent } from "../e2e/event.ts";
import { rawSocket, updateFrameOf } from "../support/frames.ts";
import { keyIn, visitor } from "../support/visitor.ts";

/** Words that nobody else would write. */
const canary = {
  title: "kanarietitel",
  room: "kanarieruimte",
  name: "kanarienaam",
  note: "kanariebriefje",
  refused: "kanarieongeldig",
  body: "kanariebericht",
  query: "kanarievraag",
  path: "kanariepad",
  header: "kanariekoekje",
};

/** A server of which everything is kept that it logs. */
async function listenTo(level: "trace" | "error") {
  const dataDir = await mkdtemp(join(tmpdir(), "samenbord-"));
  const server = spawn(process.execPath, ["server/main.ts"], {
    env: { PATH: process.env.PATH, HOST: "127.0.0.1", PORT: "0", DATA_DIR: dataDir, LOG_LEVEL: level },
  });
  const ended = once(server, "exit");
  const log = text(server.stderr);
  const [line] = await once(server.stdout, "data");
  return { server, dataDir, address: String(line).trim().split(" ").at(-1) ?? "", ended, log };
}

test("whatever happens, the log holds nothing that people wrote, and no key, code or cookie", async () => {
  const { server, dataDir, address, ended, log } = await listenTo("trace");

  // People at work.
  const event = await openEvent(address, 1, { title: canary.title, rooms: [{ name: canary.room }] });
  await event.startRound(0);
  await event.write(1, "q1", canary.note);
  const guest = visitor(address);
  await guest.enter(event.links.participant);
  const { session } = event.links;
  await guest.call(api.updateMe, { session, as: "participant", body: { name: canary.name, room: "r1" } });

  // Mistakes and attacks.
  const cookie = `${guest.cookie()}; sb_x=${canary.header}`;
  const post = { method: "POST", headers: { "content-type": "application/json", cookie } };
  await guest.fetch(`/api/sessions?${canary.query}`, { ...post, body: `{"title": "${canary.body}"` });
  await guest.fetch("/api/enter", { ...post, body: JSON.stringify({ code: canary.body }) });
  await guest.fetch(`/${canary.path}?key=${canary.query}`, { headers: { accept: "text/html", cookie } });
  const round = event.view.template.rounds[0]?.id ?? "";
  const url = `${address.replace("http", "ws")}/ws/${session}.room.r1.${round}?as=participant&client=7&${canary.query}`;
  const hostile = rawSocket(url, { cookie });
  const doc = new Y.Doc();
  doc.getMap(canary.refused).set(canary.refused, canary.refused);
  void hostile.opened.then(() => hostile.socket.send(updateFrameOf(Y.encodeStateAsUpdate(doc))));
  await hostile.closed;

  // What we did not foresee: a row that is no longer what it was.
  const db = new DatabaseSync(join(dataDir, "samenbord.sqlite"), { timeout: 5_000 });
  db.prepare("update session set body = ?").run(canary.title);
  db.close();
  const answer = await guest.fetch(`/api/sessions/${session}?as=participant&${canary.query}`);
  expect(answer.status).toBe(503);
  const told = await answer.text();

  event.close();
  server.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  const logged = await log;
  expect(logged).toContain("a request failed"); // it was not simply silent
  const { code, organiser, moderator, participant } = event.links;
  const secrets = [code, ...[organiser, moderator, participant].map(keyIn), guest.cookie().split("=")[1] ?? "?"];
  for (const word of [...Object.values(canary), ...secrets]) {
    expect(logged).not.toContain(word);
    expect(told).not.toContain(word);
  }
  await rm(dataDir, { recursive: true });
});

test("somebody who goes away while the page comes is no error", async () => {
  const { server, dataDir, address, ended, log } = await listenTo("error");
  const { hostname, port } = new URL(address);
  for (let times = 0; times < 100; times++) {
    const guest = connect(Number(port), hostname);
    await once(guest, "connect");
    guest.write("GET / HTTP/1.1\r\nhost: samenbord\r\naccept: text/html\r\n\r\n");
    await new Promise((sent) => setImmediate(sent));
    guest.resetAndDestroy();
  }
  server.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  expect(await log).toBe("");
  await rm(dataDir, { recursive: true });
});
