import { defineConfig } from "vitest/config";

/** The tests without a browser: `unit` (with the architecture test) for daily use, `integration` for whole servers. */
export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    environment: "node",
    testTimeout: 30_000, // for a busy machine; nothing waits for a time, so a quick one is not held up
    hookTimeout: 30_000,
    projects: [
      { extends: true, test: { name: "unit", include: ["test/unit/**/*.test.{ts,tsx}", "test/*.test.ts"] } },
      { extends: true, test: { name: "integration", include: ["test/integration/**/*.test.ts"] } },
    ],
  },
});
