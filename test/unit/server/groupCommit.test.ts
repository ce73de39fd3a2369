import { afterEach, expect, test, vi } from "vitest";
import { groupCommit } from "../../../server/storage/groupCommit.ts";
import { newTally } from "../../../server/tally.ts";
import type { DocName, PersonId } from "../../../shared/ids.ts";
import { limits } from "../../../shared/limits.ts";

const step = { name: "s1.stage" as DocName, update: Uint8Array.of(1), author: "p1" as PersonId, claims: [] };
afterEach(() => void vi.useRealTimers());

test("the age of the oldest edit counts from its arrival, also when it waited for the commit before it", async () => {
  vi.useFakeTimers();
  const commits: (() => void)[] = [];
  const tally = newTally();
  const log = groupCommit(() => new Promise((done) => commits.push(done)), tally);
  expect(log.oldestMs()).toBe(0);
  const first = log.append(step);
  await vi.advanceTimersByTimeAsync(1_000);
  const second = log.append(step); // while the first commit is under way
  await vi.advanceTimersByTimeAsync(1_500);
  expect(log.oldestMs()).toBe(2_500);
  commits.shift()?.();
  await first;
  expect(log.oldestMs()).toBe(1_500);
  await vi.advanceTimersByTimeAsync(100);
  commits.shift()?.();
  await second;
  expect(log.oldestMs()).toBe(0);
  expect(tally.batches.read()).toMatchObject({ count: 2, sum: 2 });
  expect(tally.commits.read().sum).toBeCloseTo(2.6, 1);
});

test("a log that is drained does not wait for a disk that stays full, and calls nothing saved", async () => {
  vi.useFakeTimers();
  let saved = 0;
  const log = groupCommit(() => Promise.reject(new Error("disk full")), newTally());
  void log.append(step).then(() => {
    saved += 1;
  });
  await vi.advanceTimersByTimeAsync(1_200);
  const drained = log.drain().catch((error: Error) => error.message);
  await vi.advanceTimersByTimeAsync(500);
  expect(await drained).toBe("disk full");
  expect(saved).toBe(0);
});

test("a single edit is committed at once, and under load many share a commit", async () => {
  vi.useFakeTimers();
  const sizes: number[] = [];
  const log = groupCommit(async (steps) => void sizes.push(steps.length), newTally());
  void log.append(step);
  await vi.advanceTimersByTimeAsync(0);
  expect(sizes).toEqual([1]);
  for (let ms = 0; ms < 2_000; ms++) {
    void log.append(step); // a thousand a second
    await vi.advanceTimersByTimeAsync(1);
  }
  const busyMs = limits.gather.find(({ from }) => from > 0)?.ms ?? Number.NaN;
  expect(sizes.at(-1)).toBeGreaterThanOrEqual(busyMs - 2);
  await vi.advanceTimersByTimeAsync(5_000);
  sizes.length = 0;
  void log.append(step);
  await vi.advanceTimersByTimeAsync(0);
  expect(sizes).toEqual([1]);
});
