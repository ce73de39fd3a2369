// Everything a change must pass (`npm test`), or the part for daily use (`npm run check`). Closes with one line
// "N passed, N failed": every test is counted, and every check, such as the types, as one.
import { runStep, say } from "./run/runStep.ts";
import { beforeItGoesOut, daily } from "./run/steps.ts";
import { type Tally, total } from "./run/tally.ts";
import { ensureBrowser } from "./support/browser.ts";

const tallies: Tally[] = [];
for (const step of daily) tallies.push(await runStep(step));

if (process.argv[2] !== "check") {
  const { missing } = ensureBrowser();
  for (const step of beforeItGoesOut) {
    if (missing && step.of === "playwright") {
      await say(`✗ ${step.name}: ${missing}`);
      tallies.push({ passed: 0, failed: 1 });
    } else tallies.push(await runStep(step));
  }
}

const { passed, failed } = total(tallies);
await say(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
