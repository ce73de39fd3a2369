import { beforeEach, expect, test } from "vitest";
import { openLog } from "../../../server/log.ts";
import { openRetention } from "../../../server/retention.ts";
import { closesByItselfAt, eraseAt } from "../../../shared/life.ts";
import type { Session } from "../../../shared/session.ts";
import { session as sample } from "../../support/sampleSession.ts";

const hour = 3_600_000;
const day = 24 * hour;

let wall: number; // what the clock on the wall says
let elapsed: number; // how much time really passed
let session: Session | undefined;
let done: string[];
beforeEach(() => {
  wall = 0;
  elapsed = 0;
  done = [];
  session = { ...sample, isClosed: false, closesAt: 2 * day, keepDays: 30 };
});

/** One session, and a note of what becomes of it. */
const retention = () =>
  openRetention({
    store: {
      async closeSession(_, at) {
        done.push(`closed as of day ${at / day}`);
        if (session) session = { ...session, isClosed: true, closesAt: at };
      },
      async sessionsDue(now) {
        const all = session ? [session] : [];
        return {
          toClose: all.filter(({ isClosed, closesAt }) => !isClosed && closesAt <= now),
          toErase: all.filter((one) => eraseAt(one) <= now),
        };
      },
      async eraseSession() {
        done.push("erased");
        session = undefined;
        return undefined;
      },
    },
    live: { close: async () => {}, erase: (_, work) => work() },
    world: { now: () => wall },
    elapsed: () => elapsed,
    log: openLog("silent"),
  });
const pass = (ms: number): void => {
  wall += ms;
  elapsed += ms;
};

test("a session that nobody closed closes by itself, as of its own day, and is erased when its days are over", async () => {
  const { look } = retention();
  for (let hours = 0; hours < 33 * 24; hours++) {
    await look();
    if (wall === 2 * day || wall === 32 * day) expect(done).not.toContain("erased");
    pass(hour);
  }
  expect(done).toEqual(["closed as of day 2", "erased"]);
});

test("it is closed only at the second look, an hour after the first that found it due", async () => {
  const { look } = retention();
  pass(2 * day);
  await look();
  pass(hour - 1);
  await look();
  expect(done).toEqual([]);
  pass(1);
  await look();
  expect(done).toEqual(["closed as of day 2"]);
});

test("a clock that jumps years ahead and comes back ends nothing", async () => {
  const { look } = retention();
  await look();
  wall += 5_000 * day;
  await look();
  wall -= 5_000 * day;
  pass(hour);
  await look();
  wall += 5_000 * day; // once more, and the first time does not count any longer
  await look();
  expect(done).toEqual([]);
});

test("a clock that jumps ahead within the hour does not make it earlier", async () => {
  const { look } = retention();
  wall += 100 * day;
  for (let times = 0; times < 10; times++) {
    await look();
    wall += day;
    elapsed += 60_000;
  }
  expect(done).toEqual([]);
});

test("a session closes at the end of the day after its date, and never sooner than a day after it was made", () => {
  const made = Date.parse("2026-11-01T10:00:00Z");
  expect(new Date(closesByItselfAt("2026-11-22", made)).toISOString()).toBe("2026-11-24T00:00:00.000Z");
  expect(new Date(closesByItselfAt("2020-01-01", made)).toISOString()).toBe("2026-11-02T10:00:00.000Z");
});
