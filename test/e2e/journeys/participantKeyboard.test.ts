import { enterAt } from "../keyboard.ts";
import { roomPage } from "../pages/room.ts";
import { expect, expectAccessible, test } from "../test.ts";

test("somebody does everything with the keyboard alone", async ({ page, openEvent }) => {
  const event = await openEvent(2);
  await event.startRound(0);
  const me = roomPage(page);
  const { keyboard } = page;
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await keyboard.press(key);
  };

  await me.open(event.links.participant);
  await expect(page.getByLabel("Je naam")).toBeFocused();
  await keyboard.type("Anna");
  await press("Enter");
  const room = page.getByRole("button", { name: /^Ruimte 1/ });
  await expect(page.getByRole("heading", { name: "Kies je ruimte" })).toBeFocused();
  while (!(await room.evaluate((element) => element === document.activeElement))) await press("Tab");
  await press("Enter");

  await expect(page.getByRole("heading", { name: "Ruimte 1" })).toBeFocused();
  await expect(me.composer()).toBeVisible();
  while (!(await me.composer().evaluate((element) => element === document.activeElement))) await press("Tab");
  await keyboard.type("Rust");
  await press("Enter");
  await keyboard.type("Twee");
  await press("Shift+Enter");
  await keyboard.type("met een tweede regel");
  await press("Enter");
  await expect(me.note("Rust")).toBeVisible();
  await expect(me.note("Twee")).toHaveText("Twee\nmet een tweede regel");

  await press("ArrowDown");
  await expect(me.note("Twee")).toBeFocused(); // the newest comes first
  await press("ArrowRight");
  await expect(me.note("Rust")).toBeFocused();
  await press("Enter");
  await expect(page.getByRole("textbox", { name: "Bewerk de notitie" })).toBeFocused();
  await keyboard.type(" en ruimte");
  await press("Escape");
  await expect(me.note("Rust en ruimte")).toBeFocused();

  await press("Shift+F10");
  await expect(page.getByRole("menu")).toBeVisible();
  await press("ArrowDown", "Enter");
  await expect(me.list("Wat kan beter\\?").getByRole("listitem")).toContainText("Rust en ruimte");
  await expect(me.note("Rust en ruimte")).toBeFocused();

  await press("Delete");
  await expect(me.note("Rust en ruimte")).toHaveCount(0);
  await expect(me.composer("Wat kan beter?")).toBeFocused();

  await enterAt(page, page.getByText("1 verwijderde notitie"));
  await enterAt(page, page.getByRole("button", { name: "Zet terug" }));
  await expect(me.note("Rust en ruimte")).toBeFocused();
});

test("who wonders which keys there are presses ? and reads them, those of the list or of the board", async ({
  page,
  openEvent,
}) => {
  const event = await openEvent(1);
  await event.startRound(0);
  const me = roomPage(page);
  const { keyboard } = page;
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await me.composer().focus();
  await keyboard.type("Hoe?");
  await expect(me.composer()).toHaveValue("Hoe?"); // a letter as any other while one writes
  await keyboard.press("Enter");
  await me.note("Hoe?").focus();

  await keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Toetsen" });
  await expect(help.getByText("nieuwe regel")).toBeVisible();
  await expectAccessible(page);
  await keyboard.press("Escape");
  await expect(help).toHaveCount(0);
  await expect(me.note("Hoe?")).toBeFocused();

  await keyboard.press("?");
  await help.getByRole("checkbox", { name: "Toetsen van één teken gebruiken" }).uncheck();
  await keyboard.press("Escape");
  await expect(me.note("Hoe?")).toBeFocused();
  await keyboard.press("?");
  await keyboard.press("ArrowDown"); // heard after it
  await expect(help).toHaveCount(0);

  await page.getByRole("button", { name: "Bord", exact: true }).click();
  await page.getByRole("button", { name: "Toetsen" }).click();
  await expect(help.getByText("alles in beeld")).toBeVisible();
  await expect(help.getByText("nieuwe regel")).toHaveCount(0);
});
