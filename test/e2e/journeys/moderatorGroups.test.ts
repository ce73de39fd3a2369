import type { Event } from "../event.ts";
import { type DeskPage, deskPage } from "../pages/desk.ts";
import { expect, expectAccessible, test } from "../test.ts";

let event: Event;
let desk: DeskPage;

/** Three rooms with five notes on what goes well; the desk is open at that question. */
test.beforeEach(async ({ page, openEvent }) => {
  event = await openEvent(4);
  await event.startRound(0);
  await event.write(1, "q1", "korte lijnen met de gemeente");
  await event.write(2, "q1", "we weten elkaar te vinden");
  await event.write(2, "q1", "één loket voor ouders");
  await event.write(3, "q1", "lijnen zijn kort");
  await event.write(3, "q1", "iedereen wil hetzelfde");
  desk = deskPage(page);
  await desk.open(event.links.moderator, "Wat gaat goed?");
  await expect(desk.loose.getByRole("row")).toHaveCount(5);
});

test("grouping by dragging: onto another note, onto a group, onto “new group”, and back", async ({ page }) => {
  await desk.looseNote("lijnen zijn kort").dragTo(desk.looseNote("korte lijnen met de gemeente"));
  await expect(desk.group(1)).toContainText("2 van de 3 ruimtes");
  await desk.looseNote("we weten elkaar te vinden").dragTo(desk.group(1));
  await expect(desk.group(1)).toContainText("3 van de 3 ruimtes");
  await desk.looseNote("één loket").dragTo(page.getByRole("button", { name: "Nieuwe groep" }));
  await expect(desk.group(2)).toContainText("1 van de 3 ruimtes");
  await expect(desk.loose.getByRole("row")).toHaveCount(1);

  await desk.openGroup(1);
  await expect(desk.notesIn(1)).toHaveCount(3);
  await desk
    .notesIn(1)
    .filter({ hasText: "we weten elkaar" })
    .dragTo(desk.loose, { targetPosition: { x: 60, y: 180 } });
  await expect(desk.looseNote("we weten elkaar te vinden")).toBeVisible();
  await expect(desk.group(1)).toContainText("2 van de 3 ruimtes");
  await expectAccessible(page);
});

test("chosen notes are dragged together", async () => {
  await desk.looseNote("korte lijnen met de gemeente").click();
  await desk.looseNote("lijnen zijn kort").click();
  await desk.looseNote("lijnen zijn kort").dragTo(desk.looseNote("we weten elkaar te vinden"));
  await expect(desk.group(1)).toContainText("3 notities");
});

test("the whole work by keyboard: group, name, state, put under a theme, order, undo", async ({ page }) => {
  const { keyboard } = page;
  await desk.loose.getByRole("row").first().focus();
  await keyboard.press("Space");
  await keyboard.press("ArrowDown");
  await keyboard.press("Space");
  await expect(page.getByText("2 gekozen")).toBeVisible();
  await keyboard.press("n");
  await expect(desk.group(1)).toContainText("2 notities");
  await keyboard.press("n");
  await expect(desk.group(2)).toContainText("1 notitie");
  await keyboard.press("1");
  await expect(desk.group(1)).toContainText("3 notities");
  await keyboard.press("Control+z");
  await expect(desk.group(1)).toContainText("2 notities");

  await desk.nameOf(1).focus();
  await keyboard.type("Korte lijnen");
  await desk.statementOf(1).focus();
  await keyboard.type("Veel ruimtes weten de gemeente snel te vinden.");
  await desk.statementOf(1).press("Alt+ArrowDown");
  await expect(desk.statementOf(2)).toHaveValue("Veel ruimtes weten de gemeente snel te vinden.");

  await page.getByRole("textbox", { name: "Nieuw thema" }).focus();
  await keyboard.type("Samen optrekken");
  await keyboard.press("Enter");
  await page.getByRole("button", { name: "Meer voor 2 · Korte lijnen" }).press("Enter");
  await page.getByRole("menuitem", { name: "Samen optrekken" }).press("Enter");
  const theme = page.getByRole("region", { name: "Thema Samen optrekken" });
  await expect(theme.getByRole("article")).toHaveCount(1);
  await expect(theme.getByRole("textbox", { name: /^Uitspraak/ })).toHaveValue(/^Veel ruimtes/);
  await expectAccessible(page);
});

test("by keyboard from the notes to the new group and back, without passing all the others", async ({ page }) => {
  const { keyboard } = page;
  await desk.loose.getByRole("row").first().focus();
  await keyboard.press("n");
  await expect(desk.group(1)).toContainText("1 notitie");
  await keyboard.press("Enter");
  await expect(desk.nameOf(1)).toBeFocused();
  await keyboard.type("Korte lijnen");
  await keyboard.press("Escape");
  await expect(desk.loose.getByRole("row").first()).toBeFocused();
  await keyboard.press("1");
  await expect(desk.group(1)).toContainText("2 notities");
  await expect(desk.nameOf(1)).toHaveValue("Korte lijnen");
});

