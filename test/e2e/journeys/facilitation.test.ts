import type { Page } from "@playwright/test";
import type { Event } from "../event.ts";
import { letLead } from "../leading.ts";
import { type DeskPage, deskPage } from "../pages/desk.ts";
import { unfold } from "../pages/fold.ts";
import { type RoomPage, roomPage } from "../pages/room.ts";
import { expect, expectAccessible, test } from "../test.ts";

let event: Event;

test.beforeEach(async ({ openEvent }) => {
  event = await openEvent(3);
  await event.startRound(0);
});

const bar = (page: Page) => page.getByRole("region", { name: "Hulp en afronden" });
const inDialog = (page: Page, button: string) => page.getByRole("dialog").getByRole("button", { name: button });

/** What a screen reader was last told. */
const heard = (page: Page, words: string) => page.locator("[aria-live=polite]").filter({ hasText: words });

const guestOn = async (page: Page, name: string, room: string): Promise<RoomPage> => {
  const guest = roomPage(page);
  await guest.join(event.links.participant, name, room);
  return guest;
};

const deskOn = async (page: Page): Promise<DeskPage> => {
  const desk = deskPage(page);
  await desk.open(event.links.moderator);
  return desk;
};

test("an announcement reaches the room, counts down, stays until seen, and is there to read again @phone", async ({
  page,
  somebodyElse,
}) => {
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  const elsewhere = await guestOn(await somebodyElse(), "Bob", "Ruimte 2");
  const desk = await deskOn(await somebodyElse());

  await unfold(desk.page, "Aan alle ruimtes");
  await desk.page.getByRole("button", { name: "Terug naar de zaal over 60 seconden" }).click();
  for (const { page: each } of [me, elsewhere]) {
    const banner = each.getByRole("region", { name: "Bericht van de begeleider" });
    await expect(banner).toContainText("Over 60 seconden terug naar de plenaire zaal.");
    await expect(banner.getByRole("timer")).toHaveText(/^nog \d+ sec$/);
  }
  await expect(page.locator("[aria-live=polite]").filter({ hasText: "Over 60 seconden terug" })).toBeAttached();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Gezien" }).click();
  await expect(page.getByRole("region", { name: "Bericht van de begeleider" })).toHaveCount(0);
  await page.reload();
  await bar(page).getByRole("button", { name: "Berichten van de begeleider: 1" }).click();
  await expect(page.getByRole("region", { name: "Berichten van de begeleider" })).toContainText("plenaire zaal");
  await expect(page.getByRole("button", { name: "Gezien" })).toHaveCount(0);

  await desk.page.getByRole("button", { name: "Bericht aan ruimtes" }).click();
  const dialog = desk.page.getByRole("dialog");
  await dialog.getByLabel("Een paar ruimtes").check();
  await inDialog(desk.page, "Verstuur").click();
  await expect(dialog).toContainText("Kies minstens één ruimte.");
  await dialog.getByLabel("Ruimte 2").check();
  await dialog.getByLabel("Bericht", { exact: true }).fill("Jullie scherm staat uit");
  await expectAccessible(desk.page);
  await inDialog(desk.page, "Verstuur").click();
  await expect(elsewhere.page.getByText("Jullie scherm staat uit", { exact: true })).toBeVisible();
  await expect(page.getByText("Jullie scherm staat uit")).toHaveCount(0);
});

test("a call back to the hall stays in sight below in a long list, and is gone when people come back much later @phone", async ({
  page,
  somebodyElse,
}) => {
  for (let n = 1; n <= 12; n++) await event.write(1, "q1", `Notitie ${n}`);
  await page.clock.install();
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  const desk = await deskOn(await somebodyElse());
  await me.note("Notitie 12").waitFor();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));

  await unfold(desk.page, "Aan alle ruimtes");
  await desk.page.getByRole("button", { name: "Terug naar de zaal over 60 seconden" }).click();
  const banner = page.getByRole("region", { name: "Bericht van de begeleider" });
  await expect(banner.getByRole("timer")).toBeInViewport({ ratio: 1 });
  await page.clock.fastForward("02:05");
  await expect(banner).toHaveCount(0);
  await expect(bar(page).getByRole("button", { name: "Berichten van de begeleider: 1" })).toBeVisible();
});

