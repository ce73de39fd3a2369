import { deskPage } from "../pages/desk.ts";
import { expect, expectAccessible, test } from "../test.ts";

test("the hall sees groups grow, the rooms behind them and one statement at a time, led by keys alone", async ({
  page,
  openEvent,
  somebodyElse,
}) => {
  const event = await openEvent(4);
  await event.startRound(0);
  await event.write(1, "q1", "korte lijnen met de gemeente");
  await event.write(2, "q1", "we weten elkaar te vinden");
  await event.write(3, "q1", "lijnen zijn kort");
  await page.setViewportSize({ width: 1920, height: 1080 });
  const desk = deskPage(await somebodyElse());
  await desk.open(event.links.moderator, "Wat gaat goed?");
  await expect(desk.loose.getByRole("row")).toHaveCount(3);

  await page.goto(event.links.moderator);
  await page.getByRole("link", { name: "Plenair scherm" }).click();
  const groups = page.getByRole("region", { name: /^Groepen: Wat gaat goed/ });
  await expect(groups).toContainText("3 notities uit 3 ruimtes");
  await expect(groups).toContainText("De groepen verschijnen hier");
  await expect(page.getByRole("img", { name: "QR-code om mee te doen" })).toBeVisible();
  await expectAccessible(page);

  await desk.looseNote("lijnen zijn kort").dragTo(desk.looseNote("korte lijnen met de gemeente"));
  await desk.nameOf(1).fill("Korte lijnen");
  await expect(groups.getByRole("listitem").filter({ hasText: "Korte lijnen" })).toContainText("2 van 3");
  await desk.looseNote("we weten elkaar te vinden").dragTo(desk.group(1));
  await expect(groups.getByRole("listitem").filter({ hasText: "Korte lijnen" })).toContainText("3 van 3");
  await desk.statementOf(1).fill("De lijnen zijn kort: mensen weten elkaar te vinden.");
  const type = await groups
    .getByText("3 van 3")
    .evaluate((shown) => Number.parseFloat(getComputedStyle(shown).fontSize));
  expect(type).toBeGreaterThanOrEqual(28);

  const { keyboard } = page;
  await keyboard.press("ArrowRight");
  const rooms = page.getByRole("region", { name: /^Welke ruimtes: Wat gaat goed/ });
  await expect(rooms.getByRole("img", { name: "Korte lijnen: 3 ruimtes" })).toBeVisible();
  await expectAccessible(page);
  await keyboard.press("t");
  await expect(rooms.getByRole("row").filter({ hasText: "Ruimte 4" })).toContainText("0");
  await expectAccessible(page);
  await keyboard.press("t");

  await keyboard.press("ArrowRight");
  const statement = page.getByRole("region", { name: /^Uitspraak: Wat gaat goed/ });
  await expect(statement).toContainText("De lijnen zijn kort: mensen weten elkaar te vinden.");
  await expect(statement).toContainText("3 van de 3 ruimtes zeggen dit");
  await expectAccessible(page);
  await keyboard.press("d");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expectAccessible(page);
  await page.reload();
  await expect(statement).toContainText("De lijnen zijn kort");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await keyboard.press("d");

  await keyboard.press("j");
  await expect(page.getByRole("img", { name: "QR-code om mee te doen" })).toBeHidden();
  await keyboard.press("ArrowDown");
  await expect(page.getByRole("region", { name: /^Groepen: / })).toContainText("Nog geen notities.");
  await keyboard.press("Home");
  await expect(groups).toBeVisible();
  await keyboard.press("End");
  await expect(groups).toBeHidden();
  await keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Met het toetsenbord" })).toBeVisible();
  await expectAccessible(page);
  await keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();

  await page.context().setOffline(true);
  await expect(page.getByText("Geen verbinding: dit beeld staat even stil.")).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText("Geen verbinding: dit beeld staat even stil.")).toBeHidden();
  await keyboard.press("Escape");
  await expect(page).toHaveURL(/\/desk$/);
});
