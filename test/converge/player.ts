import type { Job } from "./players.ts";
import { runForReal } from "./realRun.ts";
import { type Run, simulate } from "./simulation.ts";

// Plays one run after the other, whichever it is asked to. A process of its own: a run that falls over takes no other with it.

const play = async ({ seed, real }: Job): Promise<Run> => {
  try {
    const { operations, faults, refused } = await (real ? runForReal(seed) : simulate(seed));
    return { operations, faults, refused };
  } catch (error) {
    return { operations: 0, faults: [`the run failed: ${String(error)}`], refused: 0 };
  }
};

process.on("message", (job: Job) => void play(job).then((run) => process.send?.(run)));
