/** A clock that a simulation turns by itself: the next thing to happen is the one that is due first. */
export type Clock = Readonly<{
  /** ms */
  now(): number;
  after(ms: number, run: () => void): void;
  /** Lets everything happen until nothing is due any more. */
  runOut(): Promise<void>;
}>;

type Due = Readonly<{ at: number; order: number; run: () => void }>;

/** Everything due at one moment happens in the order in which it was asked for, so that a run can be repeated. */
export function openClock(): Clock {
  const due: Due[] = []; // a binary heap
  let now = 0;
  let order = 0;
  const isBefore = (a: Due | undefined, b: Due | undefined): boolean =>
    a !== undefined && (b === undefined || a.at < b.at || (a.at === b.at && a.order < b.order));
  const swap = (a: number, b: number): void => {
    [due[a], due[b]] = [due[b] as Due, due[a] as Due];
  };
  const take = (): Due | undefined => {
    const [first] = due;
    const last = due.pop();
    if (!last || due.length === 0) return first;
    due[0] = last;
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const least = isBefore(due[right], due[left]) ? right : left;
      if (!isBefore(due[least], due[at])) return first;
      swap(at, least);
      at = least;
    }
  };
  return {
    now: () => now,
    after(ms, run) {
      due.push({ at: now + ms, order: order++, run });
      for (let at = due.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if (!isBefore(due[at], due[parent])) return;
        swap(at, parent);
        at = parent;
      }
    },
    async runOut() {
      for (let next = take(); next; next = take()) {
        now = next.at;
        next.run();
        await new Promise((on) => setImmediate(on)); // whatever it promised is kept before the next thing happens
      }
    },
  };
}
