import type { Page } from "@playwright/test";
import { roomPage } from "../pages/room.ts";
import { expect, expectAccessible, test } from "../test.ts";

/** Opens the note with these words to type in it. */
async function openNote(page: Page, words: string) {
  const { note, editor } = roomPage(page);
  await note(words).click();
  await expect(editor()).toBeFocused();
  return editor();
}

test("two people type in one note at once, also with a Chinese keyboard, and neither loses a letter or their place", async ({
  page: ann,
  openEvent,
  somebodyElse,
}) => {
  const event = await openEvent(1, { anonymous: true });
  await event.startRound(0);
  const link = event.links.rooms[0]?.link ?? "";
  const bob = await somebodyElse();
  await Promise.all([ann.goto(link), bob.goto(link)]);
  const composer = ann.getByRole("textbox", { name: /Wat gaat goed\?/ });
  await composer.fill("meer tijd");
  await composer.press("Enter");
  const [annsField, bobsField] = [await openNote(ann, "meer tijd"), await openNote(bob, "meer tijd")];

  await annsField.press("Home");
  await Promise.all([annsField.pressSequentially("echt heel veel "), bobsField.pressSequentially(" buiten 🌳 samen")]);
  const both = "echt heel veel meer tijd buiten 🌳 samen";
  await expect(annsField).toHaveText(both);
  await expect(bobsField).toHaveText(both);

  const keyboard = await ann.context().newCDPSession(ann);
  await keyboard.send("Input.imeSetComposition", { text: "ni", selectionStart: 2, selectionEnd: 2 });
  await bobsField.pressSequentially("!");
  await expect(bobsField).toContainText("samen!");
  await keyboard.send("Input.insertText", { text: "你" });
  const all = "echt heel veel 你meer tijd buiten 🌳 samen!";
  await expect(annsField).toHaveText(all);
  await expect(bobsField).toHaveText(all);
  await expect(annsField.locator(".ProseMirror-widget")).toHaveCount(0); // without names nobody sees where others are
});

test("in one note people see where the others are, by name @phone", async ({ page, openEvent, somebodyElse }) => {
  const event = await openEvent(1);
  await event.startRound(0);
  const anna = roomPage(page);
  const bram = roomPage(await somebodyElse());
  await anna.join(event.links.participant, "Anna", "Ruimte 1");
  await bram.join(event.links.participant, "Bram", "Ruimte 1");
  await anna.write("koffie");
  const annas = await openNote(page, "koffie");
  const brams = await openNote(bram.page, "koffie");
  await expect(annas.getByText("Bram", { exact: true })).toBeVisible();
  await expect(brams.getByText("Anna", { exact: true })).toBeVisible();
  await brams.pressSequentially(" en thee");
  await expect(annas).toContainText("koffie en thee");
  await expectAccessible(page);
  await bram.page.keyboard.press("Escape");
  await expect(annas.getByText("Bram", { exact: true })).toHaveCount(0);
  await expect(bram.note("koffie en thee")).toBeFocused();
});
