import { parseArgs } from "node:util";
import { type Browser, chromium } from "playwright";
import { ensureBrowser } from "../support/browser.ts";
import { newProduct } from "../support/product.ts";

/** A figure, or a group of them under one name. What is no number is told and not judged. */
type Figures = Readonly<Record<string, unknown>>;
/** A bound for some of the figures, by their names. */
type Bounds = { readonly [name: string]: number | Bounds };

export type Budget = Readonly<{ atMost: Bounds; atLeast?: Bounds }>;

/**
 * Measures the built product in a browser without a graphics card. What is found goes out as JSON, with `--json` on one line; how it
 * goes and what is over its budget stand on stderr, and the latter ends it with an error.
 *
 * @param address  where the product runs.
 */
export async function bench<Found extends Figures>(
  measure: (browser: Browser, address: string, tell: (line: string) => void) => Promise<Found>,
  budget: Budget,
): Promise<never> {
  const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
  const startedAt = performance.now();
  const tell = (line: string): void => {
    process.stderr.write(`${Math.round((performance.now() - startedAt) / 1000)} s: ${line}\n`);
  };
  const product = await newProduct();
  const { path } = ensureBrowser();
  const browser = await chromium.launch({
    ...(path !== undefined && { executablePath: path }),
    args: ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  try {
    const address = await product.start();
    const found = await product.during(measure(browser, address, tell));
    process.stdout.write(`${JSON.stringify(found, undefined, values.json ? undefined : 2)}\n`);
    for (const line of overBudget(found, budget)) {
      process.stderr.write(`Over budget: ${line}.\n`);
      process.exitCode = 1;
    }
  } finally {
    await browser.close();
    await product.discard();
  }
  process.exit();
}

/** What is over its budget, in words; empty when all is well. A figure that is missing is over. */
function overBudget(found: Figures, { atMost, atLeast = {} }: Budget): readonly string[] {
  return [
    ...beyond(found, atMost, (value, bound) => value <= bound, "at most"),
    ...beyond(found, atLeast, (value, bound) => value >= bound, "at least"),
  ];
}

function beyond(
  found: unknown,
  bounds: Bounds,
  isWithin: (value: number, bound: number) => boolean,
  word: string,
  where = "",
): readonly string[] {
  return Object.entries(bounds).flatMap(([name, bound]) => {
    const value = (found as Figures | undefined)?.[name];
    if (typeof bound !== "number") return beyond(value, bound, isWithin, word, `${where}${name}.`);
    if (typeof value === "number" && isWithin(value, bound)) return [];
    return [`${where}${name} is ${String(value)}, and ${word} ${bound} is allowed`];
  });
}
