import { z } from "zod/mini";

/** How many went well and how many did not. */
export type Tally = Readonly<{ passed: number; failed: number }>;

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

/** Counts a report of vitest's `json` reporter. A file that could not even be read has no tests and counts as one failure. */
export function tallyVitest(report: unknown): Tally {
  const { numPassedTests, numFailedTests, testResults } = VitestReport.parse(report);
  const unread = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  return { passed: numPassedTests, failed: numFailedTests + unread.length };
}

/** Counts a report of Playwright's `json` reporter. A test that only passed the second time has failed. */
export function tallyPlaywright(report: unknown): Tally {
  const { stats, errors } = PlaywrightReport.parse(report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/**
 * What is left to believe of a test run: one that ran nothing, or that ended badly without a failed test to show for it,
 * is a failure.
 */
export function honest(tally: Tally, endedWell: boolean): Tally {
  const looksFine = tally.failed === 0;
  return looksFine && (!endedWell || tally.passed === 0) ? { ...tally, failed: 1 } : tally;
}

/** Everything together. */
export function total(tallies: readonly Tally[]): Tally {
  return tallies.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), {
    passed: 0,
    failed: 0,
  });
}
