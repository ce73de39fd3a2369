import { parseArgs } from "node:util";
import { runForReal } from "./realRun.ts";
import { type Run, simulate } from "./simulation.ts";

const usage = `npm run converge -- [options]

Lets 6 people write 200 times each in one room, with lost connections, reloads and power cuts, and looks whether the
server, the disk, everybody's browser and the export end up with the same.

  --seeds N   how many runs (default: 300); each 50th also on the real server
  --seed N    only this run, to look at it again
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
const realEvery = 50;
const start = performance.now();
const totals = { seeds: 0, operations: 0, equal: 0, refused: 0 };

const count = ({ operations, faults, refused }: Run, replay: string): void => {
  totals.seeds += 1;
  totals.operations += operations;
  totals.refused += refused;
  if (faults.length === 0) totals.equal += 1;
  else process.stderr.write(`not equal: ${faults.join("; ")}\n  again: npm run converge -- ${replay}\n`);
};

if (values.seed !== undefined) {
  const seed = Number(values.seed);
  count(await (values.real ? runForReal(seed) : simulate(seed)), `--seed ${seed}${values.real ? " --real" : ""}`);
} else {
  for (let seed = 1; seed <= Number(values.seeds); seed++) {
    count(await simulate(seed), `--seed ${seed}`);
    if (seed % realEvery === 0) count(await runForReal(seed), `--seed ${seed} --real`);
  }
}

const line = { ...totals, seconds: Math.round((performance.now() - start) / 1000) };
process.stdout.write(values.json ? `${JSON.stringify(line)}\n` : `${JSON.stringify(line, undefined, 2)}\n`);
process.exit(totals.equal === totals.seeds && totals.refused === 0 ? 0 : 1);
