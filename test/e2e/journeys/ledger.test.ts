import { deskPage } from "../pages/desk.ts";
import { openGrouper } from "../synthesis.ts";
import { expect, expectAccessible, expectOnPhone, test } from "../test.ts";

test("moderators keep who could help with what the rooms do not know, and it stands in the document", async ({
  page,
  server,
  openEvent,
  somebodyElse,
}) => {
  const event = await openEvent(3);
  await event.startRound(1);
  const figures = await event.write(1, "q6", "Cijfers over thuiszitters");
  const again = await event.write(2, "q6", "Hoeveel kinderen zitten thuis?");
  await event.write(3, "q6", "Wie betaalt wat?");
  const grouper = await openGrouper(server.address, event);
  await grouper.state("cijfers", "q6", "We kennen de cijfers over thuiszitters niet.", [
    [1, figures],
    [2, again],
  ]);
  const desk = deskPage(page);
  await desk.open(event.links.moderator, "Kennis en mensen die we missen");
  await page.getByRole("link", { name: "Wie kan helpen?" }).click();
  const rows = page.getByRole("table", { name: "Wat we missen, en wie kan helpen" }).getByRole("row");
  await expect(rows).toHaveCount(3);
  const row = rows.filter({ hasText: "We kennen de cijfers" });
  await expect(row).toContainText("2 ruimtes");
  const state = row.getByRole("combobox", { name: /^Stand van/ });
  await expect(state).toHaveValue("open");
  await row.getByText("2 ruimtes").click();
  await expect(row).toContainText("Ruimte 2: Hoeveel kinderen zitten thuis?");

  await row.getByRole("textbox").focus();
  await page.keyboard.type("De GGD");
  await expect(state).toHaveValue("known");
  await row.getByRole("button", { name: /^Ruimte die kan helpen met/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Ruimte 3" }).focus();
  await page.keyboard.press("Enter");
  const offers = row.getByRole("list", { name: "Ruimtes die kunnen helpen" });
  await expect(offers).toContainText("Ruimte 3");
  await expectAccessible(page);
  await expectOnPhone(page.locator("table"));
  await row.getByRole("button", { name: "Ruimte 3 kan toch niet helpen" }).click();
  await expect(offers).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(offers).toContainText("Ruimte 3");
  await state.selectOption("Beantwoord");
  await desk.expectSaved();

  const colleague = await somebodyElse();
  const theirs = deskPage(colleague);
  await theirs.open(event.links.moderator, "Kennis en mensen die we missen");
  await colleague.getByRole("link", { name: "Wie kan helpen?" }).click();
  await expect(colleague.getByRole("textbox", { name: /^Wie kan helpen met: We kennen/ })).toHaveValue("De GGD");
  await colleague.getByRole("combobox", { name: "Laat zien" }).selectOption("Nog open (1)");
  await expect(colleague.getByRole("row")).toHaveCount(2);
  const markdown = await (
    await colleague.request.get(`/api/sessions/${event.links.session}/report/md?as=moderator`)
  ).text();
  expect(markdown).toMatch(
    /\| We kennen de cijfers over thuiszitters niet\. +\| Ruimte 1 en Ruimte 2 +\| De GGD; Ruimte 3 +\| beantwoord +\|/u,
  );
  await colleague.close();
  grouper.close();
});

test("what a room wrote on another question is suggested where it may help, with the reason, and can be undone", async ({
  page,
  openEvent,
}) => {
  const event = await openEvent(4);
  await event.startRound(0);
  await event.write(2, "q3", "Een dashboard met cijfers over thuiszitters per school");
  for (const words of ["Korte lijnen", "Vaste contactpersoon", "Tijd voor overleg"]) await event.write(3, "q3", words);
  await event.startRound(1);
  await event.write(1, "q6", "Cijfers over thuiszitters");
  const desk = deskPage(page);
  await desk.open(event.links.moderator, "Kennis en mensen die we missen");
  await page.getByRole("link", { name: "Wie kan helpen?" }).click();
  await page
    .getByRole("button", { name: "Zoek bij andere vragen wie kan helpen met: Cijfers over thuiszitters" })
    .focus();
  await page.keyboard.press("Enter");
  const found = page.getByRole("list", { name: "Misschien kunnen deze ruimtes helpen" });
  await expect(found).toContainText("Een dashboard met cijfers over thuiszitters per school");
  await expect(found).toContainText("thuiszitters");
  await expectAccessible(page);
  await found.getByRole("button", { name: "Zet Ruimte 2 erbij" }).click();
  const offers = page.getByRole("list", { name: "Ruimtes die kunnen helpen" });
  await expect(offers).toContainText("Ruimte 2: Een dashboard met cijfers");
  await expect(found.getByText("Een dashboard")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(offers).toHaveCount(0);
  await found.getByRole("button", { name: "Niet wat Ruimte 2 schreef" }).click();
  await expect(page.getByText("Een dashboard")).toHaveCount(0);
  await desk.expectSaved();
});
