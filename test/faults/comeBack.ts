import { setTimeout as pause } from "node:timers/promises";
import { percentile } from "../load/figures.ts";
import type { Product } from "../support/product.ts";

/** @returns ms until the server says that it is ready. */
export async function restart(product: Product, address: string): Promise<number> {
  const startedAt = performance.now();
  await product.start();
  while (!(await fetch(new URL("/readyz", address)).catch(() => undefined))?.ok) await pause(5);
  return performance.now() - startedAt;
}

/** @returns ms until 95 % and until all of these are done; zeros for nobody. */
export async function howLong(arrivals: readonly Promise<unknown>[]): Promise<Readonly<{ most: number; all: number }>> {
  const from = performance.now();
  const took = await Promise.all(arrivals.map((one) => one.then(() => performance.now() - from)));
  return took.length === 0 ? { most: 0, all: 0 } : { most: percentile(took, 95), all: Math.max(...took) };
}
