import type { Event } from "../event.ts";
import { roomPage } from "../pages/room.ts";
import { expect, expectAccessible, test } from "../test.ts";

const good = "Wat gaat goed\\?";
const better = "Wat kan beter\\?";
let event: Event;

test.beforeEach(async ({ openEvent }) => {
  event = await openEvent(3);
});

test("somebody scans the link and writes a first note @phone", async ({ page }) => {
  await event.startRound(0);
  const me = roomPage(page);
  await me.open(event.links.participant);
  await me.giveName("Anna");
  await me.chooseRoom("Ruimte 2");
  await me.write("We kennen elkaar");

  await expect(me.note("We kennen elkaar")).toBeVisible();
  await expect(me.card("We kennen elkaar").getByRole("img", { name: "bewaard", exact: true })).toBeVisible();
  await expect(me.composer()).toHaveValue("");
  await expect(me.composer()).toBeFocused();
  await expect(page).not.toHaveURL(/#/);
});

test("a room's own link leads straight into that room, without a name where the session is anonymous", async ({
  page,
  openEvent,
}) => {
  const quiet = await openEvent(2, { anonymous: true });
  await quiet.startRound(0);
  await page.goto(quiet.links.rooms[1]?.link ?? "");

  await expect(page.getByRole("heading", { level: 1, name: "Ruimte 2" })).toBeVisible();
  await expect(roomPage(page).composer()).toBeVisible();
  await expect(page).not.toHaveURL(/room=/);
  quiet.close();
});

test("who does not mind which room gets the emptiest", async ({ page }) => {
  await event.sit(1, "q1");
  const me = roomPage(page);
  await me.open(event.links.participant);
  await me.giveName("Anna");
  await expect(page.getByRole("button", { name: /^Ruimte 1/ })).toContainText("1 persoon hier");
  await page.getByRole("button", { name: "Zet mij ergens neer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ruimte 2" })).toBeVisible();
});

test("two people see each other's note grow while it is typed", async ({ page, somebodyElse }) => {
  await event.startRound(0);
  const [anna, bram] = [roomPage(page), roomPage(await somebodyElse())];
  await anna.join(event.links.participant, "Anna", "Ruimte 1");
  await bram.join(event.links.participant, "Bram", "Ruimte 1");

  await anna.composer(good.replace("\\", "")).pressSequentially("Meer t");
  await expect(bram.card("Meer t")).toContainText("Anna typt…");
  await expect(anna.note("Meer t")).toHaveCount(0); // it is still in her composer
  await anna.composer().pressSequentially("ijd");
  await expect(bram.note("Meer tijd")).toBeVisible();
  await anna.composer().press("Enter");
  await expect(bram.card("Meer tijd")).not.toContainText("typt");
  await expect(anna.note("Meer tijd")).toHaveCount(1);

  await bram.page.getByRole("button", { name: /^Wie is hier/ }).click();
  await expect(bram.page.getByRole("region", { name: "Wie is hier" })).toContainText("Bram (jij)");
  await expect(bram.page.getByRole("region", { name: "Wie is hier" })).toContainText("Anna");
  await bram.page.close();
});

test("a note of which all letters are taken back leaves nothing behind", async ({ page }) => {
  await event.startRound(0);
  const other = await event.sit(1, "q1");
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await me.composer().pressSequentially("Of");
  await expect.poll(() => other.room.notes.current().map((note) => note.text)).toEqual(["Of"]);
  await me.composer().press("Backspace");
  await me.composer().press("Backspace");
  await expect.poll(() => other.room.notes.current()).toEqual([]);
});

test("a note can be edited, moved, deleted and brought back", async ({ page }) => {
  await event.startRound(0);
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await me.write("Korte lijnen");

  await me.note("Korte lijnen").click();
  await page.getByRole("textbox", { name: "Bewerk de notitie" }).pressSequentially(" met de wijk");
  await page.keyboard.press("Enter");
  await expect(me.list(good).getByRole("listitem")).toContainText("Korte lijnen met de wijk");

  await me.choose("Korte lijnen", "Wat kan beter?");
  await expect(me.list(better).getByRole("listitem")).toContainText("Korte lijnen met de wijk");
  await expect(me.note("Korte lijnen")).toBeFocused();

  await me.choose("Korte lijnen", "Verwijder");
  await expect(me.note("Korte lijnen")).toHaveCount(0);
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(me.note("Korte lijnen")).toBeVisible();

  await me.choose("Korte lijnen", "Verwijder");
  await page.getByText("1 verwijderde notitie").click();
  await page.getByRole("button", { name: "Zet terug" }).click();
  await expect(me.note("Korte lijnen")).toBeVisible();
});

test("everybody can use every state of the page @phone", async ({ page }) => {
  const me = roomPage(page);
  await me.open(event.links.participant);
  await expect(page.getByLabel("Je naam")).toBeFocused();
  await expectAccessible(page);
  await me.giveName("Anna");
  await expect(page.getByRole("heading", { name: "Kies je ruimte" })).toBeVisible();
  await expectAccessible(page);
  await me.chooseRoom("Ruimte 1");
  await expect(page.getByText("We beginnen zo…")).toBeVisible();
  await expectAccessible(page);
  await event.startRound(0);
  await me.write("Een notitie");
  await expect(me.note("Een notitie")).toBeVisible();
  await expectAccessible(page);
  await me.note("Een notitie").click();
  await expect(page.getByRole("textbox", { name: "Bewerk de notitie" })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Wie is hier/ }).click();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Wat wil je met deze notitie?" }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await event.stopRound();
  await expect(page.getByRole("heading", { name: "Deze ronde is gesloten" })).toBeVisible();
  await expectAccessible(page);
});

test("what somebody just said of themselves stays when an answer to an earlier question comes in late", async ({
  page,
  openEvent,
}) => {
  const event = await openEvent(2);
  await page.goto(event.links.participant);
  await page.getByRole("textbox", { name: "Je naam" }).fill("Fien");
  await page.getByRole("button", { name: "Verder" }).click();
  await expect(page.getByRole("heading", { name: "Kies je ruimte" })).toBeVisible();
  const answers: (() => Promise<void>)[] = [];
  await page.route(/\/sessions\/\w+\?as=/, async (route) => {
    const response = await route.fetch();
    answers.push(() => route.fulfill({ response }));
  });
  await expect.poll(() => answers.length, { timeout: 20_000 }).toBe(1); // the list of rooms is kept fresh
  await page.getByRole("button", { name: "Wij zitten met meer mensen aan dit apparaat" }).click();
  await page.getByLabel("Aantal mensen").fill("6");
  await page.getByRole("dialog").getByRole("button", { name: "Bewaar" }).click();
  const counted = page.getByRole("button", { name: "Jullie tellen als 6 mensen." });
  await expect(counted).toBeVisible();
  const before = answers.length;
  await answers.at(-1)?.();
  await expect.poll(() => answers.length, { timeout: 20_000 }).toBeGreaterThan(before); // asked again
  await expect(counted).toBeVisible();
  await page.unrouteAll({ behavior: "ignoreErrors" });
});
