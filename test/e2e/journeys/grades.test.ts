import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { api } from "../../../shared/api.ts";
import type { RoomId } from "../../../shared/ids.ts";
import { comeIn, joinRoom } from "../../support/visitor.ts";
import type { Event } from "../event.ts";
import { enterAt, tabTo } from "../keyboard.ts";
import { deskPage } from "../pages/desk.ts";
import { roomPage } from "../pages/room.ts";
import { openGrouper } from "../synthesis.ts";
import { expect, expectAccessible, test } from "../test.ts";

const scale = (page: Page, counterpart: string) => page.getByRole("group", { name: counterpart });
const grade = (page: Page, counterpart: string, wanted: number) =>
  scale(page, counterpart).getByRole("radio", { name: String(wanted), exact: true });

/** Scripted people in a room who give the first two counterparts these grades. */
async function othersGive(address: string, { links }: Event, room: number, ...grades: readonly number[]) {
  for (const [at, wanted] of grades.entries()) {
    const guest = await joinRoom(address, links, `r${room}` as RoomId, `Gast ${room}-${at}`);
    const asked = { session: links.session, as: "participant", params: { question: "cijfer" } } as const;
    await guest.call(api.giveGrades, { ...asked, body: { given: [{ [wanted]: 1 }, { [wanted]: 1 }, {}] } });
  }
}

test("people give grades that nobody else sees, and once the round is over the room sees how many gave which @phone", async ({
  page,
  server,
  openEvent,
}) => {
  const event = await openEvent(1, { template: "verkenning" });
  await event.startRound(0);
  await othersGive(server.address, event, 1, 9, 8, 7, 5);
  const fay = roomPage(page);
  await fay.join(event.links.participant, "Fay", "Ruimte 1");
  await expect(page.getByText("In deze ruimte gaven 4 mensen een cijfer.")).toBeVisible();
  await expectAccessible(page);
  await grade(page, "Beleidsmedewerkers", 8).check();
  await expect(page.getByText("In deze ruimte gaven 5 mensen een cijfer.")).toBeVisible();
  await grade(page, "Schoolbesturen", 6).check();
  await grade(page, "Wethouders", 3).check();
  await page.getByRole("button", { name: "Haal mijn cijfer voor Wethouders weg" }).click();
  await expect(grade(page, "Wethouders", 3)).not.toBeChecked();
  await expect(page.locator("[aria-live=polite]").filter({ hasText: "Je cijfer is weg." })).toBeAttached();
  await page.reload();
  await expect(grade(page, "Beleidsmedewerkers", 8)).toBeChecked();
  await expect(grade(page, "Wethouders", 3)).not.toBeChecked();
  await expectAccessible(page);

  await event.stopRound();
  await expect(page.getByRole("heading", { name: "Cijfers van deze ruimte" })).toBeVisible();
  const own = page.getByRole("table", { name: "Beleidsmedewerkers" });
  await expect(own.getByRole("row", { name: "8 of hoger" })).toContainText("3 (60%)");
  await expect(page.getByText("Jij gaf een 8.")).toBeVisible();
  await expect(page.getByText("Minder dan vijf mensen gaven een cijfer.").first()).toBeVisible();
  await expectAccessible(page);
});

test("moderators see the grades of all rooms once the round is over, and so does who reads the document", async ({
  page,
  server,
  openEvent,
}) => {
  const event = await openEvent(2, { template: "verkenning" });
  await event.startRound(0);
  await othersGive(server.address, event, 1, 9, 8, 8, 7, 5);
  await othersGive(server.address, event, 2, 6);
  const desk = deskPage(page);
  await desk.open(event.links.moderator, "Rapportcijfer voor de samenwerking");
  await page.getByRole("link", { name: "Cijfers", exact: true }).click();
  await expect(page.getByText("De ronde is nog open.")).toBeVisible();
  await expect(page.getByText("8 of hoger")).toHaveCount(0);

  await event.stopRound();
  const all = page.getByRole("region", { name: "Beleidsmedewerkers" });
  await expect(all.getByRole("row", { name: "8 of hoger" })).toContainText("3 (50%)", { timeout: 15_000 });
  await expect(all).toContainText("6 van de 6 mensen gaven een cijfer.");
  await all.getByText("Per ruimte", { exact: true }).click();
  for (const [room, given] of [
    ["Ruimte 1", "5 van 5"],
    ["Ruimte 2", "1 van 1"],
  ] as const) {
    const row = all.getByRole("row", { name: room });
    await expect(row).toContainText(given);
    await expect(row).toContainText("te weinig om te tonen"); // else the one of room 2 is what is left of the sum
  }
  await expectAccessible(page);
  const report = await page.request.get(`/api/sessions/${event.links.session}/report/md?as=moderator`);
  expect(await report.text()).toContain("**Beleidsmedewerkers:** 3 van de 6 mensen geven een 8 of hoger.");

  await page.getByRole("link", { name: "Plenair scherm" }).click();
  const slide = page.getByRole("region", { name: "Cijfers: Rapportcijfer voor de samenwerking" });
  await expect(slide.getByRole("row", { name: "8 of hoger" }).first()).toContainText("3 (50%)");
  await expect(slide).toContainText("6 van de 6 mensen gaven een cijfer.");
  await expectAccessible(page);
  await page.goBack();
  await page.getByRole("link", { name: "Verslag" }).click();
  await page.getByRole("button", { name: "Maak het document" }).click();
  await page.getByRole("button", { name: "Voorbeeld" }).click();
  await expect(page.getByRole("dialog")).toContainText("Beleidsmedewerkers: 3 van de 6 mensen geven een 8 of hoger.");
});

