import { boardFor } from "../../../shared/boards/index.ts";
import type { NoteId, QuestionId } from "../../../shared/ids.ts";
import { questionsOf } from "../../../shared/template.ts";
import { until } from "../../support/until.ts";
import type { Event } from "../event.ts";
import { type DeskPage, deskPage } from "../pages/desk.ts";
import { type SuggestionsPage, suggestionsPage } from "../pages/suggestions.ts";
import { expect, expectAccessible, test } from "../test.ts";

let event: Event;
let desk: DeskPage;
let suggestions: SuggestionsPage;

const said = [
  "personeelstekort op de scholen",
  "tekort aan personeel",
  "te weinig personeel voor de klas, groot tekort",
  "wachtlijst voor jeugdhulp is te lang",
  "Wachtlijst voor jeugdhulp te lang!",
  "lange wachtlijsten bij de jeugdhulp",
  "ouders worden goed betrokken",
  "ouders zijn goed betrokken bij het plan",
  "ouders worden niet betrokken",
  "leuke middag vandaag",
];

/** Three rooms with ten notes; the desk is open at their question. */
test.beforeEach(async ({ page, openEvent }) => {
  event = await openEvent(3);
  await event.startRound(0);
  for (const [at, words] of said.entries()) await event.write((at % 3) + 1, "q1", words);
  desk = deskPage(page);
  suggestions = suggestionsPage(page);
  await desk.open(event.links.moderator, "Wat gaat goed?");
  await expect(desk.loose).toHaveAccessibleName("Losse notities, 10");
});

test("suggestions become groups one by one, each with its reason, and nothing moves by itself", async ({ page }) => {
  await suggestions.show();
  const staff = suggestions.card("tekort aan personeel");
  await expect(staff).toContainText("personeel ~ personeelstekort");
  await expect(desk.groups.filter({ hasText: "van de 3 ruimtes" })).toHaveCount(0);
  await expectAccessible(page);

  await staff.getByRole("textbox", { name: "Naam van de groep" }).fill("Te weinig mensen");
  await staff.getByRole("checkbox", { name: /groot tekort/ }).uncheck();
  await staff.getByRole("button", { name: "Maak een groep van 2" }).click();
  await expect(desk.nameOf(1)).toHaveValue("Te weinig mensen");
  await expect(desk.group(1)).toContainText("2 notities");

  const waiting = suggestions.card("wachtlijst");
  await expect(waiting).toContainText("× 3"); // what is said three times in the same words is one, and goes along together
  await waiting.getByRole("button", { name: "Maak deze groep" }).click();
  await expect(desk.group(2)).toContainText("3 notities");

  await page.keyboard.press("Control+z"); // the focus is in the name of the next suggestion: there the field undoes its own
  await page.getByRole("button", { name: "Stap terug" }).click();
  await expect(desk.groups.filter({ hasText: "3 notities" })).toHaveCount(0);
});

test("by keyboard alone: from the list to suggestions, through them, and a name of one's own", async ({ page }) => {
  const { keyboard } = page;
  const focused = page.locator(":focus");
  const slider = suggestions.panel.getByRole("slider");
  await suggestions.link.focus();
  await keyboard.press("Enter");
  await suggestions.expectReady();
  while (!(await slider.evaluate((element) => element === document.activeElement))) await keyboard.press("Tab");
  await keyboard.press("ArrowRight");
  await expect(focused).toHaveAttribute("aria-valuetext", "stap 4 van 6");
  await keyboard.press("ArrowLeft");
  await suggestions.expectReady();
  await expect(suggestions.cards).toHaveCount(3);
  await keyboard.press("Tab");
  await expect(focused).toHaveText("Neem alle 3 over");
  await keyboard.press("Tab"); // the tensions
  await keyboard.press("Tab");
  await expect(focused).toHaveValue("Wachtlijst voor jeugdhulp is te lang");
  await keyboard.press("ArrowDown");
  await expect(focused).toHaveValue("Ouders worden goed betrokken");
  await keyboard.press("ArrowUp");
  await keyboard.press("Enter");
  await expect(desk.nameOf(1)).toHaveValue("Wachtlijst voor jeugdhulp is te lang");
  await expect(focused).toHaveValue("Ouders worden goed betrokken"); // on with the next one
  await keyboard.press("ControlOrMeta+a");
  await keyboard.type("Ouders doen mee");
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await keyboard.press("Space");
  await expect(focused).not.toBeChecked();
  await keyboard.press("Space");
  await keyboard.press("Tab");
  await expect(focused).toHaveText("Nu niet");
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await expect(desk.nameOf(2)).toHaveValue("Ouders doen mee");
  await expect(desk.group(2)).toContainText("2 notities");
});

