/**
 * What a running server counts, for its operator. Counts only: no name, no text and no address of anybody.
 *
 * Plain numbers, so that counting costs nothing where it is busy; `server/http/metrics.ts` reads them when it is asked.
 */
export type Tally = {
  framesIn: number;
  bytesIn: number;
  framesOut: number;
  bytesOut: number;
  /** Updates that the gate refused, by what was wrong with them. */
  refused: Map<string, number>;
  /** Updates with a gap before them: the rest was asked for. */
  resyncs: number;
  /** How often a reader was paused because too much waited for it. */
  slowReaders: number;
  /** Documents that could not be opened. */
  loadFailures: number;
  /** Commits that failed, and were tried again. */
  failedCommits: number;
  /** Commits that the last run left and that could not be read at the start. */
  damagedCommits: number;
  /** Closed sockets by close code. */
  closes: Map<number, number>;
  /** From an edit's arrival to the receipt that it is committed, s. */
  receipts: Spread;
  /** How long commits take, s. */
  commits: Spread;
  /** Edits in one commit. */
  batches: Spread;
};

export function newTally(): Tally {
  return {
    framesIn: 0,
    bytesIn: 0,
    framesOut: 0,
    bytesOut: 0,
    refused: new Map(["form", "author", "content", "removal"].map((of) => [of, 0])), // there from the start, for dashboards
    resyncs: 0,
    slowReaders: 0,
    loadFailures: 0,
    failedCommits: 0,
    damagedCommits: 0,
    closes: new Map(),
    receipts: openSpread([0.005, 0.01, 0.02, 0.04, 0.08, 0.15, 0.25, 0.4, 1, 2, 5, 10]),
    commits: openSpread([0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 2.5, 10]),
    batches: openSpread([1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]),
  };
}

/** How values spread: how many were at most each bound. */
export type Spread = Readonly<{
  add(value: number): void;
  /** `upTo` goes with `bounds` one by one and counts what is smaller, too, as Prometheus wants it. */
  read(): Readonly<{ bounds: readonly number[]; upTo: readonly number[]; count: number; sum: number }>;
}>;

/** @param bounds  ascending. */
function openSpread(bounds: readonly number[]): Spread {
  const found = bounds.map(() => 0);
  let count = 0;
  let sum = 0;
  return {
    add(value) {
      count += 1;
      sum += value;
      const at = bounds.findIndex((bound) => value <= bound);
      if (at >= 0) found[at] = (found[at] ?? 0) + 1;
    },
    read() {
      let total = 0;
      const upTo = found.map((some) => {
        total += some;
        return total;
      });
      return { bounds, upTo, count, sum };
    },
  };
}
