import { writeFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

// Loaded into the server before its own code (`node --import`): writes down how long its event loop was held up, and changes nothing
// else. SIGUSR2 begins anew.

const resolutionMs = 5;
const everyMs = 200;

const { LOOP_LAG_FILE: file } = process.env;
if (isMainThread && file !== undefined) {
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  delay.enable();
  process.on("SIGUSR2", () => delay.reset());
  setInterval(() => {
    const lagMs = (percent: number): number => Math.max(0, delay.percentile(percent) / 1e6 - resolutionMs);
    writeFileSync(file, JSON.stringify({ p99Ms: lagMs(99), maxMs: lagMs(100) }));
  }, everyMs).unref();
}
