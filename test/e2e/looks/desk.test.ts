import { deskPage } from "../pages/desk.ts";
import { reportPage } from "../pages/report.ts";
import { roomPanel } from "../pages/roomPanel.ts";
import { expect, test } from "./test.ts";

test("the moderators' desk before and during a round", async ({ page, look, openEvent }) => {
  const event = await openEvent(14);
  const desk = deskPage(page);
  await desk.open(event.links.moderator);
  await look(page, "desk-before");
  await event.startRound(0);
  await event.write(1, "q1", "korte lijnen met de gemeente");
  await event.write(2, "q1", "we weten elkaar te vinden");
  await event.write(
    3,
    "q1",
    "lijnen zijn kort, en dat al sinds de gemeenten samengingen in het jaar dat de brug dichtging",
  );
  await expect(desk.round("Ronde 1").first()).toBeVisible();
  await look(page, "desk-rooms");
  await roomPanel(page).open("Ruimte 1");
  await look(page, "desk-room");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Bericht aan ruimtes" }).click();
  await page.getByRole("dialog").getByLabel("Een paar ruimtes").check();
  await look(page, "desk-announce");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Alle ruimtes leiden" }).first().click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await look(page, "desk-lead");
});

test("grouping at the desk, and the document", async ({ page, look, openEvent }) => {
  const event = await openEvent(4, { organisers: ["Netwerk Oost"] });
  await event.startRound(0);
  await event.write(1, "q1", "korte lijnen met de gemeente");
  await event.write(2, "q1", "we weten elkaar te vinden");
  await event.write(3, "q1", "lijnen zijn kort");
  const desk = deskPage(page);
  await desk.open(event.links.moderator);
  await page.getByRole("link", { name: "Verslag" }).click();
  await expect(page.getByText("Er is nog geen document.")).toBeVisible();
  await look(page, "report-empty");
  await page.goBack();
  await desk.chooseQuestion("Wat gaat goed?");
  await expect(desk.loose.getByRole("row")).toHaveCount(3);
  await look(page, "desk-question");
  await desk.looseNote("korte lijnen").dragTo(desk.looseNote("lijnen zijn kort"));
  await desk.nameOf(1).fill("Korte lijnen");
  await desk.statementOf(1).fill("De helft van de ruimtes weet de gemeente snel te vinden.");
  await desk.openGroup(1);
  await look(page, "desk-group");
  await desk.expectSaved();
  await page.getByRole("link", { name: "Verslag" }).click();
  const report = reportPage(page);
  await report.make();
  await report.expectSaved();
  await look(page, "report");
  await report.words.getByText("De helft van de ruimtes").click();
  await page.keyboard.type("Zelf bedacht. ");
  await page.getByRole("button", { name: "Maak opnieuw uit de uitspraken" }).click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await look(page, "report-again");
});
