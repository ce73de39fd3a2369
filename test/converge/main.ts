import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { type Job, playAll, replayOf } from "./players.ts";
import { runForReal } from "./realRun.ts";
import { type Run, simulate } from "./simulation.ts";

const usage = `npm run converge -- [options]

Lets 6 people write 200 times each in one room, with lost connections, reloads and power cuts, and looks whether the
server, the disk, everybody's browser and the exports end up with the same. Ends with 1 when they do not.

  --seeds N   how many runs (default: 300); each 10th also on the real server
  --seed N    only this run, to look at it again: on the simulated network it goes exactly as it went
  --real      with --seed: on the real server
  --json      print one line of JSON
`;

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "300" },
    seed: { type: "string" },
    real: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  },
});
if (values.help) {
  process.stdout.write(usage);
  process.exit(0);
}

/** One run in so many is played on the real server too. */
const realEvery = 10;
const asJobs = (seeds: readonly number[], real: boolean): readonly Job[] => seeds.map((seed) => ({ seed, real }));
const start = performance.now();
const totals = { seeds: 0, real: 0, operations: 0, equal: 0, refused: 0 };

const count = (job: Job, { operations, faults, refused }: Run): void => {
  totals[job.real ? "real" : "seeds"] += 1;
  totals.operations += operations;
  totals.refused += refused;
  if (faults.length === 0) totals.equal += 1;
  else process.stderr.write(`not equal: ${faults.join("; ")}\n  again: npm run converge -- ${replayOf(job)}\n`);
};

if (values.seed !== undefined) {
  const job = { seed: Number(values.seed), real: values.real };
  count(job, await (job.real ? runForReal(job.seed) : simulate(job.seed)));
} else {
  const seeds = Array.from({ length: Number(values.seeds) }, (_, at) => at + 1);
  const cores = availableParallelism();
  const real = seeds.filter((seed) => seed % realEvery === 0);
  await Promise.all([
    playAll(asJobs(seeds, false), cores, count),
    playAll(asJobs(real, true), cores, count), // beside the others: most of the time these wait
  ]);
}

const failed = totals.seeds + totals.real - totals.equal;
const line = { ...totals, failed, seconds: Math.round((performance.now() - start) / 1000) };
process.stdout.write(values.json ? `${JSON.stringify(line)}\n` : `${JSON.stringify(line, undefined, 2)}\n`);
process.exit(failed === 0 && totals.refused === 0 ? 0 : 1);
