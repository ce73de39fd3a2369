import type { Page } from "@playwright/test";
import { openEvent } from "../event.ts";
import { expect, test } from "../test.ts";

/** Opens the note with these words to type in it. */
async function openNote(page: Page, words: string) {
  await page.getByRole("main").getByRole("button", { name: words }).first().click();
  const field = page.locator("textarea[data-note]");
  await expect(field).toBeFocused();
  return field;
}

test("two people type in one note at once, also with a Chinese keyboard, and neither loses a letter or their place", async ({
  page: ann,
  browser,
  server,
}) => {
  const event = await openEvent(server.address, 1, { anonymous: true });
  await event.startRound(0);
  const link = event.links.rooms[0]?.link ?? "";
  const visit = await browser.newContext({ locale: "nl-NL" });
  const bob = await visit.newPage();
  await Promise.all([ann.goto(link), bob.goto(link)]);
  const composer = ann.getByRole("textbox", { name: /Wat gaat goed\?/ });
  await composer.fill("meer tijd");
  await composer.press("Enter");
  const [annsField, bobsField] = [await openNote(ann, "meer tijd"), await openNote(bob, "meer tijd")];

  await annsField.press("Home");
  await Promise.all([annsField.pressSequentially("echt heel veel "), bobsField.pressSequentially(" buiten 🌳 samen")]);
  const both = "echt heel veel meer tijd buiten 🌳 samen";
  await expect(annsField).toHaveValue(both);
  await expect(bobsField).toHaveValue(both);

  const keyboard = await ann.context().newCDPSession(ann);
  await keyboard.send("Input.imeSetComposition", { text: "ni", selectionStart: 2, selectionEnd: 2 });
  await bobsField.pressSequentially("!");
  await expect(bobsField).toHaveValue(`${both}!`);
  await keyboard.send("Input.insertText", { text: "你" });
  const all = "echt heel veel 你meer tijd buiten 🌳 samen!";
  await expect(annsField).toHaveValue(all);
  await expect(bobsField).toHaveValue(all);
  await visit.close();
  event.close();
});
