import type { Event } from "../event.ts";
import { type DeskPage, deskPage } from "../pages/desk.ts";
import { expect, expectAccessible, test } from "../test.ts";

test.use({ viewport: { width: 1280, height: 1000 } }); // all notes in sight: a list that scrolls under a pressed mouse starts another drag

let event: Event;
let desk: DeskPage;

/** Three rooms with six notes on what goes well; the desk is open at that question. */
test.beforeEach(async ({ page, openEvent }) => {
  event = await openEvent(3);
  await event.startRound(0);
  await event.write(1, "q1", "korte lijnen met de gemeente");
  await event.write(1, "q1", "personeelstekort");
  await event.write(2, "q1", "we weten elkaar te vinden");
  await event.write(2, "q1", "de koffie is koud");
  await event.write(3, "q1", "lijnen zijn kort");
  await event.write(3, "q1", "tekort aan personeel");
  desk = deskPage(page);
  await desk.open(event.links.moderator, "Wat gaat goed?");
  await expect(desk.loose.getByRole("row")).toHaveCount(6);
});

test("a whole question by keyboard alone: search, choose all, a group by its name, aside, redo, and the keys told", async ({
  page,
}) => {
  const { keyboard } = page;
  await desk.loose.getByRole("row").first().focus();
  await keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Toetsen" })).toContainText(
    "Zet in een groep die je zoekt door te typen",
  );
  await expectAccessible(page);
  await keyboard.press("Escape");

  await keyboard.press("/");
  await keyboard.type("personeelstekort");
  await expect(desk.loose.getByRole("row")).toHaveCount(2);
  await keyboard.press("Tab");
  await desk.loose.getByRole("row").first().focus();
  await keyboard.press("Control+a");
  await expect(page.getByText("2 gekozen")).toBeVisible();
  await keyboard.press("g");
  await expect(page.getByRole("dialog", { name: "In welke groep?" })).toBeVisible();
  await keyboard.type("Te weinig mensen");
  await expect(page.getByRole("option", { name: "Nieuwe groep: Te weinig mensen" })).toBeVisible();
  await expectAccessible(page);
  await keyboard.press("Enter");
  await expect(desk.nameOf(1)).toHaveValue("Te weinig mensen");
  await expect(desk.group(1)).toContainText("2 van de 3 ruimtes");

  await keyboard.press("/");
  await keyboard.press("Control+a");
  await keyboard.press("Backspace");
  await expect(desk.loose.getByRole("row")).toHaveCount(4);
  await desk.looseNote("koffie").focus();
  await keyboard.press("x");
  await expect(page.getByRole("button", { name: "Hoort hier niet bij (1)" })).toBeVisible();
  await expect(desk.loose.getByRole("row")).toHaveCount(3);
  await keyboard.press("Control+z");
  await expect(desk.loose.getByRole("row")).toHaveCount(4);
  await keyboard.press("Control+y");
  await expect(desk.loose.getByRole("row")).toHaveCount(3);

  await desk.loose.getByRole("row").first().focus();
  await keyboard.press("Shift+ArrowDown");
  await keyboard.press("Shift+ArrowDown");
  await keyboard.press("n");
  await expect(desk.group(2)).toContainText("3 notities");
  await expect(page.getByText("Alles is ingedeeld. Mooi werk.")).toBeVisible();
  await expectAccessible(page);
});

test("groups are split and merged, and both can be undone", async ({ page }) => {
  await desk.looseNote("lijnen zijn kort").dragTo(desk.looseNote("korte lijnen"));
  await desk.looseNote("elkaar te vinden").dragTo(desk.group(1));
  await desk.openGroup(1);
  await desk.notesIn(1).filter({ hasText: "elkaar" }).getByRole("button", { name: "Zet in groep…" }).click();
  await page.getByRole("menuitem", { name: "Maak er een groep hiernaast van" }).click();
  await expect(desk.group(2)).toContainText("1 notitie");
  await desk.nameOf(2).fill("Elkaar kennen");

  await page.getByRole("button", { name: "Meer voor 2 · Elkaar kennen" }).click();
  await page.getByRole("menuitem", { name: "Voeg samen met…" }).click();
  await page.getByRole("option", { name: "Groep 1" }).click();
  await expect(desk.groups).toHaveCount(1);
  await expect(desk.group(1)).toContainText("3 notities");
  await expect(desk.nameOf(1)).toHaveValue("Elkaar kennen");
  await page.getByRole("button", { name: "Stap terug" }).click();
  await expect(desk.groups).toHaveCount(2);
  await expect(desk.group(1)).toContainText("2 notities");
  await expectAccessible(page);
});