test("a note can be dragged by keyboard too", async ({ page }) => {
  const { keyboard } = page;
  await desk.looseNote("korte lijnen").focus();
  await keyboard.press("ArrowRight");
  await expect(page.getByRole("button", { name: /^korte lijnen.* slepen$/ })).toBeFocused();
  await keyboard.press("Enter");
  await keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Hoort hier niet bij (0)" })).toBeFocused();
  await keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Nieuwe groep" })).toBeFocused();
  await keyboard.press("Enter");
  await expect(desk.group(1)).toContainText("1 notitie");
});

test("by menu, as fingers and screen readers do: into a group, out of it, and a group away and back", async ({
  page,
}) => {
  const menu = (text: string) => desk.looseNote(text).getByRole("button", { name: "Zet in groep…" });
  await menu("korte lijnen").click();
  await page.getByRole("menuitem", { name: "Nieuwe groep" }).click();
  await desk.nameOf(1).fill("Lijnen");
  await menu("lijnen zijn kort").click();
  await page.getByRole("menuitem", { name: "1 · Lijnen" }).click();
  await expect(desk.group(1)).toContainText("2 notities");
  await desk.openGroup(1);
  await desk.notesIn(1).filter({ hasText: "zijn kort" }).getByRole("button", { name: "Zet in groep…" }).click();
  await page.getByRole("menuitem", { name: "Haal uit de groep" }).click();
  await expect(desk.group(1)).toContainText("1 notitie");

  await page.getByRole("button", { name: "Meer voor 1 · Lijnen" }).click();
  await page.getByRole("menuitem", { name: "Haal de groep weg" }).click();
  await expect(desk.groups).toHaveCount(0);
  await page.getByRole("region", { name: "Meldingen" }).getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(desk.nameOf(1)).toHaveValue("Lijnen");
  await expect(desk.group(1)).toContainText("1 notitie");
});

test("two moderators see each other’s groups and type in one statement", async ({ somebodyElse }) => {
  const other = deskPage(await somebodyElse());
  await other.open(event.links.moderator);
  await expect(other.page.getByText(/nog 2 begeleiders aan tafel/)).toBeVisible(); // the scripted one sits there too
  await other.chooseQuestion("Wat gaat goed?");
  await desk.looseNote("korte lijnen").press("n");
  await expect(other.group(1)).toContainText("1 van de 3 ruimtes");
  await other.nameOf(1).fill("Lijnen");
  await expect(desk.nameOf(1)).toHaveValue("Lijnen");
  await desk.statementOf(1).fill("De lijnen zijn kort.");
  await expect(other.statementOf(1)).toHaveValue("De lijnen zijn kort.");
  await other.statementOf(1).press("End");
  await other.statementOf(1).pressSequentially(" Overal.");
  await expect(desk.statementOf(1)).toHaveValue("De lijnen zijn kort. Overal.");
});

test("the count is out of the rooms that answered this question, not of all rooms", async () => {
  await desk.looseNote("korte lijnen").press("n");
  await expect(desk.group(1)).toContainText("1 van de 3 ruimtes");
  await event.write(4, "q2", "alleen bij een andere vraag");
  await event.write(4, "q1", "nu ook hier");
  await expect(desk.group(1)).toContainText("1 van de 4 ruimtes");
});

test("a note that its room changed after it was grouped is marked", async ({ page }) => {
  const note = await event.write(1, "q1", "eerst dit");
  await page.getByRole("searchbox").fill("eerst dit");
  await desk.looseNote("eerst dit").press("n");
  await event.retype(1, "q1", note, "toch iets anders");
  await expect(desk.group(1)).toContainText("1 notitie gewijzigd");
  await desk.openGroup(1);
  await expect(desk.notesIn(1)).toContainText(/toch iets anders.*gewijzigd/s);
});

test("searching in notes and rooms narrows the loose notes", async ({ page }) => {
  await page.getByRole("searchbox").fill("lijnen kort");
  await expect(desk.loose.getByRole("row")).toHaveCount(2);
  await page.getByRole("searchbox").fill("ruimte 3");
  await expect(desk.loose.getByRole("row")).toHaveCount(2);
  await page.getByRole("searchbox").fill("olifant");
  await expect(page.getByText("Geen notitie past bij wat je zoekt.")).toBeVisible();
  await page.getByRole("searchbox").fill("");
  await desk.looseNote("korte lijnen").click();
  await desk.looseNote("lijnen zijn kort").getByRole("button", { name: "Zet in groep…" }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  await expectAccessible(page);
});
