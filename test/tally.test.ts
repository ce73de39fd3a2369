import { expect, test } from "vitest";
import { honest, tallyPlaywright, tallyVitest, total } from "./run/tally.ts";

const file = (status: string, tests: number) => ({
  status,
  assertionResults: Array.from({ length: tests }, () => ({})),
});

test("every vitest test counts, and a file that could not be read counts as a failure", () => {
  const testResults = [file("passed", 3), file("failed", 2), file("failed", 0)];
  expect(tallyVitest({ numPassedTests: 4, numFailedTests: 1, testResults })).toEqual({ passed: 4, failed: 2 });
});

test("a journey that only went well the second time has failed", () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1 };
  expect(tallyPlaywright({ stats, errors: [{ message: "no browser" }] })).toEqual({ passed: 5, failed: 3 });
});

test("a run without tests, or one that ended badly without saying why, is no success", () => {
  expect(honest({ passed: 0, failed: 0 }, true)).toEqual({ passed: 0, failed: 1 });
  expect(honest({ passed: 9, failed: 0 }, false)).toEqual({ passed: 9, failed: 1 });
  expect(honest({ passed: 9, failed: 2 }, false)).toEqual({ passed: 9, failed: 2 });
  expect(honest({ passed: 9, failed: 0 }, true)).toEqual({ passed: 9, failed: 0 });
});

test("everything is added up", () => {
  expect(
    total([
      { passed: 1, failed: 0 },
      { passed: 2, failed: 3 },
    ]),
  ).toEqual({ passed: 3, failed: 3 });
});
