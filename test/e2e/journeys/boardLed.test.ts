import type { StackId } from "../../../shared/ids.ts";
import type { Event } from "../event.ts";
import { letLead } from "../leading.ts";
import { boardPage } from "../pages/board.ts";
import { roomPage } from "../pages/room.ts";
import { expect, expectAccessible, test } from "../test.ts";

let event: Event;

test.beforeEach(async ({ openEvent }) => {
  event = await openEvent(2);
});

test("dots are given on the whiteboard as in the list, and on notes that lie together as on one", async ({
  page,
  server,
}) => {
  await event.startRound(0);
  const [rest] = [await event.write(1, "q1", "Rust"), await event.write(1, "q1", "Ruimte")];
  const time = await event.write(1, "q1", "Tijd");
  const { room } = await event.sit(1, "q1");
  room.arrange(new Map([rest, time].map((id) => [id, { stack: "samen" as StackId }])));
  room.nameStack("samen" as StackId, "Lucht");
  const me = roomPage(page);
  await me.join(event.links.participant, "Fay", "Ruimte 1");
  await letLead(server.address, event, "Fay");
  await page.getByRole("button", { name: "Stemmen met stippen" }).first().click();
  await page.getByLabel("Hoogstens op één notitie").fill("2");
  await page.getByRole("button", { name: "Open de stemming" }).click();
  const stack = page.getByRole("group", { name: "Stem met je stippen: Lucht" });
  await stack.getByRole("button", { name: "Geef een stip" }).click();
  await expect(stack).toContainText("1 stip van jou");
  await expect(me.card("Rust").getByRole("button", { name: "Geef een stip" })).toHaveCount(1); // the stack's own

  const board = boardPage(page);
  await board.open();
  await expect(stack).toContainText("1 stip van jou");
  await stack.getByRole("button", { name: "Geef een stip" }).click();
  await expect(stack.getByRole("button", { name: "Geef een stip" })).toHaveAttribute("aria-disabled", "true");
  await board.note("Ruimte").locator("[data-note]").focus();
  await page.keyboard.press("+");
  await expect(board.note("Ruimte")).toContainText("1 stip van jou");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Sluit de stemming" }).click();
  await expect(board.region.getByText("2 stippen", { exact: true })).toBeAttached();
  await page.getByRole("button", { name: "Lijst" }).click();
  await expect(
    page
      .getByRole("list", { name: /^Wat gaat goed/ })
      .locator("> li")
      .first(),
  ).toContainText("2 stippen");
});

test("a note gets its place in the ranking on the whiteboard too", async ({ page }) => {
  await event.startRound(1);
  for (const words of ["Rust", "Ruimte"]) await event.write(1, "q5", words);
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await page.goto(`${page.url().split("?")[0]}?q=q5`);
  await expect(me.note("Rust")).toBeVisible();
  const board = boardPage(page);
  await board.open();
  const words = board.note("Ruimte").locator("[data-note]");
  await words.focus();
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "Plaats 1" }).click();
  await expect(words).toHaveAccessibleName(/^Ruimte.*Plaats 1/s);
  await expect(words).toBeFocused();
  await page.getByRole("button", { name: "Lijst" }).click();
  await expect(page.getByRole("list", { name: "Top 3: 1 notitie", exact: true })).toContainText("Ruimte");
});

test("a facilitator points at a note from its menu, and one press brings somebody to it", async ({
  page,
  somebodyElse,
  server,
}) => {
  await event.startRound(0);
  await event.write(1, "q2", "Minder formulieren");
  const lead = roomPage(page);
  await lead.join(event.links.participant, "Fien", "Ruimte 1");
  await letLead(server.address, event, "Fien");
  await expect(page.getByText("Je bent nu gespreksleider van deze ruimte.")).toBeVisible();
  const guest = roomPage(await somebodyElse());
  await guest.join(event.links.participant, "Gijs", "Ruimte 1");
  await guest.page.getByRole("button", { name: "Bord", exact: true }).click();
  await lead.choose("Minder formulieren", "Wijs iedereen hierop");
  const banner = guest.page.getByRole("region", { name: "De gespreksleider wijst op:" });
  await expect(banner).toContainText("Minder formulieren");
  await banner.getByRole("button", { name: "Ga erheen" }).click();
  await expect(guest.note("Minder formulieren")).toBeFocused();
  await guest.page.close();
});
