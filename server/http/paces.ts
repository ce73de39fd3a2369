/** How often something may happen: so often at once, and on average. */
type Allowance = Readonly<{ burst: number; perSecond: number }>;
type Pace = { left: number; at: number };

/** More than this are not kept apart: those that have rested enough are forgotten first. */
const mostKept = 10_000;

/**
 * Keeps each of many to a pace of its own.
 *
 * @param now  monotonic ms.
 */
export function openPaces(
  { burst, perSecond }: Allowance,
  now: () => number,
): Readonly<{ mayGo(who: string): boolean }> {
  const paces = new Map<string, Pace>();
  const rest = (pace: Pace): number => Math.min(burst, pace.left + ((now() - pace.at) / 1000) * perSecond);
  return {
    mayGo(who) {
      const known = paces.get(who);
      const left = (known ? rest(known) : burst) - 1;
      if (left < 0) return false;
      paces.set(who, { left, at: now() });
      if (paces.size > mostKept) for (const [each, pace] of paces) if (rest(pace) >= burst) paces.delete(each);
      return true;
    },
  };
}
