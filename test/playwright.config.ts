import { defineConfig, devices } from "@playwright/test";
import type { LookOptions } from "./e2e/looks/test.ts";
import { findBrowser } from "./support/browser.ts";

const { path, missing } = findBrowser();
if (missing) throw new Error(missing);

/** A quiet browser that does nothing of its own accord. */
const args = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), // Chromium refuses root with its sandbox on
];

const desktop = { viewport: { width: 1280, height: 800 } };

/** Journeys run on a desktop. One tagged `@phone` runs on a phone as well, one tagged `@phone-only` there alone. Looks see to their own sizes. */
export default defineConfig<object, LookOptions>({
  testDir: "e2e/journeys",
  outputDir: "../test-results/e2e",
  snapshotPathTemplate: "e2e/readings/{arg}{ext}", // texts, the same on every machine
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    launchOptions: path === undefined ? { args } : { args, executablePath: path },
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    trace: "retain-on-failure",
    serviceWorkers: "block", // it would stand between a page and who plays the network in a test
    contextOptions: { reducedMotion: "reduce" },
  },
  projects: [
    { name: "desktop", use: desktop, grepInvert: /@phone-only/ },
    { name: "phone", use: { ...devices["Pixel 7"], viewport: { width: 360, height: 740 } }, grep: /@phone/ },
    { name: "looks", use: desktop, testDir: "e2e/looks", timeout: 240_000 },
  ],
});