test("all suggestions at once are one step, and what is put aside can be put back", async ({ page }) => {
  await suggestions.show();
  await suggestions.card("Tekort aan personeel").getByRole("button", { name: "Nu niet" }).click();
  await expect(suggestions.cards).toHaveCount(2);
  await suggestions.panel.getByText("1 voorstel weggelegd").click();
  await suggestions.panel.getByRole("button", { name: "Leg terug" }).click();
  await expect(suggestions.cards).toHaveCount(3);
  await suggestions.panel.getByRole("button", { name: "Neem alle 3 over" }).click();
  await expect(page.getByRole("heading", { name: "Groepen 3" })).toBeVisible();
  await page.getByRole("button", { name: "Stap terug" }).click();
  await expect(page.getByRole("heading", { name: "Groepen 0" })).toBeVisible();
});

test("what one moderator puts aside another sees, and brings back; each can take their own step back", async ({
  somebodyElse,
}) => {
  await suggestions.show();
  await suggestions.card("Tekort aan personeel").getByRole("button", { name: "Nu niet" }).click();
  const other = await somebodyElse();
  const theirs = deskPage(other);
  await theirs.open(event.links.moderator);
  await theirs.chooseQuestion("Wat gaat goed?");
  const shown = suggestionsPage(other);
  await shown.show();
  await expect(shown.cards).toHaveCount(2);
  await shown.panel.getByText("1 voorstel weggelegd").click();
  await shown.panel.getByRole("button", { name: "Leg terug" }).click();
  await expect(suggestions.cards).toHaveCount(3);
  await other.getByRole("button", { name: "Stap terug" }).click();
  await expect(suggestions.cards).toHaveCount(2);
});

test("more like a group is found from its menu, and what is like a note with one key", async ({ page }) => {
  await desk.looseNote("tekort aan personeel").click();
  await page.keyboard.press("n");
  await expect(desk.group(1)).toContainText("1 notitie");
  await desk
    .group(1)
    .getByRole("button", { name: /^Meer voor/ })
    .click();
  await page.getByRole("menuitem", { name: "Meer zoals deze…" }).click();
  const dialog = page.getByRole("dialog", { name: "Meer zoals Groep 1" });
  await expect(dialog.getByRole("listitem").first()).toContainText("personeel");
  await expectAccessible(page);
  await dialog.getByRole("checkbox").nth(0).check();
  await dialog.getByRole("checkbox").nth(1).check();
  await dialog.getByRole("button", { name: "Zet 2 in de groep" }).click();
  await expect(desk.group(1)).toContainText("3 notities");

  await desk.looseNote("ouders worden niet betrokken").focus();
  await page.keyboard.press("l");
  const similar = page.getByRole("dialog", { name: "Lijkt op “ouders worden niet betrokken”" });
  await expect(similar.getByRole("listitem").first()).toContainText("betrokken");
  await similar.getByRole("checkbox").first().check();
  await similar.getByRole("button", { name: "Maak een groep van 2" }).click();
  await expect(desk.group(2)).toContainText("2 notities");
});

