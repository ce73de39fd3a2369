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
  await vi.advanceTimersByTimeAsync(limits.presenceTickMs - 1);
  expect(told).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toHaveBeenCalledTimes(1);
});

test("presence rides along with what leaves anyway, and what it sends leaves with that", async () => {
  const left: string[] = [];
  const pulse = openPulse(() => Date.now());
  await vi.advanceTimersByTimeAsync(limits.presenceTickMs);
  pulse.ride(() => pulse.soon(() => void left.push("cursor")));
  pulse.soon(() => void left.push("note"));
  await vi.advanceTimersByTimeAsync(0);
  expect(left).toEqual(["note", "cursor"]);
});

test("presence rides not more often than twice a tick, however often something leaves", async () => {
  let told = 0;
  const tell = (): void => {
    told += 1;
  };
  const pulse = openPulse(() => Date.now());
  for (let ms = 0; ms < limits.presenceTickMs * 10; ms++) {
    pulse.ride(tell); // one for each ms: all that wait are told together
    pulse.soon(() => {});
    const before = told;
    await vi.advanceTimersByTimeAsync(1);
    if (told > before) expect(told - before).toBeGreaterThanOrEqual(limits.presenceTickMs / 2 - 1);
  }
  expect(told).toBeGreaterThan(0);
});
