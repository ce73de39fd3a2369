import { newProduct } from "../support/product.ts";
import { type Options, readOptions, usage } from "./options.ts";
import { play } from "./play.ts";

/** What the whole demo may take without `--keep`, ms: far more than it needs, far less than anybody would wait. */
const patienceMs = 180_000;

const stopped = new Promise<"stopped">((tell) => {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => tell("stopped"));
});
process.exit(await run(process.argv.slice(2)));

/** @returns the exit code. */
async function run(args: readonly string[]): Promise<number> {
  try {
    const options = readOptions(args);
    if (options) return await demo(options);
    process.stdout.write(usage);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

async function demo(options: Options): Promise<number> {
  const { json, keep, pace } = options;
  const tell = (line: string): void => void (json ? process.stderr : process.stdout).write(`${line}\n`);
  const product = await newProduct();
  try {
    const played = await Promise.race([play(product, options, tell), stopped, tooLate(patienceMs * Math.max(1, pace))]);
    if (played === "stopped") return 130; // as a shell says it of Ctrl-C
    if (json) process.stdout.write(`${JSON.stringify(played.counts)}\n`);
    for (const fault of played.faults) process.stderr.write(`${fault}\n`);
    if (keep) {
      await product.during(played.goOn());
      tell(played.guide());
      await product.during(stopped);
    }
    return played.faults.length === 0 ? 0 : 1;
  } finally {
    await product.discard();
  }
}

function tooLate(afterMs: number): Promise<never> {
  return new Promise((_, reject) =>
    setTimeout(
      () => reject(new Error(`The demo was not done after ${afterMs / 1_000} seconds; something hangs.`)),
      afterMs,
    ),
  );
}
