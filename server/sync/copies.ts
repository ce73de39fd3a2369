import { type Allowance, openBudget } from "./budget.ts";

/**
 * Counts the whole copies that each asks for. Who asked for none in a while is forgotten.
 *
 * @param now  monotonic ms. @returns whether this one may have another.
 */
export function openCopies<Who>(allowance: Allowance, now: () => number): (who: Who) => boolean {
  const budgets = new Map<Who, ReturnType<typeof openBudget>>();
  const fullAgainMs = (allowance.burst / allowance.perSecond) * 1000;
  const open = (who: Who): ReturnType<typeof openBudget> => {
    const budget = openBudget(allowance, now);
    budgets.set(who, budget);
    setTimeout(() => budgets.delete(who), fullAgainMs).unref();
    return budget;
  };
  return (who) => (budgets.get(who) ?? open(who)).take(1) === 0;
}
