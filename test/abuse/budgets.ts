/** What a run may come to at most. `rssGrowthMb`: memory that stays after everything is over and garbage was collected. */
const budgets = {
  crashes: 0,
  /** A keystroke in another room, until the neighbour sees it, while everything is tried … */
  probeEchoP95Ms: 250,
  /** … and while one room is flooded. */
  floodEchoP95Ms: 250,
  loopLagP99Ms: 100,
  rssGrowthMb: 64,
} as const;

/** The figures that a run is judged by. */
export type Measured = Readonly<Record<keyof typeof budgets, number>>;

/** One sentence for each budget that was missed. A figure that is none misses too. */
export function missedBudgets(measured: Measured): readonly string[] {
  return Object.entries(budgets).flatMap(([name, most]) => {
    const value = measured[name as keyof Measured];
    return value <= most ? [] : [`${name} is ${value}; ${most} is the most`];
  });
}
