import type { Page } from "@playwright/test";
import { deskPage } from "../pages/desk.ts";
import { reportPage } from "../pages/report.ts";
import { expect, test } from "../test.ts";

/** What the browser refused because of the content policy, as it says so in its console. */
function refusals(page: Page): readonly string[] {
  const found: string[] = [];
  const note = (words: string): void => void (/content security policy|trusted/i.test(words) && found.push(words));
  page.on("console", (message) => note(message.text()));
  page.on("pageerror", (error) => note(error.message));
  return found;
}

test("pages work under the strict policy, also when somebody pastes a hostile web page into the document", async ({
  page,
  openEvent,
}) => {
  const refused = refusals(page);
  const event = await openEvent(1);
  const desk = deskPage(page);
  await desk.open(event.links.moderator);
  await page.getByRole("link", { name: "Verslag" }).click();
  const report = reportPage(page);
  await report.make();
  await report.words.click();
  await page.keyboard.press("Control+End");
  await report.words.evaluate((editor) => {
    const clipboardData = new DataTransfer();
    const hostile =
      '<p>van een <strong>webpagina</strong><img src="x:" onerror="document.title=1"></p><script>document.title=1</script>';
    clipboardData.setData("text/html", hostile);
    editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(report.words.locator("strong", { hasText: "webpagina" })).toBeVisible();
  await report.expectSaved();
  await expect(page).not.toHaveTitle("1");
  expect(refused.filter((words) => !words.includes("inline event handler"))).toEqual([]); // that one was the hostile page's
});

test("text becomes HTML by no other way", async ({ page }) => {
  await page.goto("/");
  const tried = await page.evaluate(() => {
    try {
      document.body.innerHTML = "<b>hallo</b>";
      return "made";
    } catch (error) {
      return error instanceof TypeError ? "refused" : "something else";
    }
  });
  expect(tried).toBe("refused");
});
