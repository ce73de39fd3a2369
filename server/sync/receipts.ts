/** Tells one client how many of its edits are committed. */
export type Receipts = Readonly<{
  /** The client said how many edits it has made and sent; from here on each live update is one more. */
  startAt(edits: number): void;
  /** A live update came. */
  count(): void;
  /** Something before it is missing: nothing more counts as saved until `release`. */
  hold(): void;
  release(): void;
}>;

/**
 * @param settled  resolves once everything accepted so far is committed.
 * @param tell     sends a receipt: so many edits are committed. `waitedMs`: since the first of them came.
 */
export function openReceipts(settled: () => Promise<void>, tell: (edits: number, waitedMs: number) => void): Receipts {
  let received: number | undefined; // absent until the client said where to start
  let isHeld = false;
  let isBusy = false;
  let isTold = true;
  let owedAt = 0; // since when something is not told; monotonic ms

  /** One receipt for everything that came while the one before was waiting for its commit. */
  const answer = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    while (!isTold && !isHeld && received !== undefined) {
      const upTo = received;
      const since = owedAt;
      isTold = true;
      await settled();
      if (!isHeld) tell(upTo, performance.now() - since);
    }
    isBusy = false;
  };
  const owe = (edits: number): void => {
    received = edits;
    if (isTold) owedAt = performance.now();
    isTold = false;
    void answer();
  };
  return {
    startAt: owe,
    count() {
      if (received !== undefined) owe(received + 1);
    },
    hold() {
      isHeld = true;
    },
    release() {
      isHeld = false;
      if (isTold) owedAt = performance.now();
      isTold = false;
      void answer();
    },
  };
}
