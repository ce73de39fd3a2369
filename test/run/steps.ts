/** One thing that is looked at. A check passes or fails as a whole; the others write down how each of their tests went. */
export type Step = Readonly<{
  name: string;
  of: "check" | "vitest" | "playwright";
  /** Arguments for Node: the tool's own file first, so that it works the same in every shell and on every system. */
  args: readonly string[];
}>;

const vitest = (project: string) =>
  ["node_modules/vitest/vitest.mjs", "run", "--config", "test/vitest.config.ts", "--project", project] as const;

/** What everybody runs many times a day: under a minute. */
export const daily: readonly Step[] = [
  {
    name: "types",
    of: "check",
    args: ["node_modules/typescript/bin/tsc", "-b", "shared", "server", "client", "test"],
  },
  { name: "lint and format", of: "check", args: ["node_modules/@biomejs/biome/bin/biome", "check", "."] },
  { name: "lint with types", of: "check", args: ["node_modules/oxlint/bin/oxlint"] },
  { name: "dead code", of: "check", args: ["node_modules/knip/bin/knip.js"] },
  { name: "unit tests", of: "vitest", args: vitest("unit") },
];

/** What a change must pass besides: the pages as they are served, whole servers, and people in a browser. */
export const beforeItGoesOut: readonly Step[] = [
  { name: "build", of: "check", args: ["deploy/run.mjs", "--build"] },
  { name: "integration tests", of: "vitest", args: vitest("integration") },
  {
    name: "end-to-end tests",
    of: "playwright",
    args: ["node_modules/@playwright/test/cli.js", "test", "--config", "test/playwright.config.ts"],
  },
];
