import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test, vi } from "vitest";
import type { Store } from "../../server/ports.ts";
import { startServer } from "../../server/start.ts";
import { openSqlite } from "../../server/storage/sqlite.ts";
import { docName } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import { openEvent } from "../e2e/event.ts";
import { startTestServer } from "../support/server.ts";

/** How long a test waits for a state before it gives up, ms. */
const patience = { timeout: 15_000, interval: 20 };

/** What a load balancer hears. */
async function readiness({
  address,
}: Readonly<{ address: string }>): Promise<readonly [status: number, told: unknown]> {
  const answer = await fetch(`${address}/readyz`);
  return [answer.status, await answer.json()];
}

test("a server that cannot commit takes no new people, says why, and recovers by itself", async () => {
  const server = await startTestServer();
  const event = await openEvent(server.address, 1);
  await event.startRound(0);
  await event.write(1, "q1", "voor het misging");
  expect(await readiness(server)).toEqual([200, { status: "ready" }]);

  const other = new DatabaseSync(join(server.dataDir, "samenbord.sqlite"));
  other.exec("begin immediate"); // somebody holds the database: every commit fails
  const saved = event.write(1, "q1", "terwijl het misgaat");
  const notReady = [503, { status: "not ready", reason: "The store cannot commit." }];
  await vi.waitFor(async () => expect(await readiness(server)).toEqual(notReady), patience);
  await vi.waitFor(async () => {
    const metrics = await (await fetch(`${server.address}/metrics`)).text();
    const told = (name: string): number => Number(new RegExp(`^samenbord_${name} (\\S+)$`, "m").exec(metrics)?.[1]);
    expect(told("failed_commits_total")).toBeGreaterThan(1);
    expect(told("oldest_uncommitted_seconds")).toBeGreaterThan(0.5);
  }, patience);

  const stopped = server.halt();
  const stopping = [503, { status: "not ready", reason: "The server is stopping." }];
  await vi.waitFor(async () => expect(await readiness(server)).toEqual(stopping), patience);

  other.exec("rollback");
  other.close();
  await saved; // it waited, and was saved before the end
  await stopped;
  event.close();
  await server.stop();
});

/** Puts updates together as slowly as a disk that hangs: the thread that commits does nothing else meanwhile. */
const slowMerger = new URL(
  "data:text/javascript,export const mergeUpdates = ([first]) => { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 6000); return first; }",
);

test("a server on which an edit waits for seconds takes no new people until it has caught up", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "samenbord-"));
  const opened = Promise.withResolvers<Store>();
  const server = await startServer(
    { port: 0, host: "127.0.0.1", logLevel: "silent", dataDir },
    undefined,
    async (folder, _, tally) => {
      const store = await openSqlite(folder, slowMerger, tally);
      opened.resolve(store);
      return store;
    },
  );
  const event = await openEvent(server.address, 1);
  await event.startRound(0);
  await event.sit(1, "q1"); // coming in would wait for the store too
  const store = await opened.promise;
  void store.compact(docName({ kind: "stage", session: event.links.session }));
  const saved = event.write(1, "q1", "dit duurt even");
  const late = [503, { status: "not ready", reason: "Changes wait too long for their commit." }];
  await vi.waitFor(async () => expect(await readiness(server)).toEqual(late), patience);
  expect(store.uncommittedMs()).toBeGreaterThan(limits.uncommittedMs);
  await saved;
  await vi.waitFor(async () => expect(await readiness(server)).toEqual([200, { status: "ready" }]), patience);
  event.close();
  await server.stop();
  await rm(dataDir, { recursive: true });
});
