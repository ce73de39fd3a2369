import { strFromU8 } from "fflate";
import type { Event } from "../event.ts";
import { type ReportPage, reportPage } from "../pages/report.ts";
import { expect, expectAccessible, test } from "../test.ts";

let event: Event;
let report: ReportPage;

test.beforeEach(async ({ page, openEvent }) => {
  event = await openEvent(2);
  report = reportPage(page);
  await report.open(event.links.moderator);
  await report.make();
});

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

test("a piece is dragged to another place, or left out by its menu; the preview shows the whole", async ({ page }) => {
  const first = report.words.locator("> *").first();
  await report.words.getByText("Er heeft nog niemand meegedaan").hover();
  const round = report.words.getByRole("heading", { name: /Ronde 1/ });
  await page.locator("[data-grip]").dragTo(round, { targetPosition: { x: 400, y: 20 } });
  await expect(first).toHaveRole("heading");
  await report.words.getByText("Er heeft nog niemand meegedaan").click();
  await page.getByRole("button", { name: "Dit stuk" }).click();
  await expectAccessible(page);
  await page.getByRole("menuitem", { name: /weg$/ }).click();
  await expect(report.words).not.toContainText("Er heeft nog niemand meegedaan");

  await page.getByRole("button", { name: "Voorbeeld" }).click();
  const preview = page.getByRole("dialog", { name: "Zo ziet het document eruit" });
  await expect(preview.getByRole("heading", { name: /Ronde 1/ })).toBeVisible();
  await expectAccessible(page);
});
