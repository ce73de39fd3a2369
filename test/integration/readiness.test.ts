import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test, vi } from "vitest";
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

/** Makes each commit take seconds, as a disk does that nearly hangs. */
const slowDown = `
  create table ten (x); insert into ten values (1), (2), (3), (4), (5), (6), (7), (8), (9), (10);
  create trigger slow before insert on journal
    begin select count(*) from ten, ten, ten, ten, ten, ten, ten, ten, (select x from ten limit 3); end`;

test("a server on which an edit waits for seconds takes no new people until it has caught up", async () => {
  const server = await startTestServer();
  const event = await openEvent(server.address, 1);
  await event.startRound(0);
  await event.sit(1, "q1"); // coming in would wait for the store too
  const disk = new DatabaseSync(join(server.dataDir, "samenbord.sqlite"));
  disk.exec(slowDown);
  const saved = event.write(1, "q1", "dit duurt even");
  const late = [503, { status: "not ready", reason: "Changes wait too long for their commit." }];
  await vi.waitFor(async () => expect(await readiness(server)).toEqual(late), patience);
  const metrics = await (await fetch(`${server.address}/metrics`)).text();
  const oldest = Number(/^samenbord_oldest_uncommitted_seconds (\S+)$/m.exec(metrics)?.[1]);
  expect(oldest * 1000).toBeGreaterThan(limits.uncommittedMs);
  await saved;
  await vi.waitFor(() => disk.exec("drop trigger slow"), patience); // between two commits
  disk.close();
  await vi.waitFor(async () => expect(await readiness(server)).toEqual([200, { status: "ready" }]), patience);
  event.close();
  await server.stop();
});
