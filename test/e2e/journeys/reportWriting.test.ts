import { strFromU8 } from "fflate";
import { type Event, openEvent } from "../event.ts";
import { type ReportPage, reportPage } from "../pages/report.ts";
import { expect, expectAccessible, test } from "../test.ts";

let event: Event;
let report: ReportPage;

test.beforeEach(async ({ server, page }) => {
  event = await openEvent(server.address, 2);
  await page.goto(event.links.moderator);
  await page.getByRole("link", { name: "Verslag" }).click();
  report = reportPage(page);
  await report.make();
});
test.afterEach(() => event.close());

test("title and terms are set beside the document, and stand in the download", async () => {
  await report.side("Gegevens");
  await report.beside.getByRole("textbox", { name: "Titel", exact: true }).fill("Wat wij samen vonden");
  await report.beside.getByRole("textbox", { name: "Woord" }).fill("OOGO");
  await report.beside.getByRole("textbox", { name: "Wat jullie ermee bedoelen" }).fill("Overleg van bestuurders.");
  await report.beside.getByRole("button", { name: "Voeg toe" }).click();
  await expect(report.beside.getByText("Overleg van bestuurders.")).toBeVisible();
  await expect(report.page.getByText("Wat wij samen vonden")).toBeVisible(); // on the paper
  await expectAccessible(report.page);
  await report.expectSaved();
  const words = strFromU8((await report.download("Markdown")).bytes);
  expect(words).toContain("# Wat wij samen vonden");
  expect(words).toContain("OOGO");
});

test("by keyboard alone: pieces move, words are found, and headings lead there", async ({ page }) => {
  await report.words.getByText("Er heeft nog niemand meegedaan").click();
  await page.keyboard.press("Alt+ArrowDown");
  const first = report.words.locator("> *").first();
  await expect(first).toHaveRole("heading");
  await page.keyboard.press("Control+z");
  await expect(first).toHaveText("Er heeft nog niemand meegedaan.");

  const find = page.getByRole("searchbox", { name: "Zoek in het document" });
  await find.focus();
  await page.keyboard.type("OPGESCHREVEN");
  await expect(page.getByText(/^1 van \d+$/)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^2 van \d+$/)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(report.words).toBeFocused();

  await report.side("Inhoud");
  const heading = report.beside.getByRole("button", { name: /Ronde 2/ });
  await heading.focus();
  await page.keyboard.press("Enter");
  await expect(report.words).toBeFocused();
  await expect(heading).toHaveAttribute("aria-current", "location");
});
