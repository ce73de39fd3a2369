import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";

type Ordered = Readonly<{ id: string; order: string }>;

/**
 * An `order` for a thing that comes to stand at a place in a list, so that only that thing changes.
 *
 * @param others  the list in its order, without the thing itself.
 * @param at      0…others.length; how many of the others stand before it.
 */
export function orderAt(others: readonly Ordered[], at: number): string {
  const before = others[at - 1]?.order;
  const after = others.slice(at).find(({ order }) => before === undefined || order > before)?.order; // two moderators may have made equal ones
  try {
    return generateKeyBetween(before ?? null, after ?? null);
  } catch {
    return `${before ?? ""}V`; // an order that another program wrote: any text that sorts after it will do
  }
}

/** An `order` for each thing of a list that is put in order as a whole. */
export function ordersFor(count: number): readonly string[] {
  return generateNKeysBetween(null, null, count);
}

/** The order for a thing that moves one place up (-1) or down (+1). Absent when it stands at that end already. */
export function orderMoved(list: readonly Ordered[], id: string, by: -1 | 1): string | undefined {
  const from = list.findIndex((each) => each.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= list.length) return undefined;
  return orderAt(
    list.filter((each) => each.id !== id),
    to,
  );
}
