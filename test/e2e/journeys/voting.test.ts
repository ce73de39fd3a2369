import { letLead } from "../leading.ts";
import { deskPage } from "../pages/desk.ts";
import { roomPage } from "../pages/room.ts";
import { expect, expectAccessible, test } from "../test.ts";

test("a room votes with dots, sees nobody's until the end, and then the result @phone", async ({
  page,
  server,
  openEvent,
  somebodyElse,
}) => {
  const event = await openEvent(2);
  await event.startRound(0);
  for (const words of ["Rust", "Ruimte", "Tijd"]) await event.write(1, "q1", words);
  const [fay, bob] = [roomPage(page), roomPage(await somebodyElse())];
  await fay.join(event.links.participant, "Fay", "Ruimte 1");
  await bob.join(event.links.participant, "Bob", "Ruimte 1");
  await letLead(server.address, event, "Fay");

  await fay.openLead();
  await fay.page.getByRole("button", { name: "Stemmen met stippen" }).first().click();
  await fay.page.getByLabel("Stippen voor iedereen").fill("3");
  await fay.page.getByLabel("Hoogstens op één notitie").fill("2");
  await fay.page.getByRole("button", { name: "Open de stemming" }).click();
  await expect(bob.page.getByText("Je hebt nog 3 van 3 stippen.")).toBeVisible();
  await expectAccessible(bob.page);

  const give = (who: typeof bob, words: string) => who.card(words).getByRole("button", { name: "Geef een stip" });
  await give(bob, "Ruimte").click();
  await give(bob, "Ruimte").click();
  await expect(bob.card("Ruimte")).toContainText("2 stippen van jou");
  await expect(give(bob, "Ruimte")).toHaveAttribute("aria-disabled", "true");
  await give(bob, "Tijd").click();
  await expect(bob.page.getByText("Je hebt nog 0 van 3 stippen.").first()).toBeVisible();
  await expect(bob.page.locator("[aria-live=polite]").filter({ hasText: "Je hebt nog 0 van 3" })).toBeAttached();
  await expect(give(bob, "Rust")).toHaveAttribute("aria-disabled", "true");
  await bob.card("Tijd").getByRole("button", { name: "Neem een stip terug" }).click();
  await give(bob, "Rust").click();
  await give(fay, "Tijd").click();
  await expect(fay.card("Ruimte")).toContainText("0 stippen van jou");
  await bob.page.reload();
  await expect(bob.card("Ruimte")).toContainText("2 stippen van jou");

  await fay.page.getByRole("button", { name: "Sluit de stemming" }).click();
  for (const each of [fay, bob]) {
    await expect(each.page.getByRole("heading", { name: "Uitslag van de stemming" })).toBeVisible();
    await expect(each.list("Wat gaat goed\\?").getByRole("listitem")).toContainText([
      /Ruimte.*2 stippen/s,
      /1 stip/,
      /1 stip/,
    ]);
  }
  await expectAccessible(bob.page);
  await bob.page.close();
});

test("somebody leads a vote and gives dots with the keyboard alone", async ({ page, server, openEvent }) => {
  const event = await openEvent(1);
  await event.startRound(0);
  await event.write(1, "q1", "Rust");
  const fay = roomPage(page);
  await fay.join(event.links.participant, "Fay", "Ruimte 1");
  await letLead(server.address, event, "Fay");
  const { keyboard } = page;
  const tabTo = async (target: ReturnType<typeof page.getByRole>): Promise<void> => {
    await expect(target).toBeVisible();
    while (!(await target.evaluate((element) => element === document.activeElement))) await keyboard.press("Tab");
  };
  await tabTo(page.getByRole("button", { name: "Stemmen met stippen" }).first());
  await keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await tabTo(page.getByLabel("Stippen voor iedereen"));
  await keyboard.press("Enter");
  await expect(page.getByText("Je hebt nog 3 van 3 stippen.")).toBeVisible();
  await tabTo(fay.note("Rust"));
  await keyboard.press("+");
  await keyboard.press("+");
  await keyboard.press("-");
  await expect(fay.card("Rust")).toContainText("1 stip van jou");
  await keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "Geef een stip" }).press("Enter");
  await expect(fay.card("Rust")).toContainText("2 stippen van jou");
  while (
    !(await page.getByRole("button", { name: "Sluit de stemming" }).evaluate((one) => one === document.activeElement))
  )
    await keyboard.press("Shift+Tab");
  await keyboard.press("Enter");
  await expect(fay.card("Rust")).toContainText("2 stippen");
});

test("a moderator lets all rooms write for themselves and vote, and sees in how many they do", async ({
  page,
  openEvent,
  somebodyElse,
}) => {
  const event = await openEvent(3);
  await event.startRound(0);
  const bob = roomPage(await somebodyElse());
  await bob.join(event.links.participant, "Bob", "Ruimte 2");
  const desk = deskPage(page);
  await desk.open(event.links.moderator);
  await page.getByRole("button", { name: "Alle ruimtes leiden" }).click();
  const question = page.getByRole("dialog").getByRole("listitem").filter({ hasText: "Wat gaat goed?" });
  await question.getByRole("button", { name: "Eerst voor jezelf schrijven" }).click();
  await expect(question).toContainText("3 ruimtes schrijven voor zichzelf");
  await expect(bob.page.getByRole("heading", { name: "Schrijf eerst voor jezelf" })).toBeVisible();
  await expectAccessible(page);
  await question.getByRole("button", { name: "Laat zien wat er staat" }).click();
  await expect(bob.page.getByRole("heading", { name: "Schrijf eerst voor jezelf" })).toHaveCount(0);
  await question.getByRole("button", { name: "Stemmen met stippen" }).click();
  await page.getByRole("button", { name: "Open de stemming" }).click();
  await expect(question).toContainText("3 ruimtes stemmen");
  await expect(bob.page.getByText("Je hebt nog 3 van 3 stippen.")).toBeVisible();
  await bob.page.close();
});
