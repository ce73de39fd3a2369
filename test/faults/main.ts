import { inspect } from "node:util";
import { newProduct } from "../support/product.ts";
import { heldAgainst, playKills } from "./kills.ts";
import { entryFor, type Options, readOptions, usage } from "./options.ts";
import { line, playScenario } from "./play.ts";
import { broken } from "./scenario.ts";
import { scenarios } from "./scenarios/index.ts";

/** What the kills may take, ms: far more than they need. */
const patienceMs = (kills: number): number => 60_000 + kills * 15_000;

process.exit(await run(process.argv.slice(2)));

/** @returns the exit code. */
async function run(args: readonly string[]): Promise<number> {
  try {
    const options = readOptions(args);
    const entry = entryFor(process.env.FAULT_BUILD);
    if (options?.scenario !== undefined) return await runScenarios(options, options.scenario, entry);
    if (options) return await runKills(options, entry);
    process.stdout.write(`${usage}\n${scenarios.map(({ name, does }) => `  ${name.padEnd(18)}${does}`).join("\n")}\n`);
    return 0;
  } catch (error) {
    const isOurs = error instanceof Error && error.cause === undefined;
    process.stderr.write(`${isOurs ? error.message : inspect(error)}\n`);
    return 1;
  }
}

async function runKills(options: Options, entry: string): Promise<number> {
  const { json, seed, kills } = options;
  const product = await newProduct({ LOG_LEVEL: "silent" }, entry);
  const tell = (line: string): void => void (json || process.stdout.write(`${line}\n`));
  tell(`The seed is ${seed}.`);
  try {
    const tooLong = AbortSignal.timeout(patienceMs(kills));
    const { counts, examples } = await Promise.race([playKills(product, options, tell), whenOver(tooLong)]);
    const missed = broken(heldAgainst(counts));
    process.stdout.write(json ? `${JSON.stringify(counts)}\n` : `${JSON.stringify(counts, undefined, 2)}\n`);
    for (const sentence of [...examples, ...missed]) process.stderr.write(`${sentence}\n`);
    if (missed.length > 0) process.stderr.write(`The seed was ${seed}.\n`);
    return missed.length > 0 ? 1 : 0;
  } catch (error) {
    throw new Error(`With seed ${seed}:`, { cause: error });
  } finally {
    await product.kill();
    await product.discard();
  }
}

/** What this machine cannot do is told, and is neither passed nor failed. */
async function runScenarios(options: Options, asked: string, entry: string): Promise<number> {
  const { json, seed } = options;
  const chosen = scenarios.filter(({ name }) => asked === "all" || asked === name);
  if (chosen.length === 0) {
    const names = ["all", ...scenarios.map(({ name }) => name)].join(", ");
    throw new Error(`--scenario is “${asked}”; allowed: ${names}.`);
  }
  let failed = 0;
  if (!json) process.stdout.write(`The seed is ${seed}.\n`);
  for (const scenario of chosen) {
    const outcome = await playScenario(scenario, options, entry);
    if (outcome.result === "failed") failed += 1;
    process.stdout.write(`${json ? JSON.stringify(outcome) : line(outcome)}\n`);
  }
  return failed === 0 ? 0 : 1;
}

function whenOver(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("It took too long."))));
}
