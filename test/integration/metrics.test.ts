import { readFile } from "node:fs/promises";
import { networkInterfaces } from "node:os";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { openRoomLink } from "../../client/sync/roomLink.ts";
import type { DocName, NoteId, QuestionId, RoomId, RoundId } from "../../shared/ids.ts";
import { closeCodes } from "../../shared/wire.ts";
import { type Event, openEvent } from "../e2e/event.ts";
import { allSaved } from "../support/allSaved.ts";
import { rawSocket, updateFrameOf } from "../support/frames.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { until } from "../support/until.ts";
import { joinRoom } from "../support/visitor.ts";

let server: TestServer;
let event: Event;
beforeAll(async () => {
  server = await startTestServer({ host: "0.0.0.0" });
  event = await openEvent(here(server), 2);
  await event.startRound(0);
  await event.write(1, "q1", "een geheim briefje");
});
afterAll(async () => {
  event.close();
  await server.stop();
});

const here = ({ port }: TestServer): string => `http://127.0.0.1:${port}`;

/** The figures by their name with its labels. @throws when a line is not as Prometheus wants it. */
async function figures(): Promise<ReadonlyMap<string, number>> {
  const answer = await fetch(`${here(server)}/metrics`);
  expect(answer.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
  const told = new Map<string, number>();
  for (const line of (await answer.text()).trimEnd().split("\n")) {
    if (/^# (HELP [a-z_0-9]+ .+|TYPE [a-z_0-9]+ (counter|gauge|histogram))$/.test(line)) continue;
    const [, name, value] = /^([a-z_0-9]+(?:\{[a-z]+="[\w.+]+"\})?) (\S+)$/.exec(line) ?? [];
    if (name === undefined || Number.isNaN(Number(value))) throw new Error(`This line is no metric: ${line}`);
    told.set(name, Number(value));
  }
  return told;
}

const roundId = (): RoundId => event.view.template.rounds[0]?.id ?? expect.fail("no round");

test("an operator sees who is connected, and how soon edits are saved", async () => {
  const told = await figures();
  expect(told.get('samenbord_sockets{role="participant"}')).toBe(1);
  expect(told.get('samenbord_sockets{role="moderator"}')).toBe(2); // the stage and the synthesis
  expect(told.get("samenbord_documents")).toBeGreaterThan(2);
  expect(told.get("samenbord_oldest_uncommitted_seconds")).toBe(0);
  for (const name of ["frames_in_total", "bytes_in_total", "frames_out_total", "bytes_out_total"])
    expect(told.get(`samenbord_${name}`)).toBeGreaterThan(0);
  for (const name of ["receipt_seconds", "commit_seconds", "commit_edits"]) {
    expect(told.get(`samenbord_${name}_count`)).toBeGreaterThan(0);
    expect(told.get(`samenbord_${name}_bucket{le="+Inf"}`)).toBe(told.get(`samenbord_${name}_count`));
  }
  expect(told.get('samenbord_receipt_seconds_bucket{le="10"}')).toBe(told.get("samenbord_receipt_seconds_count"));
  for (const of of ["form", "author", "content", "removal"])
    expect(told.get(`samenbord_refused_updates_total{of="${of}"}`)).toBe(0);
  expect(told.get('samenbord_carriers{carrier="websocket"}')).toBe(3);
  expect(told.get('samenbord_carriers{carrier="http"}')).toBe(0);
  for (const name of ["resyncs", "slow_readers", "load_failures", "failed_commits"])
    expect(told.get(`samenbord_${name}_total`)).toBe(0);
  expect(told.get("nodejs_eventloop_lag_p99_seconds")).toBeGreaterThanOrEqual(0);
});

test("the figures are true while many write at once", async () => {
  const edits = 20; // of as many people: what one writes in one go leaves as one edit
  const address = (at: number) =>
    ({ kind: "room", session: event.links.session, room: `r${(at % 2) + 1}` as RoomId, round: roundId() }) as const;
  const seats = await Promise.all(
    Array.from({ length: edits }, async (_, at) => {
      const { how } = await joinRoom(here(server), event.links, address(at).room, `P${at}`);
      const seat = openRoomLink(address(at), how);
      await until(seat.link.state, (state) => state === "live");
      return seat;
    }),
  );
  const before = await figures();
  const spot = { question: "q1" as QuestionId, place: { column: "all" } };
  for (const [at, { room }] of seats.entries())
    room.addNote({ id: `m${at}` as NoteId, text: "tegelijk", spot, madeAt: 1 });
  for (const { link } of seats) await allSaved(link);
  const after = await figures();
  for (const seat of seats) seat.close();
  const grew = (name: string): number => (after.get(`samenbord_${name}`) ?? 0) - (before.get(`samenbord_${name}`) ?? 0);
  expect(grew("commit_edits_sum")).toBe(edits);
  expect(grew("commit_edits_count")).toBe(grew("commit_seconds_count"));
  expect(grew("commit_seconds_count")).toBeLessThan(edits); // many edits share a commit
  expect(grew("receipt_seconds_count")).toBeGreaterThan(0);
  expect(grew("receipt_seconds_sum")).toBeGreaterThan(0);
  expect(grew("frames_in_total")).toBeGreaterThanOrEqual(edits);
  expect(after.get("samenbord_oldest_uncommitted_seconds")).toBe(0); // all were said to be saved
  expect(after.get("nodejs_eventloop_lag_p99_seconds")).toBeLessThan(30);
});

test("what the gate refuses is counted by what was wrong with it", async () => {
  const { session } = event.links;
  const name = `${session}.room.r1.${event.view.template.rounds[0]?.id}` as DocName;
  const wrong: readonly (readonly [of: string, update: Uint8Array])[] = [
    ["form", Uint8Array.of(255, 255, 255)],
    ["content", updateOf((doc) => doc.getMap("elsewhere").set("a", 1))],
  ];
  for (const [of, update] of wrong) {
    const eve = await joinRoom(here(server), event.links, "r1" as RoomId, "Eve");
    const { socket, opened, closed } = rawSocket(await eve.socketUrl(name, "participant", 7), {});
    await opened;
    socket.send(updateFrameOf(update));
    expect(await closed).toBe(closeCodes.malformed);
    expect((await figures()).get(`samenbord_refused_updates_total{of="${of}"}`)).toBe(1);
  }
});

function updateOf(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 7;
  change(doc);
  return Y.encodeStateAsUpdate(doc);
}

test("each figure that the README names is there", async () => {
  const readme = await readFile("README.md", "utf8");
  const named = [...readme.matchAll(/`(samenbord_[a-z_]+|nodejs_[a-z0-9_]+)`/g)].map(([, name]) => name);
  const text = await (await fetch(`${here(server)}/metrics`)).text();
  expect(named.length).toBeGreaterThan(5);
  for (const name of named) expect(text).toContain(`# TYPE ${name} `);
});

test("a figure says nothing about anybody", async () => {
  const text = await (await fetch(`${here(server)}/metrics`)).text();
  for (const personal of ["geheim", event.links.session, event.links.code, "Ruimte", "127.0.0.1"])
    expect(text).not.toContain(personal);
});

test("only programs on this machine may ask, and nobody through a proxy", async () => {
  const proxied = await fetch(`${here(server)}/metrics`, { headers: { "x-forwarded-for": "203.0.113.7" } });
  expect(proxied.status).toBe(404);
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === "IPv4" && !one.internal);
  if (outside) expect((await fetch(`http://${outside.address}:${server.port}/metrics`)).status).toBe(404);
});

test("with METRICS_TOKEN whoever brings it may ask, and nobody else", async () => {
  const guarded = await startTestServer({ metricsToken: "een-lang-genoeg-woord" });
  const ask = async (authorization?: string): Promise<number> =>
    (await fetch(`${guarded.address}/metrics`, authorization ? { headers: { authorization } } : {})).status;
  expect(await ask()).toBe(404);
  expect(await ask("Bearer iets-anders")).toBe(404);
  expect(await ask("Bearer een-lang-genoeg-woord")).toBe(200);
  await guarded.stop();
});
