import type { Event } from "../event.ts";
import { lineOf, roomPage } from "../pages/room.ts";
import { expect, test } from "./test.ts";

let event: Event;
test.beforeEach(async ({ openEvent }) => {
  event = await openEvent(2);
  await event.startRound(0);
});

const long =
  "De gemeente neemt de telefoon meestal binnen een minuut op, en als dat niet lukt bellen ze dezelfde dag terug. Dat is in Wijdemeren-Loosdrecht anders: https://www.voorbeeld.nl/een/heel/lang/adres/dat/nergens/een/streepje/heeft";

test("a room that writes: empty, full, editing, moving, menus", async ({ page, look }) => {
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await expect(me.composer()).toBeVisible();
  await look(page, "room-empty");
  for (const words of ["Korte lijnen", long, "We weten elkaar te vinden", "Eén loket"])
    await event.write(1, "q1", words);
  await event.write(1, "q2", "Minder formulieren");
  await expect(me.note("Eén loket")).toBeVisible();
  await me.composer().fill("Mail het aan jan@voorbeeld.nl");
  await expect(page.getByText("Dit lijkt een e-mailadres.")).toBeVisible();
  await look(page, "room-writing");
  await me.composer().press("Enter");
  await me.choose("Korte lijnen", "👍 Eens");
  await expect(me.card("Korte lijnen").getByRole("button", { name: "Eens: 1" })).toBeVisible();
  await look(page, "room-list");

  await me.note("We weten elkaar").click();
  await expect(me.editor()).toBeFocused();
  await expect(page.getByRole("toolbar", { name: "Opmaak" })).toBeVisible();
  await look(page, "room-editing");
  await page.getByRole("toolbar", { name: "Opmaak" }).getByRole("button", { name: "Link" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await look(page, "room-link");
  await page.keyboard.press("Escape");
  await me.editor().press("Escape");
  await me.card("Eén loket").getByRole("button", { name: "Wat wil je met deze notitie?" }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  await look(page, "room-note-menu");
  await page.getByRole("menuitem", { name: "Leg samen met…" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await look(page, "room-together");
  await page.getByRole("dialog").getByRole("button", { name: "Korte lijnen" }).click();
  await expect(me.card("Korte lijnen").first()).toBeVisible();
  await look(page, "room-group");
});

test("a room's dialogs", async ({ page, look }) => {
  const me = roomPage(page);
  await event.write(1, "q1", long);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await me.write("Korte lijnen");
  await expect(page.getByText("Alles bewaard")).toBeVisible();
  const dialog = page.getByRole("dialog");
  const fromMenu = async (item: string, screen: string): Promise<void> => {
    await page.getByRole("button", { name: "Jij en je ruimte" }).click();
    await page.getByRole("menuitem", { name: item }).click();
    await expect(dialog).toBeVisible();
    await look(page, screen);
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  };
  await page.getByRole("button", { name: "Jij en je ruimte" }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  await look(page, "room-you");
  await page.keyboard.press("Escape");
  await fromMenu("Mijn notities", "my-notes");
  await fromMenu("Naam wijzigen", "room-name");
  await page.getByRole("button", { name: "Hulp vragen" }).click();
  await look(page, "room-hand");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Terugkijken" }).click();
  await expect(dialog).toBeVisible();
  await look(page, "room-check");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Wie is hier/ }).click();
  await expect(page.getByRole("region", { name: "Wie is hier" })).toBeVisible();
  await look(page, "room-people");
  await page.keyboard.press("Escape");
  await me.composer().evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "Rust\nRuimte\nTijd");
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(dialog).toBeVisible();
  await look(page, "room-paste");
});

test("a room whose connection is lost, and one that is closed", async ({ page, look }) => {
  const line = await lineOf(page);
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await me.write("Korte lijnen");
  await expect(page.getByText("Alles bewaard")).toBeVisible();
  await line.cut();
  await expect(page.getByText("Geen verbinding").first()).toBeVisible();
  await me.write("Zonder verbinding");
  await look(page, "room-offline");
  line.mend();
  await expect(page.getByText("Alles bewaard")).toBeVisible({ timeout: 30_000 });
  await event.stopRound();
  await expect(page.getByRole("heading", { name: "Deze ronde is gesloten" })).toBeVisible();
  await look(page, "room-closed");
});
