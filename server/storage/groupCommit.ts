import { limits } from "../../shared/limits.ts";
import type { Tally } from "../tally.ts";
import type { NamedStep } from "./docRows.ts";

type Entry = Readonly<{ step: NamedStep; resolve(): void }>;

/** How long a failed commit waits before it is tried again, ms. */
const retryMs = 500;

/** The pace is the average of about this long, ms. */
const paceMs = 250;

/** How old an edit may become until it is committed: the more there is to do, the more of it goes together. @param perSecond  steps. */
function gatherMs(perSecond: number): number {
  return limits.gather.findLast(({ from }) => perSecond >= from)?.ms ?? 0;
}

/**
 * Gathers steps while one commit is under way and commits them together: as many a commit as there happen to be.
 *
 * A commit that fails (disk full, I/O error) is tried again until it succeeds: nobody is told "saved" before that, nothing is
 * dropped and nothing is reordered. A step is the same when applied twice, so a commit that did succeed after all does no harm.
 */
export function groupCommit(commit: (steps: readonly NamedStep[]) => Promise<void>, tally: Tally) {
  let waiting: Entry[] = [];
  let busy: Promise<void> | undefined;
  let trouble: unknown;
  let waitingSince: number | undefined; // when the first of `waiting` came; monotonic ms
  let oldestAt: number | undefined; // when the first of the batch under way came
  let isLast = false; // nobody tries again any more
  let startedAt = Number.NEGATIVE_INFINITY; // the last commit
  let tookMs = 0; // the last commit, with its wait for this thread
  let perSecond = 0; // steps, up to the last commit

  /** Steps a second, of late: what waits now counts too, so that a pause is noticed at once. */
  const rate = (): number => {
    const elapsedMs = Math.max(1, Math.min(paceMs, performance.now() - startedAt));
    return perSecond + ((waiting.length / elapsedMs) * 1000 - perSecond) * (elapsedMs / paceMs);
  };
  const commitAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const ageMs = performance.now() - (waitingSince ?? 0);
      const early = gatherMs(rate()) - tookMs - ageMs;
      if (early > 0) await new Promise((due) => setTimeout(due, early));
      const batch = waiting;
      perSecond = rate();
      startedAt = performance.now();
      waiting = [];
      oldestAt = waitingSince;
      waitingSince = undefined;
      await untilCommitted(batch);
      oldestAt = undefined;
      tookMs = performance.now() - startedAt;
      for (const { resolve } of batch) resolve();
    }
    busy = undefined;
  };
  const untilCommitted = async (batch: readonly Entry[]): Promise<void> => {
    for (;;) {
      const startedAt = performance.now();
      try {
        await commit(batch.map(({ step }) => step));
        tally.commits.add((performance.now() - startedAt) / 1000);
        tally.batches.add(batch.length);
        trouble = undefined;
        return;
      } catch (error) {
        trouble = error;
        tally.failedCommits += 1;
        if (isLast) throw error;
        await new Promise((again) => setTimeout(again, retryMs));
      }
    }
  };

  return {
    /** Resolves after the COMMIT. */
    append(step: NamedStep): Promise<void> {
      return new Promise((resolve) => {
        waitingSince ??= performance.now();
        waiting.push({ step, resolve });
        if (busy) return;
        busy = Promise.resolve().then(commitAll); // a microtask later: what arrives in one turn goes together
        busy.catch(() => {}); // told by `drain`
      });
    },
    /** Why the last commit failed; absent when it did not. */
    trouble: (): unknown => trouble,
    /** How long the oldest step has been waiting for its commit, ms; 0 when none waits. */
    oldestMs(): number {
      const since = oldestAt ?? waitingSince;
      return since === undefined ? 0 : performance.now() - since;
    },
    /** Resolves when nothing waits any more. A commit that fails is not tried again. @throws its error: what waits was never acknowledged. */
    async drain(): Promise<void> {
      isLast = true;
      await busy;
    },
  };
}
