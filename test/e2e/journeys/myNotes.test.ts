import { readFile } from "node:fs/promises";
import type { Event } from "../event.ts";
import { roomPage } from "../pages/room.ts";
import { expect, expectAccessible, test } from "../test.ts";

let event: Event;
test.beforeEach(async ({ openEvent }) => {
  event = await openEvent(1);
  await event.startRound(0);
});

test("somebody sees, downloads, corrects and takes away what they wrote @phone", async ({ page }) => {
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await me.write("korte leinen");
  await me.write("koffie");
  await event.write(1, "q1", "van een ander");
  await expect(me.note("van een ander")).toBeVisible();
  await expect(page.getByText("Alles bewaard")).toBeVisible();

  await page.getByRole("button", { name: "Jij en je ruimte" }).click();
  await page.getByRole("menuitem", { name: "Mijn notities" }).click();
  const mine = page.getByRole("dialog", { name: "Mijn notities" });
  await expect(mine.getByRole("listitem")).toHaveCount(2);
  await expect(mine).not.toContainText("van een ander");
  await expectAccessible(page);

  const file = page.waitForEvent("download");
  await mine.getByRole("link", { name: "Download als tekst" }).click();
  expect(await readFile(await (await file).path(), "utf8")).toContain("korte leinen");

  const first = mine.getByRole("listitem").first();
  await first.getByRole("button", { name: "Verbeter" }).click();
  await first.getByLabel("De notitie").fill("korte lijnen");
  await first.getByRole("button", { name: "Bewaar" }).click();
  await expect(first).toContainText("korte lijnen");

  const last = mine.getByRole("listitem").last();
  await last.getByRole("button", { name: "Haal weg" }).click();
  await expect(last).toContainText("Niemand kan ze terugzetten.");
  await expectAccessible(page);
  await last.getByRole("button", { name: "Ja, haal weg" }).click();
  await expect(mine.getByRole("listitem")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(me.note("korte lijnen")).toBeVisible();
  await expect(me.note("koffie")).toHaveCount(0);
});

test("with the keyboard alone, when the round is closed", async ({ page }) => {
  const me = roomPage(page);
  const { keyboard } = page;
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await me.write("korte lijnen");
  await expect(page.getByText("Alles bewaard")).toBeVisible();
  await event.stopRound();
  await expect(page.getByRole("heading", { name: "Deze ronde is gesloten" })).toBeVisible();

  await page.getByRole("button", { name: "Jij en je ruimte" }).focus();
  await keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "Andere ruimte" })).toBeFocused();
  await keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitem", { name: "Mijn notities" })).toBeFocused();
  await keyboard.press("Enter");
  const mine = page.getByRole("dialog", { name: "Mijn notities" });
  await expect(mine.getByRole("listitem")).toHaveCount(1);
  const takeAway = mine.getByRole("button", { name: "Haal weg" });
  while (!(await takeAway.evaluate((element) => element === document.activeElement))) await keyboard.press("Tab");
  await keyboard.press("Enter");
  await expect(mine.getByRole("button", { name: "Ja, haal weg" })).toBeFocused();
  await keyboard.press("Enter");
  await expect(mine).toContainText("Je hebt nog niets opgeschreven.");
  await expect.poll(() => mine.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true); // the button is gone, the focus is not
  await keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Jij en je ruimte" })).toBeFocused();
});
