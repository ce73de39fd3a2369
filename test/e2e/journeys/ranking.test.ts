import type { Page } from "@playwright/test";
import { openEvent } from "../event.ts";
import { roomPage } from "../pages/room.ts";
import { expect, expectAccessible, test } from "../test.ts";

/** Ann, alone in a room with two notes to rank. */
const rankAlone = async (page: Page, address: string) => {
  const event = await openEvent(address, 1);
  await event.startRound(1);
  for (const words of ["Rust", "Ruimte"]) await event.write(1, "q5", words);
  const ann = roomPage(page);
  await ann.join(event.links.participant, "Ann", "Ruimte 1");
  await page.goto(`${page.url().split("?")[0]}?q=q5`);
  return { event, ann, places: page.getByRole("list", { name: /^Top 3/ }).locator("> li") };
};

test("a room puts its three best in order, and everybody sees it @phone", async ({ page, openEvent, somebodyElse }) => {
  const event = await openEvent(1);
  await event.startRound(1);
  for (const words of ["Rust", "Ruimte", "Tijd", "Geld"]) await event.write(1, "q5", words);
  const question = `${event.links.participant.replace("#", "?q=q5#")}`;
  const [ann, bob] = [roomPage(page), roomPage(await somebodyElse())];
  for (const [who, name] of [
    [ann, "Ann"],
    [bob, "Bob"],
  ] as const) {
    await who.join(question, name, "Ruimte 1");
    await who.page.goto(`${who.page.url().split("?")[0]}?q=q5`);
    await expect(who.note("Geld")).toBeVisible();
  }
  const places = (who: typeof ann) => who.page.getByRole("list", { name: /^Top 3/ }).locator("> li");
  const put = async (words: string, action: string): Promise<void> => {
    await ann.page
      .locator("[draggable]")
      .filter({ hasText: words })
      .getByRole("button", { name: "Wat wil je met deze notitie?" })
      .click();
    await ann.page.getByRole("menuitem", { name: action }).click();
  };
  await put("Rust", "Plaats 1");
  await put("Ruimte", "Plaats 1");
  await put("Tijd", "Plaats 1");
  await expect(places(bob)).toContainText(["Tijd", "Ruimte", "Rust"]);
  await put("Geld", "Plaats 2");
  await expect(places(bob)).toContainText(["Tijd", "Geld", "Ruimte"]);
  await put("Tijd", "Haal uit de top 3");
  await expect(places(bob)).toContainText(["Geld", "Ruimte", "nog leeg"]);
  await expectAccessible(ann.page);
  await bob.page.close();
});

test("somebody ranks with Alt and the arrow keys", async ({ page, server }) => {
  const { event, ann, places } = await rankAlone(page, server.address);
  const { keyboard } = page;
  await ann.note("Rust").focus();
  await keyboard.press("Alt+ArrowUp");
  await expect(places).toContainText(["Rust", "nog leeg", "nog leeg"]);
  await expect(ann.note("Rust")).toBeFocused();
  await ann.note("Ruimte").focus();
  await keyboard.press("Alt+ArrowUp");
  await expect(places).toContainText(["Rust", "Ruimte", "nog leeg"]);
  await expect(ann.note("Ruimte")).toBeFocused();
  await keyboard.press("Alt+ArrowUp");
  await expect(places).toContainText(["Ruimte", "Rust", "nog leeg"]);
  await expect(ann.note("Ruimte")).toBeFocused();
  await keyboard.press("Alt+ArrowDown");
  await expect(places).toContainText(["Rust", "Ruimte", "nog leeg"]);
  await expect(ann.note("Ruimte")).toBeFocused();
  await keyboard.press("Alt+ArrowDown");
  await expect(places).toContainText(["Rust", "nog leeg", "nog leeg"]);
  event.close();
});

test("whoever presses Alt with an arrow twice in a row moves a note two places", async ({ page, server }) => {
  const { event, ann, places } = await rankAlone(page, server.address);
  await ann.note("Rust").focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(places).toContainText(["Rust", "nog leeg", "nog leeg"]);
  await ann.note("Ruimte").focus();
  await page.evaluate(async () => {
    const up = { key: "ArrowUp", altKey: true, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", up));
    await new Promise<void>((turn) => setTimeout(turn)); // keys come in turns, and these within one frame
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", up));
  });
  await expect(places).toContainText(["Ruimte", "Rust", "nog leeg"]);
  await expect(ann.note("Ruimte")).toBeFocused();
  event.close();
});

test("somebody drags a note to the first place", async ({ page, server }) => {
  const { event, places } = await rankAlone(page, server.address);
  const drag = (words: string) => page.locator("[draggable]").filter({ hasText: words }).dragTo(places.first());
  await drag("Rust");
  await expect(places).toContainText(["Rust", "nog leeg", "nog leeg"]);
  await drag("Ruimte");
  await expect(places).toContainText(["Ruimte", "Rust", "nog leeg"]);
  event.close();
});
