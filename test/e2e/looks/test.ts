import { join } from "node:path";
import type { Page } from "@playwright/test";
import { test as base, expect, expectAccessible, type ServerOptions } from "../test.ts";
import { flawsOf } from "./flaws.ts";
import { everyWay, fewWays, type WayOfSeeing } from "./ways.ts";

/** How much is looked at: a few ways of seeing with each change, or every one, with a picture of each to look at. */
export type LookOptions = ServerOptions & { looks: "few" | "every" };

type Look = (page: Page, screen: string) => Promise<void>;

const folder = join(import.meta.dirname, "../screens");

/** A walk along screens. `look(page, "name")` looks at the screen as it is now in several ways, and goes on looking when one has a flaw. */
export const test = base.extend<{ look: Look }, LookOptions>({
  looks: ["few", { scope: "worker", option: true }],
  async look({ looks }, use) {
    await use(async (page, screen) => {
      const size = page.viewportSize();
      for (const way of looks === "every" ? everyWay : fewWays) {
        await see(page, way);
        expect.soft(await flawsOf(page), `${screen}, ${way.name}`).toEqual([]);
        if (way.thorough) await expectAccessible(page);
        if (looks === "every")
          await page.screenshot({ path: join(folder, `${screen}-${way.name}.png`), animations: "disabled" });
      }
      if (size) await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: null, forcedColors: null });
    });
  },
});

/** Shows the page in one way, and waits until it is drawn so. */
async function see(page: Page, { width, height, colorScheme, forcedColors }: WayOfSeeing): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme, forcedColors: forcedColors ?? "none" });
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame); // sizes are measured after the first
  });
}

export { expect };
