import type { Page } from "@playwright/test";
import type { MarkId } from "../../../shared/ids.ts";
import { letLead } from "../leading.ts";
import { boardPage } from "../pages/board.ts";
import { deskPage } from "../pages/desk.ts";
import { unfold } from "../pages/fold.ts";
import { roomPage } from "../pages/room.ts";
import { expect, expectAccessible, test } from "../test.ts";

const toolbar = (page: Page) => page.getByRole("toolbar", { name: "Gereedschap" });
const pen = (page: Page) => toolbar(page).getByRole("button", { name: "Pen", exact: true });

test("a facilitator takes the pen away by keyboard: nobody has it any more, and what was drawn stays @phone", async ({
  page,
  somebodyElse,
  server,
  openEvent,
}) => {
  const event = await openEvent(1, { template: "open-bord" });
  await event.startRound(0);
  await event.write(1, "alles", "Korte lijnen");
  const seat = await event.sit(1, "alles");
  seat.room.draw({ id: "lijn" as MarkId, drawing: { kind: "stroke", points: [20, 300, 160, 360, 240, 320] } });
  await roomPage(page).join(event.links.participant, "Fien", "Ruimte 1");
  await letLead(server.address, event, "Fien");
  const guest = await somebodyElse();
  await roomPage(guest).join(event.links.participant, "Gijs", "Ruimte 1");
  await boardPage(guest).open();
  await pen(guest).click();
  await expect(pen(guest)).toHaveAttribute("aria-pressed", "true");

  await page.getByRole("button", { name: "Deze ruimte leiden" }).press("Enter");
  await page.getByRole("menuitem", { name: "Gereedschap van deze ronde" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Gereedschap van deze ronde" });
  await dialog.getByRole("checkbox", { name: "Pen", exact: true }).press("Space");
  await expect(dialog.getByRole("checkbox", { name: "Pen", exact: true })).not.toBeChecked();
  await expectAccessible(page);
  await expect(guest.getByText("Dit kan nu niet meer: pen. Wat er staat blijft.")).toBeVisible();
  await expect(pen(guest)).toHaveCount(0);
  await expect(toolbar(guest).getByRole("button", { name: "Kiezen en slepen" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(boardPage(guest).region.locator("polyline")).toHaveCount(1);

  await dialog.getByRole("checkbox", { name: "Pen", exact: true }).press("Space");
  await expect(pen(guest)).toBeVisible();
});

test("a moderator gives all rooms arrows and takes groups away; undoing makes none", async ({
  page,
  openEvent,
  somebodyElse,
}) => {
  const event = await openEvent(2);
  await event.startRound(0);
  for (const words of ["Korte lijnen", "Veel regels"]) await event.write(1, "q1", words);
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await me.choose("Korte lijnen", "Leg samen met…");
  await page.getByRole("dialog").getByRole("button", { name: "Veel regels" }).click();
  const group = page.getByRole("list", { name: "Groep zonder naam: 2 notities" });
  await expect(group).toBeVisible();
  await group.getByRole("button", { name: "Wat wil je met deze notitie?" }).first().click();
  await page.getByRole("menuitem", { name: "Haal uit de groep" }).click();
  await expect(group).toHaveCount(0);

  const desk = deskPage(await somebodyElse());
  await desk.open(event.links.moderator);
  await unfold(desk.page, "Aan alle ruimtes");
  await desk.page.getByRole("button", { name: "Alle ruimtes leiden" }).click();
  const dialog = desk.page.getByRole("dialog");
  await dialog.getByRole("checkbox", { name: "Groepen maken" }).click();
  await expect(page.getByText("Dit kan nu niet meer: groepen maken. Wat er staat blijft.")).toBeVisible();
  await dialog.getByRole("checkbox", { name: "Pijlen" }).click();
  await expect(dialog.getByRole("checkbox", { name: "Pijlen" })).toBeChecked();
  await expect(page.getByText("Dit kan nu ook: pijlen.")).toBeVisible();
  await expectAccessible(desk.page);

  await page.getByRole("button", { name: "Stap terug" }).click(); // the step of taking it out of its group
  await me.card("Korte lijnen").getByRole("button", { name: "Wat wil je met deze notitie?" }).click();
  await expect(page.getByRole("menuitem", { name: "Pijl naar…" })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: "Leg samen met…" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(group).toHaveCount(0);
  await me.write("En nog steeds bewaard");
  await expect(page.getByText("Alles bewaard")).toBeVisible();
});

test("a message that comes in over an open dialog lies above it, and closing it leaves the dialog open @phone", async ({
  page,
  somebodyElse,
  openEvent,
}) => {
  const event = await openEvent(1);
  await event.startRound(0);
  const me = roomPage(page);
  await me.join(event.links.participant, "Gijs", "Ruimte 1");
  await me.lookBack();
  const dialog = page.getByRole("dialog", { name: "Klopt dit met wat wij zeiden?" });
  await expect(dialog).toBeVisible();

  const desk = deskPage(await somebodyElse());
  await desk.open(event.links.moderator);
  await unfold(desk.page, "Aan alle ruimtes");
  await desk.page.getByRole("button", { name: "Alle ruimtes leiden" }).click();
  await desk.page.getByRole("checkbox", { name: "Pen", exact: true }).press("Space");
  const message = page.getByText("Dit kan nu ook: pen.");
  await expect(message).toBeVisible();
  const isOnTop = (element: Element): boolean => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  };
  expect(await message.evaluate(isOnTop)).toBe(true);
  await expectAccessible(page);
  await page.getByRole("region", { name: "Meldingen" }).getByRole("button", { name: "Sluiten" }).click();
  await expect(message).toHaveCount(0);
  await expect(dialog).toBeVisible();
});
