import type { Browser, Page } from "@playwright/test";
import { boardPage } from "../pages/board.ts";
import { roomPage } from "../pages/room.ts";
import { expect, test } from "../test.ts";

const seen = "disabled-by-default-devtools.timeline.invalidationTracking";

/** Which elements the browser had to style again because of what came inside them. */
async function styledForWhatIsInside(browser: Browser, page: Page, during: () => Promise<void>): Promise<string[]> {
  await browser.startTracing(page, { categories: ["devtools.timeline", seen] });
  await during();
  const trace = (await browser.stopTracing()).toString();
  expect(trace).toContain("StyleRecalcInvalidationTracking"); // the browser tells
  return [...trace.matchAll(/"nodeName":"([^"]*)","reason":"Affected by :has/g)].flatMap(([, name]) => name ?? []);
}

for (const view of ["list", "board"] as const)
  test(`a note that comes on the ${view} makes the browser look at that note, and at nothing around it @phone`, async ({
    page,
    browser,
    openEvent,
  }) => {
    const event = await openEvent(1);
    await event.startRound(0);
    await event.write(1, "q1", "Korte lijnen");
    await roomPage(page).join(event.links.participant, "Anna", "Ruimte 1");
    if (view === "board") await boardPage(page).open();
    await expect(page.getByText("Korte lijnen")).toBeVisible();
    const around = await styledForWhatIsInside(browser, page, async () => {
      await event.write(1, "q1", "We bellen elkaar");
      await expect(page.getByText("We bellen elkaar")).toBeVisible();
    });
    expect(around.filter((name) => /^(HTML|BODY|MAIN|DIV|UL|SECTION)\b/.test(name))).toEqual([]);
  });
