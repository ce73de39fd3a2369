import { networkInterfaces } from "node:os";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Event, openEvent } from "../e2e/event.ts";
import { startTestServer, type TestServer } from "../support/server.ts";

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
  for (const name of ["refused_updates", "resyncs", "slow_readers", "load_failures", "failed_commits"])
    expect(told.get(`samenbord_${name}_total`)).toBe(0);
  expect(told.get("nodejs_eventloop_lag_p99_seconds")).toBeGreaterThanOrEqual(0);
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
