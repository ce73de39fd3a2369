import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openPulse } from "../../../server/sync/pulse.ts";
import { limits } from "../../../shared/limits.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("what is committed in one turn leaves together, at the end of it", async () => {
  const left: string[] = [];
  const pulse = openPulse(() => Date.now());
  pulse.soon(() => void left.push("a"));
  pulse.soon(() => void left.push("b"));
  expect(left).toEqual([]);
  await vi.advanceTimersByTimeAsync(0);
  expect(left).toEqual(["a", "b"]);
});

test("presence waits no longer than its tick when nothing else leaves", async () => {
  const told = vi.fn();
  const pulse = openPulse(() => Date.now());
  pulse.ride(told);
  await vi.advanceTimersByTimeAsync(limits.presence.tickMs - 1);
  expect(told).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toHaveBeenCalledTimes(1);
});

test("presence rides along with what leaves anyway, and what it sends leaves with that", async () => {
  const left: string[] = [];
  const pulse = openPulse(() => Date.now());
  await vi.advanceTimersByTimeAsync(limits.presence.tickMs);
  pulse.ride(() => pulse.soon(() => void left.push("cursor")));
  pulse.soon(() => void left.push("note"));
  await vi.advanceTimersByTimeAsync(0);
  expect(left).toEqual(["note", "cursor"]);
});

test.each([
  ["", 1, limits.presence.tickMs],
  [", and less often where many documents have some", limits.presence.calmDocs + 1, limits.presence.busyTickMs],
])("presence rides once in most of a tick, however often something leaves%s", async (_, docs, tickMs) => {
  const times: number[] = [];
  const pulse = openPulse(() => Date.now());
  let waiting = 0;
  for (let ms = 0; ms < tickMs * 10; ms++) {
    for (; waiting < docs; waiting++)
      pulse.ride(() => {
        waiting -= 1;
        if (waiting === 0) times.push(Date.now());
      });
    pulse.soon(() => {});
    await vi.advanceTimersByTimeAsync(1);
  }
  const waits = times.slice(1).map((at, n) => at - (times[n] ?? 0));
  expect(waits.length).toBeGreaterThan(5);
  for (const wait of waits) {
    expect(wait).toBeGreaterThanOrEqual(tickMs * 0.75);
    expect(wait).toBeLessThanOrEqual(tickMs);
  }
});