test("a hand goes up with the keyboard only, a moderator takes it, and the room is helped @phone", async ({
  page,
  somebodyElse,
}) => {
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  const neighbour = await guestOn(await somebodyElse(), "Bob", "Ruimte 1");
  const desk = await deskOn(await somebodyElse());

  await bar(page).getByRole("button", { name: "Hulp vragen" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.getByLabel("Jullie vraag").focus();
  await page.keyboard.type("Ons geluid doet het niet");
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(bar(page)).toContainText("Hulp gevraagd");

  await expect(heard(neighbour.page, "Jullie hebben om hulp gevraagd.")).toBeAttached();

  const hands = desk.page.getByRole("region", { name: "Vragen om hulp" });
  await expect(hands).toContainText("1 ruimte vraagt om hulp");
  await expect(hands).toContainText("Ons geluid doet het niet");
  await expect(desk.page.getByRole("row", { name: /^Kies Ruimte 1 / })).toContainText("hulp");
  await expectAccessible(desk.page);
  await desk.page.getByRole("button", { name: "Ik kom naar Ruimte 1" }).focus();
  await desk.page.keyboard.press("Enter");
  await expect(bar(page)).toContainText("Een begeleider komt eraan");
  await expect(heard(neighbour.page, "Een begeleider komt eraan")).toBeAttached();
  await desk.page.getByRole("button", { name: "Ruimte 1 is geholpen" }).click();
  await expect(bar(page).getByRole("button", { name: "Hulp vragen" })).toBeVisible();
  await expect(hands).toHaveCount(0);
});

test("a room says that it is done, and the desk counts it until the room thinks better of it", async ({
  page,
  somebodyElse,
}) => {
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  const desk = await deskOn(await somebodyElse());
  const done = bar(page).getByRole("button", { name: "Wij zijn klaar" });
  await done.click();
  await expect(done).toHaveAttribute("aria-pressed", "true");
  await expect(desk.page.getByText("1 van 3 ruimtes klaar")).toBeVisible();
  await expect(desk.page.getByRole("row", { name: /^Kies Ruimte 1 / })).toContainText("klaar");
  await done.click();
  await expect(done).toHaveAttribute("aria-pressed", "false");
  await expect(desk.page.getByText("ruimtes klaar")).toHaveCount(0);
});

test("a facilitator points and is followed, until somebody goes elsewhere themselves", async ({
  page,
  somebodyElse,
  server,
}) => {
  await event.startRound(1); // has more parts than the first
  const lead = roomPage(page);
  await lead.join(event.links.participant, "Fien", "Ruimte 1");
  await letLead(server.address, event, "Fien");
  const guest = await guestOn(await somebodyElse(), "Gijs", "Ruimte 1");
  const parts = (who: RoomPage) => who.page.getByRole("navigation", { name: "Onderdelen van deze ronde" });
  const at = (who: RoomPage, nth: number) => parts(who).getByRole("button").nth(nth);
  await lead.lead("Iedereen volgt mij");
  await at(lead, 1).click();
  await expect(at(guest, 1)).toHaveAttribute("aria-current", "step");
  await at(guest, 0).click();
  await at(lead, 2).click();
  const banner = guest.page.getByRole("region", { name: "De gespreksleider wijst op:" });
  await expect(banner).toBeVisible();
  await expect(at(guest, 0)).toHaveAttribute("aria-current", "step");
  await expectAccessible(guest.page);
  await banner.getByRole("button", { name: "Volg weer" }).click();
  await expect(at(guest, 2)).toHaveAttribute("aria-current", "step");
  await lead.lead("Stop met volgen");
  await at(lead, 0).click();
  await expect(at(guest, 2)).toHaveAttribute("aria-current", "step");
});

test("a moderator points all rooms at a question, and one press brings somebody there", async ({
  page,
  somebodyElse,
}) => {
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 2");
  const desk = await deskOn(await somebodyElse());
  const question = event.view.template.rounds[0]?.parts[1]?.questions[0];
  if (!question) throw new Error("the template has too few questions");
  await desk.chooseQuestion(question.heading);
  await desk.page.getByRole("button", { name: "Wijs alle ruimtes hierheen" }).click();
  const banner = page.getByRole("region", { name: "De begeleider wijst op:" });
  await expect(banner).toContainText(question.heading);
  await banner.getByRole("button", { name: "Ga erheen" }).click();
  await expect(me.question(question.ask)).toBeVisible();
  await expect(banner).toHaveCount(0);
});

test("a facilitator gives the room more time, and everybody in it sees the clock follow", async ({
  page,
  somebodyElse,
  server,
}) => {
  const desk = await deskOn(await somebodyElse());
  await desk.page.getByRole("button", { name: "5 minuten langer" }).click();
  const lead = roomPage(page);
  await lead.join(event.links.participant, "Fien", "Ruimte 1");
  const guest = await guestOn(await somebodyElse(), "Gijs", "Ruimte 1");
  await expect(guest.page.getByRole("timer")).toHaveText("nog 5 min");
  await letLead(server.address, event, "Fien");
  await lead.lead("5 minuten langer voor deze ruimte");
  await expect(guest.page.getByRole("timer")).toHaveText("nog 10 min");
  await expect(desk.page.getByRole("row", { name: /^Kies Ruimte 1 / })).toContainText("+5 min");
  await expectAccessible(page);
});

test("before it leaves a room looks back: first something must change, then it is right @phone", async ({
  page,
  somebodyElse,
}) => {
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await me.write("De telefoon wordt opgenomen");
  const desk = await deskOn(await somebodyElse());

  await me.lookBack();
  const dialog = page.getByRole("dialog", { name: "Klopt dit met wat wij zeiden?" });
  await expect(dialog).toContainText("De telefoon wordt opgenomen");
  await expectAccessible(page);
  await inDialog(page, "Er moet iets anders").click();
  await inDialog(page, "Bewaar").click();
  await expect(dialog).toContainText("Schrijf op wat er moet veranderen.");
  await page.getByLabel("Wat ontbreekt er, of wat moet anders?").fill("Het ging ook over geld.");
  await expectAccessible(page);
  await inDialog(page, "Bewaar").click();
  await expect(dialog).toHaveCount(0);
  const row = desk.page.getByRole("row", { name: /^Kies Ruimte 1 / });
  await expect(row).toContainText("moet anders");
  await row.getByRole("button", { name: "Ruimte 1" }).click();
  await expect(desk.page.getByRole("dialog")).toContainText("Het ging ook over geld.");
  await expectAccessible(desk.page);
  await desk.page.keyboard.press("Escape");

  await event.stopRound();
  await me.lookBack();
  await expect(dialog).toContainText("er moet iets anders");
  await dialog.getByRole("button", { name: "Annuleren" }).click();
  await inDialog(page, "Ja, dit klopt").click();
  await expect(row).toContainText("klopt");
});

test("a table of six at one device counts as six, in the room and at the desk @phone", async ({
  page,
  somebodyElse,
}) => {
  const me = roomPage(page);
  await me.open(event.links.participant);
  await page.getByRole("button", { name: "Wij zitten met meer mensen aan dit apparaat" }).click();
  await page.getByLabel("Aantal mensen").fill("0");
  await inDialog(page, "Bewaar").click();
  await expect(page.getByRole("dialog")).toContainText("Vul een getal in van 1 tot en met 60.");
  await expectAccessible(page);
  await page.getByLabel("Aantal mensen").fill("6");
  await inDialog(page, "Bewaar").click();
  await expect(page.getByText("Jullie tellen als 6 mensen.").first()).toBeVisible();
  await me.giveName("Tafel 3");
  await me.chooseRoom("Ruimte 1");
  await page.getByRole("button", { name: "Wie is hier: 6 mensen" }).click();
  await expect(page.getByRole("region", { name: "Wie is hier" })).toContainText("Tafel 3 · 6 mensen (jij)");
  await expectAccessible(page);

  const desk = await deskOn(await somebodyElse());
  await expect(desk.page.getByText("6 deelnemers in 1 van de 3 ruimtes")).toBeVisible();
});
