import { openDeskLink } from "../../../client/sync/deskLink.ts";
import { comeIn } from "../../support/visitor.ts";
import type { Event } from "../event.ts";
import { roomPage } from "../pages/room.ts";
import { expect, test } from "../test.ts";

let event: Event;

test.beforeEach(async ({ openEvent }) => {
  event = await openEvent(2);
});

test("the screen follows the moderator from waiting through the rounds @phone", async ({ page }) => {
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await expect(page.getByText("We beginnen zo…")).toBeVisible();

  await event.startRound(0);
  await expect(me.question("Wat gaat er goed in jullie samenwerking?")).toBeVisible();
  await me.write("Van ronde één");

  await event.stopRound();
  await expect(page.getByRole("heading", { name: "Deze ronde is gesloten" })).toBeVisible();
  await expect(page.getByText("Van ronde één")).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);

  await event.startRound(1);
  await expect(me.question("Hoe zorgen we dat de visie gaat leven")).toBeVisible();
  await expect(page.getByText("Van ronde één")).toHaveCount(0);
  await me.write("Van ronde twee");
  await expect(me.note("Van ronde twee")).toBeVisible();
});

test("all questions of a round can be reached @phone-only", async ({ page }) => {
  await event.startRound(1);
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await expect(page.getByText("Vraag 1 van 4")).toBeVisible();
  await page.getByRole("button", { name: "Volgende vraag" }).click();
  await page.getByRole("button", { name: "Volgende vraag" }).click();
  await expect(me.question("Wat weten we nog niet, en wie missen we aan tafel?")).toBeVisible();

  await page.getByRole("radio", { name: "Mensen en organisaties" }).check();
  await me.write("De jeugd zelf");
  await expect(me.list("Mensen en organisaties").getByRole("listitem")).toContainText("De jeugd zelf");
});

test("the time runs out without throwing anybody out", async ({ page, server }) => {
  await event.startRound(0);
  const moderator = await comeIn(server.address, event.links, "moderator");
  const desk = openDeskLink(event.links.session, moderator.how);
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await expect(page.getByRole("timer")).toHaveCount(0);

  await expect.poll(() => desk.stage.scene.current().open).toBe(true);
  desk.stage.setEnd(Date.now() + 10 * 60_000);
  await expect(page.getByRole("timer")).toHaveText(/nog (9|10) min/);
  desk.stage.setEnd(Date.now() + 30_000);
  await expect(page.getByRole("timer")).toHaveText(/nog \d+ sec/);
  desk.stage.setEnd(Date.now() - 1_000);
  await expect(page.getByRole("timer")).toHaveText("tijd is om");
  await me.write("Nog net");
  await expect(me.note("Nog net")).toBeVisible();
  desk.close();
});

test("somebody changes rooms, changes names, and stops being this person", async ({ page }) => {
  await event.startRound(0);
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await me.write("In de eerste ruimte");
  await expect(page.getByText("Alles bewaard")).toBeVisible();

  const choose = async (action: string): Promise<void> => {
    await page.getByRole("button", { name: "Jij en je ruimte" }).click();
    await page.getByRole("menuitem", { name: action }).click();
  };
  await choose("Andere ruimte");
  await me.chooseRoom("Ruimte 2");
  await expect(me.composer()).toBeVisible();
  await expect(me.note("In de eerste ruimte")).toHaveCount(0);

  await choose("Naam wijzigen");
  await page.getByRole("textbox", { name: "Je naam" }).fill("Anneke");
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("button", { name: /^Wie is hier/ }).click();
  await expect(page.getByRole("region", { name: "Wie is hier" })).toContainText("Anneke (jij)");
  await page.keyboard.press("Escape");

  await choose("Dit ben ik niet");
  await page.getByRole("button", { name: "Vergeet mij" }).click();
  await expect(page).toHaveURL(/\/$/);
  await page.goto(`/s/${event.links.session}`);
  await expect(page.getByRole("heading", { name: "Deze link werkt niet (meer)" })).toBeVisible();
});
