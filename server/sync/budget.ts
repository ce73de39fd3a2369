/** How much may come in: `perSecond` on average, `burst` at once. */
export type Allowance = Readonly<{ perSecond: number; burst: number }>;

/**
 * A token bucket that may be overdrawn: what came has come, and the debt is waited for.
 *
 * @param now  monotonic ms.
 */
export function openBudget({ perSecond, burst }: Allowance, now: () => number) {
  let left = burst;
  let at = now();
  return {
    /** Takes so much and tells how long to wait until nothing is owed, ms; 0 when nothing is. */
    take(amount: number): number {
      const before = at;
      at = now();
      left = Math.min(burst, left + ((at - before) / 1000) * perSecond) - amount;
      return left >= 0 ? 0 : (-left / perSecond) * 1000;
    },
  };
}
