import type { Event } from "../event.ts";
import { deskPage } from "../pages/desk.ts";
import { expect, expectAccessible, test } from "../test.ts";

let event: Event;

test.beforeEach(async ({ openEvent }) => {
  event = await openEvent(3);
});

test("a moderator starts a round, extends it and closes it, and every participant follows", async ({ page }) => {
  const seat = await event.sit(1, "q1");
  const desk = deskPage(page);
  await desk.open(event.links.moderator);
  await expect(page.getByText("Deelnemers zien een wachtscherm")).toBeVisible();
  await expectAccessible(page);

  const first = desk.round("Ronde 1");
  await first.getByRole("spinbutton").fill("20");
  await first.getByRole("button", { name: /^Start/ }).click();
  await expect(first.getByRole("timer")).toHaveText(/^(20:00|19:\d\d)$/);
  await expect.poll(() => seat.stage.scene.current().open).toBe(true);

  await first.getByRole("button", { name: "5 minuten langer" }).click();
  await expect(first.getByRole("timer")).toHaveText(/^(25:00|24:\d\d)$/);
  await expectAccessible(page);

  await first.getByRole("button", { name: "Sluit de ronde" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Ja, sluit de ronde" }).click();
  await expect.poll(() => seat.stage.scene.current().open).toBe(false);
});

test("switching rounds asks first while people are writing, and cancelling changes nothing", async ({ page }) => {
  await event.startRound(0);
  const seat = await event.sit(1, "q1");
  const desk = deskPage(page);
  await desk.open(event.links.moderator);
  await expect(page.getByText("1 deelnemer in 1 van de 3 ruimtes")).toBeVisible();
  const before = seat.stage.scene.current();

  await desk
    .round("Ronde 2")
    .getByRole("button", { name: /^Start/ })
    .click();
  await expectAccessible(page);
  await page.getByRole("alertdialog").getByRole("button", { name: "Annuleren" }).click();
  expect(seat.stage.scene.current()).toEqual(before);

  await desk
    .round("Ronde 2")
    .getByRole("button", { name: /^Start/ })
    .click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Ja, sluit de ronde" }).click();
  await expect.poll(() => seat.stage.scene.current().round).not.toBe(before.round);
});

test("notes of several rooms arrive live, in the overview and at the question", { tag: "@phone" }, async ({ page }) => {
  await event.startRound(0);
  const desk = deskPage(page);
  await desk.open(event.links.moderator);
  await event.write(1, "q1", "korte lijnen met de gemeente");
  await event.write(2, "q1", "we kennen elkaar");
  const room = page.getByRole("row").filter({ hasText: "Ruimte 2" });
  await expect(room.getByRole("cell").nth(3)).toHaveText("1");
  await expectAccessible(page);

  await desk.chooseQuestion("Wat gaat goed?");
  await expect(desk.looseNote("korte lijnen met de gemeente")).toContainText("Ruimte 1");
  await expect(desk.looseNote("we kennen elkaar")).toContainText("Ruimte 2");
  await event.write(3, "q1", "iedereen wil hetzelfde");
  await expect(desk.loose.getByRole("row")).toHaveCount(3);
  await expectAccessible(page);
});

test("rooms can be put in the order of how many notes they have", async ({ page }) => {
  await event.startRound(0);
  await event.write(3, "q1", "veel");
  await event.write(3, "q2", "meer");
  await event.write(2, "q1", "iets");
  const desk = deskPage(page);
  await desk.open(event.links.moderator);
  await expect(page.getByRole("row").filter({ hasText: "Ruimte 3" }).getByRole("cell").nth(10)).toHaveText("2");
  await page.getByRole("button", { name: "Notities", exact: true }).click();
  await expect(page.getByRole("rowheader")).toHaveText([/^Ruimte 3/, /^Ruimte 2/, /^Ruimte 1/]);
});

test("a question without notes says what to expect", async ({ page }) => {
  const desk = deskPage(page);
  await desk.open(event.links.moderator, "Bouwstenen");
  await expect(page.getByText("Nog geen notities bij deze vraag.")).toBeVisible();
  await expectAccessible(page);
});

test("without a connection the desk goes on, and what was done is saved afterwards", async ({ page, context }) => {
  await event.startRound(0);
  await event.write(1, "q1", "korte lijnen");
  const desk = deskPage(page);
  await desk.open(event.links.moderator, "Wat gaat goed?");
  await expect(desk.looseNote("korte lijnen")).toBeVisible();

  await context.setOffline(true);
  await page.evaluate(() => window.dispatchEvent(new Event("offline")));
  await desk.looseNote("korte lijnen").press("n");
  await expect(desk.group(1)).toBeVisible();
  await context.setOffline(false);
  await desk.expectSaved();

  const other = deskPage(await context.newPage());
  await other.open(page.url());
  await expect(other.group(1)).toContainText("1 van de 1 ruimte");
});
