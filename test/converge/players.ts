import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Run } from "./simulation.ts";

/** One run to play. `real`: on the real server. */
export type Job = Readonly<{ seed: number; real: boolean }>;

/** How long a run may take, ms. On a quiet machine it takes a second, or five on the real server. */
const runMs = 120_000;

/** The options that play a run again. */
export const replayOf = ({ seed, real }: Job): string => `--seed ${seed}${real ? " --real" : ""}`;

/** Plays all runs, so many at a time, each of those in a process of its own. */
export async function playAll(jobs: readonly Job[], atOnce: number, tell: (job: Job, run: Run) => void): Promise<void> {
  const left = [...jobs];
  const work = async (): Promise<void> => {
    let player = startPlayer();
    for (let job = left.shift(); job; job = left.shift()) {
      const run = await play(player, job);
      tell(job, run ?? { operations: 0, faults: ["the run did not end"], refused: 0 });
      if (run) continue;
      player.kill("SIGKILL"); // whatever it hangs on
      player = startPlayer();
    }
    player.disconnect();
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, jobs.length) }, work));
}

const startPlayer = (): ChildProcess => fork(join(import.meta.dirname, "player.ts"));

/** Absent when it came to no end. */
async function play(player: ChildProcess, job: Job): Promise<Run | undefined> {
  const over = new AbortController();
  const { signal } = over;
  const tooLate = setTimeout(() => over.abort(), runMs);
  player.send(job);
  const played = once(player, "message", { signal }).then(([run]) => run as Run);
  const died = once(player, "exit", { signal }).then(() => undefined);
  const run = await Promise.race([played, died]).catch(() => undefined);
  clearTimeout(tooLate);
  over.abort(); // nobody listens any more
  await Promise.allSettled([played, died]);
  return run;
}
