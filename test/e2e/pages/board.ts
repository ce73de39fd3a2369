import type { Locator, Page } from "@playwright/test";
import { expect } from "../test.ts";

/** What somebody sees and does on the board of a room. */
export type BoardPage = Readonly<{
  open(): Promise<void>;
  region: Locator;
  /** A note's paper, by its words. */
  note(words: string): Locator;
  /** Where a note lies on the screen, once it lies still. */
  box(words: string): Promise<Readonly<{ x: number; y: number; width: number; height: number }>>;
  /** Drags a note by its paper to another note, or so far. */
  drag(words: string, to: string | Readonly<{ x: number; y: number }>): Promise<void>;
  /** The field with the name of a group. */
  groupName(): Locator;
}>;

export function boardPage(page: Page): BoardPage {
  const region = page.getByRole("region", { name: "Bord met notities" });
  const note = (words: string): Locator => region.getByRole("listitem").filter({ hasText: words });
  const box = async (words: string) => {
    for (let before = ""; ; ) {
      const found = await note(words).boundingBox();
      if (!found) throw new Error(`“${words}” is not on the board.`);
      if (JSON.stringify(found) === before) return found;
      before = JSON.stringify(found);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  };
  return {
    region,
    note,
    box,
    async open() {
      await page.getByRole("button", { name: "Bord", exact: true }).click();
      await expect(region.getByRole("listitem").first()).toBeVisible();
    },
    async drag(words, to) {
      const from = await box(words);
      const start = { x: from.x + from.width / 3, y: from.y + from.height / 2 };
      const target = typeof to === "string" ? await box(to) : undefined;
      const end = target
        ? { x: target.x + target.width / 2, y: target.y + target.height / 2 }
        : { x: start.x + (to as { x: number }).x, y: start.y + (to as { y: number }).y };
      await page.mouse.move(start.x, start.y);
      await page.mouse.down();
      await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 3 });
      await page.mouse.move(end.x, end.y, { steps: 3 });
      await page.mouse.up();
    },
    groupName: () => region.getByRole("textbox", { name: "Naam van de groep" }),
  };
}
