import { readOptions } from "./options.ts";
import { besiege } from "./siege.ts";

const options = readOptions(process.argv.slice(2));
if (!options) process.exit(0);
const { json, rounds, only } = options;
const findings = await besiege(rounds, only, (line) => void (json || process.stdout.write(`${line}\n`)));
for (const fault of findings.faults) process.stderr.write(`${fault}\n`);
process.stdout.write(json ? `${JSON.stringify(findings)}\n` : `${JSON.stringify(findings, undefined, 2)}\n`);
process.exit(findings.faults.length === 0 && findings.crashes === 0 ? 0 : 1);
