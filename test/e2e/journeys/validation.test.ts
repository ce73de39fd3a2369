import type { Page } from "@playwright/test";
import type { Event } from "../event.ts";
import { type DeskPage, deskPage } from "../pages/desk.ts";
import { roomPage } from "../pages/room.ts";
import { type Grouper, openGrouper } from "../synthesis.ts";
import { expect, expectAccessible, test } from "../test.ts";

let event: Event;
let grouper: Grouper;
const kort = "De lijnen zijn kort en mensen kennen elkaar.";
const tijd = "Er is te weinig tijd voor overleg.";

test.beforeEach(async ({ server, openEvent }) => {
  event = await openEvent(3);
  await event.startRound(0);
  grouper = await openGrouper(server.address, event);
  const first = await event.write(1, "q1", "Korte lijnen");
  const second = await event.write(2, "q1", "Wij kennen elkaar");
  const third = await event.write(2, "q1", "Nooit tijd");
  await grouper.state("a", "q1", kort, [
    [1, first],
    [2, second],
  ]);
  await grouper.state("b", "q1", tijd, [[2, third]]);
});
test.afterEach(() => {
  grouper.close();
  event.close();
});

/** The desk, in a browser of its own, where the first question is put to the rooms. */
const openDesk = async (page: Page): Promise<DeskPage> => {
  const desk = deskPage(page);
  await desk.open(event.links.moderator, "Wat gaat goed?");
  await page.getByRole("link", { name: "Voorleggen" }).click();
  return desk;
};
const statement = (page: Page, words: string) =>
  page.getByRole("dialog").getByRole("listitem").filter({ hasText: words }).last();

test("moderators put statements to the rooms, a room confirms one and wants another changed, and both see it @phone", async ({
  page,
  somebodyElse,
}) => {
  const desk = await openDesk(await somebodyElse());
  await expectAccessible(desk.page);
  await desk.page.getByRole("button", { name: "Leg voor aan de ruimtes" }).click();
  await expect(desk.page.getByText(/^Versie 1 ligt sinds/)).toBeVisible();

  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  const prompt = page.getByRole("region", { name: "Dit is wat alle ruimtes samen zeggen" });
  await expect(prompt).toContainText("Nog 2 uitspraken te lezen.");
  await prompt.getByRole("button", { name: "Lees en antwoord" }).click();
  const own = statement(page, kort);
  await expect(own).toContainText("2 van de 2 ruimtes");
  await own.getByText("Rust ook op een notitie van jullie").click();
  await expect(own.getByText("Korte lijnen", { exact: true })).toBeVisible();
  await expect(statement(page, tijd)).not.toContainText("notitie van jullie");
  await expectAccessible(page);

  await own.getByRole("button", { name: "Dit klopt" }).click();
  await expect(own.getByRole("button", { name: "Dit klopt" })).toHaveAttribute("aria-pressed", "true");
  await statement(page, tijd).getByRole("button", { name: "Dit moet anders" }).click();
  await page.getByRole("button", { name: "Verstuur" }).click();
  await expect(page.getByRole("dialog")).toContainText("Schrijf op wat er anders moet.");
  await page.getByLabel("Wat moet er anders?").fill("Bij ons is er juist veel tijd.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Verstuur" }).click();
  await expect(statement(page, tijd)).toContainText("dit moet anders.");

  await expect(desk.page.getByText("1 van de 3 ruimtes antwoordden.")).toBeVisible();
  await expect(desk.page.getByText("Bij ons is er juist veel tijd.")).toBeVisible();
  await expectAccessible(desk.page);
  await desk.page.getByRole("link", { name: "Notities en groepen" }).click();
  await desk.group(2).getByRole("button", { name: "Ruimtes: 0 klopt, 1 anders" }).click();
  await expect(desk.page.getByText("Bij ons is er juist veel tijd.")).toBeVisible();
  await desk.page.close();
});

test("put again, a room sees what changed and answers anew, with the keyboard only and after its round", async ({
  page,
  somebodyElse,
}) => {
  const desk = await openDesk(page);
  await page.getByRole("button", { name: "Leg voor aan de ruimtes" }).click();
  const me = roomPage(await somebodyElse());
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await me.page.getByRole("button", { name: "Lees en antwoord" }).click();
  await me.page.getByRole("button", { name: "De andere 2 kloppen ook" }).click();
  await expect(me.page.getByRole("button", { name: "Dit klopt" }).first()).toHaveAttribute("aria-pressed", "true");
  await me.page.keyboard.press("Escape");
  await expect(me.page.getByText("Jullie antwoord is bij de begeleiders.")).toBeVisible();

  await event.stopRound();
  await grouper.state("a", "q1", "De lijnen zijn kort, behalve in de zomer.");
  await expect(page.getByText("Nog niet voorgelegd: 1 veranderd.")).toBeVisible();
  await page.getByRole("button", { name: "Leg de nieuwe versie voor" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Versie 2 ligt sinds/)).toBeVisible();
  await expect(page.getByText("1 las een eerdere versie")).toBeVisible();

  await me.page.getByRole("button", { name: "Lees en antwoord" }).focus();
  await me.page.keyboard.press("Enter");
  const changed = statement(me.page, "behalve in de zomer");
  await expect(changed).toContainText("veranderd");
  await expect(changed.getByRole("deletion")).toHaveText(kort);
  await expectAccessible(me.page);
  await changed.getByRole("button", { name: "Dit klopt" }).focus();
  await me.page.keyboard.press("Space");
  await expect(changed).toContainText("dit klopt.");
  await expect(page.getByText("1 las een eerdere versie")).toHaveCount(0);

  await page.getByRole("button", { name: "Neem terug" }).click();
  await expect(me.page.getByRole("region", { name: "Dit is wat alle ruimtes samen zeggen" })).toHaveCount(0);
  await me.page.close();
  await desk.expectSaved();
});