test("notes that do not belong to the question go to the tray and come back from it", async ({ page }) => {
  await desk.looseNote("koffie").dragTo(page.getByRole("button", { name: "Hoort hier niet bij (0)" }));
  await expect(desk.loose.getByRole("row")).toHaveCount(5);
  await page.getByRole("button", { name: "Hoort hier niet bij (1)" }).click();
  const tray = page.getByRole("grid", { name: "Apart gelegde notities, 1" });
  await expect(tray.getByRole("row")).toContainText(["koffie"]);
  await expect(page).toHaveURL(/show=aside/);
  await page.reload();
  await tray.getByRole("button", { name: "Zet in groep…" }).click();
  await page.getByRole("menuitem", { name: "Hoort er toch bij" }).click();
  await expect(page.getByText("Er ligt niets apart.")).toBeVisible();
  await expectAccessible(page);
});

test("where it is switched on, a note stands in two groups and says so", async ({ page }) => {
  await page.getByRole("button", { name: "Zo werken groepen" }).click();
  await page.getByRole("menuitem", { name: "Zoveel groepen als nodig" }).click();
  await desk.looseNote("korte lijnen").press("n");
  await desk.looseNote("elkaar te vinden").press("n");
  await page.getByRole("combobox", { name: "Welke notities" }).selectOption({ label: "Alle notities (6)" });
  const all = page.getByRole("grid", { name: "Alle notities, 6" });
  await all.getByRole("row").filter({ hasText: "korte lijnen" }).press("2");
  await expect(desk.group(1)).toContainText("1 notitie");
  await expect(desk.group(2)).toContainText("2 notities");
  await expect(all.getByRole("row").filter({ hasText: "korte lijnen" })).toContainText("in groep 1 en 2");
});

test("what a room changes is marked until somebody has seen it, and found by filter and by room", async ({ page }) => {
  const note = await event.write(1, "q1", "eerst dit");
  await desk.looseNote("eerst dit").press("n");
  await event.retype(1, "q1", note, "toch iets anders");
  await expect(desk.group(1)).toContainText("1 notitie gewijzigd");
  await page.getByRole("combobox", { name: "Welke notities" }).selectOption({ label: "Gewijzigd (1)" });
  await expect(page.getByRole("grid", { name: "Gewijzigde notities, 1" })).toContainText("toch iets anders");
  await page.getByRole("button", { name: "Gezien wat er in Groep 1 is gewijzigd" }).click();
  await expect(desk.group(1)).not.toContainText("gewijzigd");

  await page.getByRole("combobox", { name: "Welke notities" }).selectOption({ label: "Losse notities (6)" });
  await page.getByRole("combobox", { name: "Ruimte", exact: true }).selectOption({ label: "Ruimte 2" });
  await expect(desk.loose.getByRole("row")).toHaveCount(2);
  await expectAccessible(page);
});

test("two moderators see where the other is, and what they have in hand", async ({ somebodyElse }) => {
  const other = deskPage(await somebodyElse());
  await other.open(event.links.moderator, "Wat gaat goed?");
  await expect(desk.page.getByText("ook hier: een collega")).toBeVisible();
  await other.looseNote("koffie").focus();
  await expect(desk.looseNote("koffie")).toContainText("bij een collega");
  await expectAccessible(desk.page);
  await other.page.keyboard.press("n");
  await other.nameOf(1).focus();
  await expect(desk.group(1)).toContainText("bij een collega");
  await other.page.getByRole("link", { name: /^Ruimtes/ }).click();
  await expect(desk.page.getByText("ook hier")).toBeHidden();
  await expect(desk.group(1)).not.toContainText("bij een collega");
});