test("words that a moderator teaches are used at once, and can be downloaded for the next session", async ({
  page,
}) => {
  await event.write(1, "q1", "overal rijwielen voor de deur");
  await event.write(2, "q1", "nergens plaats voor fietsen");
  await suggestions.show();
  await expect(suggestions.panel).toContainText("4 notities lijken nergens op.");
  await expect(suggestions.card("rijwielen")).toHaveCount(0);
  await suggestions.panel.getByRole("button", { name: "Woorden die hetzelfde betekenen…" }).click();
  const dialog = page.getByRole("dialog", { name: "Woorden die hetzelfde betekenen" });
  await dialog.getByRole("textbox", { name: "Begrip" }).fill("fiets");
  await dialog.getByRole("textbox", { name: "Woorden" }).fill("fiets#");
  await dialog.getByRole("button", { name: "Voeg toe" }).click();
  await expect(dialog.getByRole("alert").last()).toContainText("Gebruik letters");
  await dialog.getByRole("textbox", { name: "Woorden" }).fill("fiets*, rijwiel*");
  await dialog.getByRole("button", { name: "Voeg toe" }).click();
  await expect(dialog.getByRole("listitem")).toHaveText(["fiets: fiets* rijwiel*"]);
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download als woordenlijst" }).click();
  expect((await download).suggestedFilename()).toBe("woorden.txt");
  await page.keyboard.press("Escape");
  await expect(suggestions.card("rijwielen")).toContainText(/rijwielen ~ fietsen|fietsen ~ rijwielen/);
});

test("what rooms write meanwhile moves nothing under somebody's hand: the newer suggestions wait", async ({ page }) => {
  await suggestions.show();
  await suggestions.cards.first().hover();
  await event.write(1, "q1", "busjes rijden te laat door de wijk");
  await event.write(2, "q1", "busjes rijden te laat");
  const news = suggestions.panel.getByRole("button", { name: "Er is iets veranderd. Kijk opnieuw" });
  await expect(news).toBeVisible();
  await expect(suggestions.cards).toHaveCount(3);
  await news.click();
  await expect(suggestions.card("busjes rijden te laat door de wijk")).toBeVisible();

  await event.write(3, "q1", "stagiairs willen blijven");
  await event.write(1, "q1", "stagiairs willen graag blijven werken");
  await page.getByRole("heading", { name: "Groepen" }).hover();
  await page.getByRole("textbox", { name: "Nieuw thema" }).focus();
  await expect(suggestions.card("stagiairs willen blijven")).toBeVisible(); // nobody was there, so it came by itself
});

test("while the worker looks through two thousand notes the page goes on drawing, and the answer comes", async ({
  page,
}) => {
  await writeMany(event, 2_000);
  await expect(desk.loose).toHaveAccessibleName("Losse notities, 2010");
  const drawn = page.evaluate(async () => {
    const isBusy = (): boolean => document.querySelector('section[aria-busy="true"]') !== null;
    const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
    while (!isBusy()) await frame();
    let frames = 0;
    for (; isBusy(); frames++) await frame();
    return frames;
  });
  await suggestions.link.click();
  await suggestions.expectReady();
  await expect(suggestions.cards.first()).toBeVisible();
  expect(await drawn).toBeGreaterThan(5); // a page that computed this by itself would have drawn nothing in between
});

/** Several rooms write so many notes, put together from the words of others. */
async function writeMany({ sit, view }: Event, count: number): Promise<void> {
  const question = questionsOf(view.template).find(({ id }) => id === "q1");
  if (!question) throw new Error("Nobody asks q1.");
  const spot = { question: "q1" as QuestionId, place: boardFor(question.kind, question.options).firstPlace };
  const words = said.join(" ").split(" ");
  for (const room of [1, 2, 3]) {
    const seat = await sit(room, "q1");
    for (let at = room; at <= count; at += 3) {
      const text = Array.from({ length: 7 }, (_, word) => words[(at * (word + 3) + word * word) % words.length]).join(
        " ",
      );
      seat.room.addNote({ id: `many${at}` as NoteId, text, spot, madeAt: at });
    }
    await until(seat.link.savings, ({ edits, saved }) => edits === saved);
  }
}
