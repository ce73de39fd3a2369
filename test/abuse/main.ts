import { missedBudgets } from "./budgets.ts";
import { readOptions } from "./options.ts";
import { besiege } from "./siege.ts";
import { fillTownHall, patienceS } from "./townHall.ts";

const options = readOptions(process.argv.slice(2));
if (!options) process.exit(0);
const { json, rounds, only, townHall } = options;
const print = (found: object): void =>
  void process.stdout.write(json ? `${JSON.stringify(found)}\n` : `${JSON.stringify(found, undefined, 2)}\n`);

if (townHall) {
  const found = await fillTownHall(townHall.people, townHall.seed);
  print(found);
  process.exit(found.joined === townHall.people && found.seconds <= patienceS && found.attackerGotIn === 0 ? 0 : 1);
}
const findings = await besiege(rounds, only, (line) => void (json || process.stdout.write(`${line}\n`)));
const missed = missedBudgets(findings);
for (const fault of [...findings.faults, ...missed]) process.stderr.write(`${fault}\n`);
print(findings);
const { tried, asExpected } = findings;
process.exit(tried > 0 && asExpected === tried && findings.faults.length === 0 && missed.length === 0 ? 0 : 1);
