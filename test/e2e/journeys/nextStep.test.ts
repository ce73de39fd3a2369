import { deskPage } from "../pages/desk.ts";
import { statementPage } from "../pages/statement.ts";
import { expect, test } from "../test.ts";

test("each step leads to the next: suggestions, a name and a statement for each group, and the strongest on top", async ({
  page,
  openEvent,
}) => {
  const event = await openEvent(4);
  await event.startRound(0);
  await event.write(1, "q1", "aanpak thuiszitters werkt");
  await event.write(2, "q1", "thuiszitters aanpak loopt");
  await event.write(1, "q1", "korte lijnen met de gemeente");
  await event.write(2, "q1", "korte lijnen met de gemeenten");
  await event.write(3, "q1", "korte lijnen, we bellen de gemeente");
  const desk = deskPage(page);
  const statement = statementPage(page);
  await desk.open(event.links.moderator, "Wat gaat goed?");
  await expect(desk.loose.getByRole("row")).toHaveCount(5);
  await page.getByRole("button", { name: "Begin met voorstellen" }).click();
  await page.getByRole("button", { name: /^Neem alle \d over$/ }).click();
  await page.getByRole("button", { name: "Schrijf de uitspraken" }).click();

  await expect(statement.place).toHaveAccessibleName("Uitspraak bij Groep 1");
  const name = statement.place.getByRole("textbox", { name: /^Naam van groep/ });
  await name.fill("Eerste");
  await statement.note("").last().getByRole("button", { name: "Zet in groep…" }).click();
  await page.getByRole("menuitem", { name: /^2 · / }).click();
  await statement.place.getByRole("button", { name: /^Verder met 2 · / }).click();
  await expect(statement.place).toHaveAccessibleName("Uitspraak bij Groep 2");
  await expect(statement.place.getByRole("button", { name: /^Verder met/ })).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(desk.nameOf(1)).toHaveValue("Eerste");

  await page.getByRole("button", { name: "Meeste ruimtes bovenaan" }).click();
  await expect(desk.nameOf(2)).toHaveValue("Eerste");
  await page.getByRole("button", { name: "Stap terug" }).click();
  await expect(desk.nameOf(1)).toHaveValue("Eerste");
});
