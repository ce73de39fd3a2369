import { renameSync, writeFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { isMainThread } from "node:worker_threads";

// Loaded into the server before its own code (`node --import`): writes down how long its event loop was held up and how much memory
// it has, and changes nothing else. SIGUSR2: collects garbage and begins anew; `since` tells how often.

const resolutionMs = 5;
const everyMs = 200;

/** What stands in the file. */
export type Watched = Readonly<{ since: number; p99Ms: number; rssMb: number }>;

const { LOOP_LAG_FILE: file } = process.env;
if (isMainThread && file !== undefined) {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  delay.enable();
  let since = 0;
  const write = (): void => {
    const p99Ms = Math.max(0, delay.percentile(99) / 1e6 - resolutionMs);
    const watched = { since, p99Ms, rssMb: process.memoryUsage.rss() / 2 ** 20 } satisfies Watched;
    writeFileSync(`${file}.new`, JSON.stringify(watched));
    renameSync(`${file}.new`, file); // who reads it finds a whole one
  };
  process.on("SIGUSR2", () => {
    collect();
    delay.reset();
    since += 1;
    write();
  });
  setInterval(write, everyMs).unref();
}
