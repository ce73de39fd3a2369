import { type Event, openEvent } from "../event.ts";
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
test.beforeEach(async ({ server, page }) => {
  event = await openEvent(server.address, 3);
  await event.startRound(0);
  for (const [at, words] of said.entries()) await event.write((at % 3) + 1, "q1", words);
  desk = deskPage(page);
  suggestions = suggestionsPage(page);
  await desk.open(event.links.moderator);
  await desk.chooseQuestion("Wat gaat goed?");
  await expect(desk.loose).toHaveAccessibleName("Losse notities, 10");
});
test.afterEach(() => event.close());

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
