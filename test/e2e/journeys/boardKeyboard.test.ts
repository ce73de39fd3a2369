import { boardPage } from "../pages/board.ts";
import { roomPage } from "../pages/room.ts";
import { expect, test } from "../test.ts";

test("somebody does everything on the board with the keyboard alone", async ({ page, openEvent }) => {
  const event = await openEvent(2);
  await event.startRound(0);
  for (const words of ["Korte lijnen", "We bellen elkaar", "Iedereen doet mee"]) await event.write(1, "q1", words);
  const me = roomPage(page);
  const board = boardPage(page);
  const { keyboard } = page;
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await keyboard.press(key);
  };
  const paper = (words: string) => board.note(words).locator("button[data-note]");

  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await page.getByRole("button", { name: "Bord", exact: true }).focus();
  await press("Enter");
  await expect(board.note("Korte lijnen")).toBeVisible();
  while (!(await paper("Korte lijnen").evaluate((element) => element === document.activeElement))) await press("Tab");
  await press("ArrowRight");
  await expect(paper("We bellen elkaar")).toBeFocused();

  // Moving, and taking it back.
  const before = await board.box("We bellen elkaar");
  await press("Alt+Shift+ArrowDown");
  await expect.poll(async () => (await board.box("We bellen elkaar")).y).toBeGreaterThan(before.y);
  await expect(paper("We bellen elkaar")).toBeFocused();
  await press("Control+z");
  await expect.poll(async () => (await board.box("We bellen elkaar")).y).toBe(before.y);

  // Editing in its place.
  await press("Enter");
  await expect(page.getByRole("textbox", { name: "Bewerk de notitie" })).toBeFocused();
  await keyboard.type(" vaak");
  await press("Escape");
  await expect(paper("We bellen elkaar vaak")).toBeFocused();

  // Putting together by the menu, and naming the group.
  await press("Shift+F10");
  await page.getByRole("menu").waitFor();
  await keyboard.type("Leg");
  await press("Enter");
  const dialog = page.getByRole("dialog", { name: "Bij welke notitie hoort deze?" });
  await expect(dialog).toBeVisible();
  const choice = dialog.getByRole("button", { name: "Iedereen doet mee" });
  while (!(await choice.evaluate((element) => element === document.activeElement))) await press("Tab");
  await press("Enter");
  await expect(board.groupName()).toBeVisible();
  const seat = await event.sit(1, "q1");
  await expect.poll(() => new Set(seat.room.notes.current().map(({ stack }) => stack)).size).toBe(2);

  // A new note.
  await expect(paper("We bellen elkaar vaak")).toBeFocused();
  await press("n");
  await expect(page.getByRole("textbox", { name: "Bewerk de notitie" })).toBeFocused();
  await keyboard.type("Nog iets");
  await press("Escape");
  await expect(paper("Nog iets")).toBeFocused();
  await press("Delete");
  await expect(board.note("Nog iets")).toHaveCount(0);
  await press("Control+z");
  await expect(board.note("Nog iets")).toBeVisible();
});