test("statements that are put to the rooms come with the grades of all rooms @phone", async ({
  page,
  server,
  openEvent,
}) => {
  const event = await openEvent(2, { template: "verkenning" });
  await event.startRound(0);
  await othersGive(server.address, event, 1, 9, 8, 8, 7, 5);
  const why = await event.write(1, "cijfer", "Omdat we elkaar bellen");
  const grouper = await openGrouper(server.address, event);
  await grouper.state("bellen", "cijfer", "Wie elkaar belt, werkt beter samen.", [[1, why]]);
  await event.stopRound();
  const moderator = await comeIn(server.address, event.links, "moderator");
  const asked = { session: event.links.session, as: "moderator", params: { question: "cijfer" } } as const;
  await moderator.call(api.publishDraft, { ...asked, body: {} });
  grouper.close();

  await roomPage(page).join(event.links.participant, "Fay", "Ruimte 2");
  await page.getByRole("button", { name: "Lees en antwoord" }).click();
  const all = page.getByRole("dialog").getByRole("region", { name: "Cijfers van alle ruimtes" });
  await expect(all.getByRole("row", { name: "8 of hoger" }).first()).toContainText("3 (60%)");
  await expect(page.getByRole("dialog")).toContainText("Wie elkaar belt, werkt beter samen.");
  await expectAccessible(page);
});

test("somebody gives a grade, changes it and takes it back with the keyboard alone", async ({ page, openEvent }) => {
  const event = await openEvent(1, { template: "verkenning" });
  await event.startRound(0);
  const fay = roomPage(page);
  await fay.join(event.links.participant, "Fay", "Ruimte 1");
  await tabTo(page, grade(page, "Wethouders", 1));
  await page.keyboard.press("Space");
  await expect(grade(page, "Wethouders", 1)).toBeChecked();
  for (const next of [2, 3, 4]) {
    await page.keyboard.press("ArrowRight");
    await expect(grade(page, "Wethouders", next)).toBeChecked();
  }
  await expect(page.locator("[aria-live=polite]").filter({ hasText: "Je gaf een 4. Bewaard." })).toBeAttached();
  await page.reload();
  await expect(grade(page, "Wethouders", 4)).toBeChecked();
  await enterAt(page, page.getByRole("button", { name: "Haal mijn cijfer voor Wethouders weg" }));
  await expect(grade(page, "Wethouders", 4)).not.toBeChecked();
  await expect(scale(page, "Wethouders").locator("input:focus")).toBeAttached();
});

test("a room around one screen fills in how many people give which grade", async ({ page, openEvent }) => {
  const event = await openEvent(1, { template: "verkenning" });
  await event.startRound(0);
  const table = roomPage(page);
  await table.join(event.links.participant, "Tafel", "Ruimte 1");
  await page.evaluate(async (session) => {
    await fetch(`/api/sessions/${session}/me?as=participant`, {
      method: "PATCH",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ heads: 6 }),
    });
  }, event.links.session);
  await page.reload();
  const one = scale(page, "Beleidsmedewerkers");
  await one.getByRole("spinbutton", { name: "Een 8" }).fill("4");
  await expect(one.getByText("4 van de 6 mensen gaven een cijfer.")).toBeVisible();
  await one.getByRole("spinbutton", { name: "Een 5" }).fill("3");
  await expect(one.getByText("Dat zijn meer cijfers dan mensen: jullie zijn met 6.")).toBeVisible();
  await one.getByRole("spinbutton", { name: "Een 5" }).fill("2");
  await expect(one.getByText("6 van de 6 mensen gaven een cijfer.")).toBeVisible();
  await expect(page.getByText("In deze ruimte gaven 6 mensen een cijfer.")).toBeVisible();
  await expectAccessible(page);
  await event.stopRound();
  await expect(page.getByRole("row", { name: "5 of lager" })).toContainText("2 (33%)");
});

test("somebody sees their own grades, downloads them and takes them away @phone", async ({ page, openEvent }) => {
  const event = await openEvent(1, { template: "verkenning" });
  await event.startRound(0);
  const fay = roomPage(page);
  await fay.join(event.links.participant, "Fay", "Ruimte 1");
  await fay.write("Omdat we elkaar bellen");
  await grade(page, "Wethouders", 7).check();
  await expect(page.getByText("In deze ruimte gaf 1 mens een cijfer.")).toBeVisible();
  await page.getByRole("button", { name: "Jij en je ruimte" }).click();
  await page.getByRole("menuitem", { name: "Mijn notities" }).click();
  const mine = page.getByRole("region", { name: "Mijn cijfers" });
  await expect(mine).toContainText("Wethouders: 7");
  await expectAccessible(page);
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download als tekst" }).click();
  expect(await readFile(await (await waiting).path(), "utf8")).toContain("Wethouders: 7");
  await mine.getByRole("button", { name: "Haal mijn cijfers weg" }).click();
  await expect(mine).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(page.getByText("In deze ruimte gaf nog niemand een cijfer.")).toBeVisible();
  await expect(grade(page, "Wethouders", 7)).not.toBeChecked();
});
