import { defineConfig } from "@playwright/test";
import type { LookOptions } from "./e2e/looks/test.ts";
import journeys from "./playwright.config.ts";

/** Every screen in every way of seeing, with a picture of each in the folder `screens` beside them. */
export default defineConfig<object, LookOptions>({
  ...journeys,
  use: { ...journeys.use, looks: "every" },
  projects: (journeys.projects ?? [])
    .filter(({ name }) => name === "looks")
    .map((looks) => ({ ...looks, timeout: 900_000 })),
});
