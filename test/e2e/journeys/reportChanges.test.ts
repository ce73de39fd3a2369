import type { Page } from "@playwright/test";
import type { Event } from "../event.ts";
import { type DeskPage, deskPage } from "../pages/desk.ts";
import { type ReportPage, reportPage } from "../pages/report.ts";
import { expect, expectAccessible, test } from "../test.ts";

const statement = "Veel ruimtes weten de gemeente snel te vinden.";

let event: Event;
let report: ReportPage;
let desk: DeskPage;
let deskTab: Page;

/** A document with one statement is open, and beside it, in another tab, the desk. */
test.beforeEach(async ({ page, openEvent }) => {
  event = await openEvent(3);
  await event.startRound(0);
  await event.write(1, "q1", "korte lijnen met de gemeente");
  await event.write(2, "q1", "lijnen zijn kort");
  await event.write(3, "q1", "elkaar kennen");
  deskTab = await page.context().newPage();
  desk = deskPage(deskTab);
  await desk.open(event.links.moderator, "Wat gaat goed?");
  await desk.looseNote("korte lijnen").dragTo(desk.looseNote("lijnen zijn kort"));
  await desk.statementOf(1).fill(statement);
  await desk.expectSaved();
  report = reportPage(page);
  await report.open(event.links.moderator);
  await report.make();
});

test("reworded at the desk: taken over, and what was edited here stays", async ({ page }) => {
  await expect(report.beside).toContainText("Het document is bij");
  await report.words.getByText(statement).click();
  await page.keyboard.press("Home");
  await page.keyboard.type("Kijk: ");
  await report.expectSaved();
  await expect(report.beside).toContainText("Het document is bij");

  await desk.statementOf(1).fill("Veel ruimtes weten de gemeente erg snel te vinden.");
  await desk.expectSaved();
  const change = report.change("Anders gezegd");
  await expect(change).toContainText("erg");
  await expectAccessible(page);
  await change.getByRole("button", { name: /^Neem over/ }).click();
  await expect(report.words).toContainText(
    "Kijk: Veel ruimtes weten de gemeente erg snel te vinden. (2 van de 3 ruimtes)",
  );
  await expect(report.beside).toContainText("Het document is bij");

  await report.words.click();
  await page.keyboard.press("Control+z");
  await expect(report.words).toContainText(`Kijk: ${statement}`);
  await expect(change).toBeVisible();
});

test("the same words changed at both sides: somebody chooses, and until then nothing is lost", async ({ page }) => {
  await report.words.getByText(statement).dblclick({ position: { x: 4, y: 4 } }); // the first word
  await page.keyboard.type("Alle");
  await desk.statementOf(1).fill("Sommige ruimtes weten de gemeente snel te vinden.");
  const change = report.change("Anders gezegd");
  await expect(change).toContainText("Kies zelf");
  await change.getByRole("button", { name: /^Houd zo/ }).click();
  await expect(change).toHaveCount(0);
  await expect(report.words).toContainText("Alle");
});

test("new at the desk: put in by keyboard alone, left out, and put back", async ({ page }) => {
  await desk.looseNote("elkaar kennen").click();
  await deskTab.keyboard.press("n");
  await desk.statementOf(2).fill("Wie elkaar kent, belt eerder.");
  const change = report.change("Nieuw");
  await expect(change).toContainText("Wie elkaar kent");
  await change.getByRole("button", { name: /^Zet erin/ }).focus();
  await page.keyboard.press("Enter");
  await expect(report.words.getByRole("listitem").nth(1)).toHaveText(
    "Wie elkaar kent, belt eerder. (1 van de 3 ruimtes)",
  );

  await report.words.getByText("Wie elkaar kent").click({ clickCount: 3 });
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  await expect(report.words).not.toContainText("Wie elkaar kent");
  await report.beside.getByText("1 uitspraak is weggelaten").click();
  await report.beside.getByRole("button", { name: "Zet terug" }).click();
  await expect(report.words).toContainText("Wie elkaar kent, belt eerder. (1 van de 3 ruimtes)");
});

test("what changed lies in a drawer on a small screen", async ({ page }) => {
  await desk.statementOf(1).fill("Anders.");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole("button", { name: "Toon wat ernaast ligt" }).click();
  await report
    .change("Anders gezegd")
    .getByRole("button", { name: /^Neem over/ })
    .click();
  await expect(report.words).toContainText("Anders. (2 van de 3 ruimtes)");
  await expectAccessible(page);
});
