import { parseArgs } from "node:util";
import * as Y from "yjs";
import { judge } from "../../server/sync/gate.ts";
import { docShapes } from "../../shared/doc/shapes.ts";
import type { PersonId } from "../../shared/ids.ts";
import { percentile, round } from "../load/figures.ts";
import type { Received } from "./simulatedServer.ts";
import { simulate } from "./simulation.ts";

/** What the gate may take for an honest update at the median. */
const budgetUs = 50;

const { values } = parseArgs({ options: { seeds: { type: "string", default: "10" }, json: { type: "boolean" } } });
const took: number[] = [];
const verdicts: Record<string, number> = {};
for (let seed = 1; seed <= Number(values.seeds); seed++) {
  const { received } = await simulate(seed);
  replay(received);
}

const medianUs = round(percentile(took, 50));
const line = {
  updates: took.length,
  medianUs,
  p95Us: round(percentile(took, 95)),
  p99Us: round(percentile(took, 99)),
  verdicts,
};
process.stdout.write(values.json ? `${JSON.stringify(line)}\n` : `${JSON.stringify(line, undefined, 2)}\n`);
process.exit(medianUs <= budgetUs && !verdicts.refused ? 0 : 1);

/** Shows the gate everything that came in during a run, in that order, before a document that grows along. */
function replay(received: readonly Received[]): void {
  const doc = new Y.Doc();
  const authors = new Map<number, PersonId>();
  const known = { doc, shape: docShapes.room, authorOf: (client: number) => authors.get(client) };
  for (const { update, author } of received) {
    const start = performance.now();
    const verdict = judge(update, author, known);
    took.push((performance.now() - start) * 1000);
    verdicts[verdict.kind] = (verdicts[verdict.kind] ?? 0) + 1;
    if (verdict.kind !== "ok") continue;
    for (const client of verdict.claims) authors.set(client, author);
    Y.applyUpdate(doc, update);
  }
}
