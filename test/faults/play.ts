import { round } from "../load/figures.ts";
import type { Options } from "./options.ts";
import { broken, type Figure, NotHere, type Outcome, type Scenario } from "./scenario.ts";
import { openStand, type Stand } from "./stand.ts";

/** What one scenario may take, ms. */
const patienceMs = 240_000;
/** … and each time more. */
const patienceATimeMs = 15_000;

/** Plays one scenario and ends whatever it opened. Its own mistakes count as failed. */
export async function playScenario(scenario: Scenario, { seed, times }: Options, entry: string): Promise<Outcome> {
  const startedAt = performance.now();
  const stands: Promise<Stand>[] = [];
  const tell = (outcome: Omit<Outcome, "scenario" | "seconds">): Outcome => ({
    scenario: scenario.name,
    ...outcome,
    seconds: round((performance.now() - startedAt) / 1000),
  });
  let impatient: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    impatient = setTimeout(() => reject(new Error("It took too long.")), patienceMs + (times ?? 0) * patienceATimeMs);
  });
  try {
    const run = scenario.run((options) => {
      const stand = openStand(`${seed} ${scenario.name}`, entry, options);
      stands.push(stand);
      return stand;
    }, times);
    const figures = await Promise.race([run, tooLate]);
    const faults = broken(figures);
    if (faults.length === 0) return tell({ result: "passed", figures: asRecord(figures) });
    return tell({ result: "failed", why: faults.join("; "), figures: asRecord(figures) });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const result = error instanceof NotHere ? "not here" : "failed";
    return tell({ result, why, figures: {} });
  } finally {
    clearTimeout(impatient);
    for (const stand of stands) await (await stand.catch(() => undefined))?.end();
  }
}

function asRecord(figures: readonly Figure[]): Readonly<Record<string, number>> {
  return Object.fromEntries(figures.map(({ what, value }) => [what, value]));
}

/** One line of the table. */
export function line({ scenario, result, why, figures, seconds }: Outcome): string {
  const told = Object.entries(figures).map(([what, value]) => `${what} ${value}`);
  return [
    `${scenario.padEnd(18)} ${result.padEnd(9)} ${`${seconds} s`.padStart(8)}  ${told.join(", ")}`,
    ...(why === undefined ? [] : [`${" ".repeat(39)}${why}`]),
  ].join("\n");
}
