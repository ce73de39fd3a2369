import { missedBudgets } from "./budgets.ts";
import { readOptions } from "./options.ts";
import { besiege } from "./siege.ts";

const options = readOptions(process.argv.slice(2));
if (!options) process.exit(0);
const { json, rounds, only } = options;
const findings = await besiege(rounds, only, (line) => void (json || process.stdout.write(`${line}\n`)));
const missed = missedBudgets(findings);
for (const fault of [...findings.faults, ...missed]) process.stderr.write(`${fault}\n`);
process.stdout.write(json ? `${JSON.stringify(findings)}\n` : `${JSON.stringify(findings, undefined, 2)}\n`);
const { tried, asExpected } = findings;
process.exit(tried > 0 && asExpected === tried && findings.faults.length === 0 && missed.length === 0 ? 0 : 1);
