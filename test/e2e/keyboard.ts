import { expect, type Locator, type Page } from "@playwright/test";

/** More stops than any page of ours has. */
const mostStops = 400;

/** Goes to something as somebody does who has no mouse: with Tab, or with Shift+Tab, until it has the focus. */
export async function tabTo(page: Page, goal: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const isThere = (): Promise<boolean> => goal.evaluate((element) => element === document.activeElement);
  for (let stop = 0; stop < mostStops && !(await isThere()); stop++) await page.keyboard.press(key);
  await expect(goal).toBeFocused();
}

/** The same, and then Enter. */
export async function enterAt(page: Page, goal: Locator, key?: "Tab" | "Shift+Tab"): Promise<void> {
  await tabTo(page, goal, key);
  await page.keyboard.press("Enter");
}
