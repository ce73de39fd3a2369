import { strFromU8 } from "fflate";
import type { Event } from "../event.ts";
import { type ReportPage, reportPage } from "../pages/report.ts";
import { expect, expectAccessible, test } from "../test.ts";

let event: Event;
let report: ReportPage;

/** A document without statements is open: what is tried here does not need any. */
test.beforeEach(async ({ page, openEvent }) => {
  event = await openEvent(2);
  report = reportPage(page);
  await report.open(event.links.moderator);
  await report.make();
  await report.words.getByText("Er heeft nog niemand meegedaan").click({ clickCount: 3 });
  await page.keyboard.type("Dit is onze inleiding.");
});

test("a version is kept, looked at beside the present document, and put back; that can be undone", async ({ page }) => {
  await report.side("Versies");
  await report.beside.getByRole("textbox", { name: "Naam van deze versie" }).fill("Eerste opzet");
  await report.beside.getByRole("button", { name: "Bewaar deze versie" }).click();
  await expect(report.beside.getByText("Eerste opzet")).toBeVisible();
  await expectAccessible(page);

  await report.words.getByText("Dit is onze inleiding.").click();
  await page.keyboard.press("End");
  await page.keyboard.type(" En dit kwam erbij.");
  await report.beside.getByRole("button", { name: "Bekijk “Eerste opzet”" }).click();
  const dialog = page.getByRole("dialog", { name: /Eerste opzet/ });
  await expect(dialog.locator("ins")).toContainText("En dit kwam erbij.");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Zet deze versie terug" }).click();
  await expect(report.words).not.toContainText("En dit kwam erbij.");
  await expect(report.words).toContainText("Dit is onze inleiding.");
  await expect(report.beside.getByText("Voor het terugzetten")).toBeVisible();

  await page.getByRole("region", { name: "Meldingen" }).getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(report.words).toContainText("En dit kwam erbij.");
  await report.expectSaved();
  await page.reload();
  await report.side("Versies");
  await expect(report.beside.getByText("Eerste opzet")).toBeVisible();
});

test("who gave their name is named at their comments and versions, and a desk beside it shows the name", async ({
  page,
}) => {
  await report.side("Opmerkingen");
  await report.beside.getByRole("button", { name: "Geef je naam" }).click();
  await page.getByRole("textbox", { name: "Je naam" }).fill("Annet");
  await page.getByRole("dialog").getByRole("button", { name: "Bewaar" }).click();
  await expect(report.beside.getByRole("button", { name: "Jij: Annet" })).toBeVisible();
  await commentOnFirstWord("Wie schrijft dit?");
  await expect(report.beside.getByRole("listitem").filter({ hasText: "Wie schrijft dit?" })).toContainText("Annet");
  await report.side("Versies");
  await report.beside.getByRole("button", { name: "Bewaar deze versie" }).click();
  await expect(report.beside.getByRole("listitem").filter({ hasText: "Annet" })).toBeVisible();
  await page.getByRole("link", { name: "Begeleiden" }).click();
  await expect(page.getByRole("button", { name: "Jij: Annet" })).toBeVisible();
  await expectAccessible(page);
});

test("a comment hangs on its words, whatever is typed before them, and is in no download", async ({ page }) => {
  await commentOnFirstWord("Wie schrijft dit?");
  await expectAccessible(page);
  await report.words.getByText("onze inleiding").click();
  await page.keyboard.press("Home");
  await page.keyboard.type("Kijk. ");
  await expect(report.words.locator("[data-comment]")).toHaveText("Dit");
  await report.expectSaved();
  const words = strFromU8((await report.download("Markdown")).bytes);
  expect(words).toContain("Kijk. Dit is onze inleiding");
  expect(words).not.toContain("Wie schrijft dit");
});

/** Says something about the word “Dit”. */
async function commentOnFirstWord(said: string): Promise<void> {
  const { page } = report;
  await report.words.getByText("Dit is onze inleiding.").dblclick({ position: { x: 4, y: 8 } });
  await report.toolbar.getByRole("button", { name: "Opmerking bij deze tekst" }).click();
  await expect(report.beside.getByText("Bij “Dit”")).toBeVisible();
  await page.keyboard.type(said);
  await page.keyboard.press("Control+Enter");
  await expect(report.beside.getByRole("listitem", { name: "Opmerking bij “Dit”" })).toContainText(said);
  await expect(report.words.locator("[data-comment]")).toHaveText("Dit");
}

test("a comment is answered by a colleague, is done, and opened again", async ({ somebodyElse }) => {
  await commentOnFirstWord("Wie schrijft dit?");
  const thread = report.beside.getByRole("listitem", { name: "Opmerking bij “Dit”" });
  const colleague = reportPage(await somebodyElse());
  await colleague.open(event.links.moderator);
  await colleague.words.locator("[data-comment]").click();
  const theirs = colleague.beside.getByRole("listitem", { name: "Opmerking bij “Dit”" });
  await theirs.getByRole("button", { name: "Antwoord" }).click();
  await colleague.page.keyboard.type("Wij samen.");
  await theirs.getByRole("button", { name: "Verstuur" }).click();
  await expect(thread).toContainText("Wij samen.");

  await thread.getByRole("button", { name: "Klaar" }).click();
  await expect(report.words.locator("[data-comment]")).toHaveCount(0);
  await report.beside.getByText("1 opmerking is klaar").click();
  await thread.getByRole("button", { name: "Open weer" }).click();
  await expect(report.words.locator("[data-comment]")).toHaveText("Dit");
});
