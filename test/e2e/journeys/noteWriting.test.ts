import * as Y from "yjs";
import type { Event } from "../event.ts";
import { roomPage } from "../pages/room.ts";
import { expect, expectAccessible, test } from "../test.ts";

let event: Event;
test.beforeEach(async ({ openEvent }) => {
  event = await openEvent(1);
  await event.startRound(0);
});

test("somebody gives a note a list, bold words and a link, with the keyboard alone", async ({ page }) => {
  const me = roomPage(page);
  const { keyboard } = page;
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await me.write("Wat helpt");
  await me.note("Wat helpt").focus();
  await keyboard.press("Enter");
  await expect(me.editor()).toBeFocused();

  await keyboard.press("Shift+Enter");
  await keyboard.press("Control+Shift+8");
  await keyboard.type("koffie");
  await keyboard.press("Enter");
  await keyboard.press("Control+b");
  await keyboard.type("samen");
  await keyboard.press("Control+b");
  await keyboard.type(" doen");
  await keyboard.press("Control+k");
  await page.getByLabel("Adres").fill("school.nl");
  await expectAccessible(page);
  await keyboard.press("Enter");
  await expect(me.editor()).toBeFocused();
  await expectAccessible(page);
  await keyboard.press("Escape");

  const note = me.note("Wat helpt");
  await expect(note).toBeFocused();
  await expect(note.locator("strong")).toHaveText("samen");
  await expect(note).toContainText("koffie");
  await expectAccessible(page);
  const other = await event.sit(1, "q1");
  await expect
    .poll(() => other.room.notes.current().map(({ text }) => text))
    .toEqual(["Wat helpt\nkoffie\nsamen doenhttps://school.nl"]);

  await keyboard.press("Shift+F10");
  await expect(page.getByRole("menuitem", { name: "Open school.nl" })).toBeVisible();
  await keyboard.press("Escape");
  await event.stopRound();
  await expect(page.getByRole("link", { name: "https://school.nl" })).toHaveAttribute("href", "https://school.nl");
  await expectAccessible(page);
});

test("the buttons of a note do what their keys do, and pressing beside it is done @phone", async ({ page }) => {
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await me.write("Rust");
  await me.note("Rust").click();
  await expect(me.editor()).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.getByRole("button", { name: "Cursief" }).click();
  await expect(page.getByRole("button", { name: "Cursief" })).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("heading", { level: 1 }).click();
  await expect(me.note("Rust").locator("em")).toHaveText("Rust");
  await expect(me.editor()).toHaveCount(0);
});

test("letters typed before the editor is there are not lost", async ({ page }) => {
  const me = roomPage(page);
  let letIn = (): void => {};
  const held = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  await page.route(/RichEditor-.*\.js/, async (request) => {
    await held;
    await request.continue();
  });
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await me.write("meer rust");
  await me.note("meer rust").click();
  const plain = page.locator("textarea[data-note]");
  await expect(plain).toBeFocused();
  await plain.press("Home");
  await plain.pressSequentially("veel ");
  letIn();
  await expect(me.editor()).toBeFocused();
  await page.keyboard.type("en ");
  await expect(me.editor()).toHaveText("veel en meer rust");
  await page.keyboard.press("Enter");
  await expect(me.note("veel en meer rust")).toBeFocused();
});

test("a letter after which the editor comes in at once stands before the next one", async ({ page }) => {
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await me.write("rust");
  let letIn = (): void => {};
  const held = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  await page.route(/RichEditor-.*\.js/, async (request) => {
    await held;
    await request.continue();
  });
  await me.note("rust").click();
  await expect(page.locator("textarea[data-note]")).toBeFocused();
  await page.evaluate(() => {
    for (const late of ["selectionchange", "keyup"]) addEventListener(late, (event) => event.stopPropagation(), true);
  });
  await page.keyboard.type("ig");
  letIn();
  await expect(me.editor()).toBeFocused();
  await page.keyboard.type("er");
  await expect(me.editor()).toHaveText("rustiger");
});

test("a plain note of a script is typed in as well", async ({ page }) => {
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  const other = await event.sit(1, "q1");
  const note = Object.entries({
    text: new Y.Text("van een script"),
    spot: { question: "q1", place: { column: "all" } },
    madeAt: 1,
  });
  other.link.awareness.doc.getMap("notes").set("script", new Y.Map<unknown>(note));
  await me.note("van een script").click();
  await page.getByRole("textbox", { name: "Bewerk de notitie" }).pressSequentially(", en van mij");
  await page.keyboard.press("Enter");
  await expect(me.note("van een script, en van mij")).toBeFocused();
});

test("a pasted list becomes notes or one note, and can be taken back @phone", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const me = roomPage(page);
  const { keyboard } = page;
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  const paste = async (words: string): Promise<void> => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), words);
    await me.composer().focus();
    await keyboard.press("Control+v");
  };

  await paste("- korte lijnen\n- koffie\n\n- samen eten\n");
  await expect(page.getByRole("dialog", { name: "3 regels geplakt" })).toBeVisible();
  await expectAccessible(page);
  await keyboard.press("Enter");
  await expect(me.list("Wat gaat goed\\?").getByRole("listitem")).toHaveCount(3);
  await expect(me.composer()).toBeFocused();
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(me.list("Wat gaat goed\\?")).toHaveCount(0);

  await paste("1. een\n2. twee");
  await page.getByRole("button", { name: "Eén notitie" }).click();
  await expect(me.composer()).toHaveValue("een\ntwee");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(me.composer()).toBeFocused();
  await keyboard.press("Control+a");
  await expect.poll(() => me.composer().evaluate(chosenLetters)).toBe("een\ntwee".length);
  await paste("drie");
  await expect(me.composer()).toHaveValue("drie");
});

test("everybody takes back their own steps, and nobody another's @phone", async ({ page }) => {
  const me = roomPage(page);
  const { keyboard } = page;
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await expect(page.getByRole("button", { name: "Stap terug" })).toHaveAttribute("aria-disabled", "true");
  await me.write("van mij");
  await event.write(1, "q1", "van een ander");
  await expect(me.note("van een ander")).toBeVisible();

  await me.note("van mij").focus();
  await keyboard.press("Control+z");
  await expect(me.note("van mij")).toHaveCount(0);
  await expect(me.note("van een ander")).toBeVisible();
  await keyboard.press("Control+Shift+z");
  await expect(me.note("van mij")).toBeVisible();

  await me.note("van mij").click();
  await expect(me.editor()).toBeFocused();
  await keyboard.insertText(" en van jou"); // at once: who types slowly takes more than one step
  await keyboard.press("Control+z");
  await expect(me.editor()).toHaveText("van mij");
  await keyboard.press("Escape");
  await me.choose("van mij", "Verwijder");
  await expect(me.note("van mij")).toHaveCount(0);
  await page.getByRole("button", { name: "Stap terug" }).click();
  await expect(me.note("van mij")).toBeVisible();
  await page.getByRole("button", { name: "Stap terug" }).click(); // back to before it was made, with all its words
  await expect(me.note("van mij")).toHaveCount(0);
  await page.getByRole("button", { name: "Stap vooruit" }).click();
  await expect(me.note("van mij")).toBeVisible();
  await expectAccessible(page);
});

test("what looks like personal data gets a kind question, that one can put aside @phone", async ({ page }) => {
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await me.composer().pressSequentially("bel 06 12345678");
  await expect(page.getByText("Dit lijkt een telefoonnummer. Hoort dat hier wel?")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Ja, laat maar staan" }).click();
  await expect(page.getByText("Dit lijkt een telefoonnummer.")).toHaveCount(0);
  await me.composer().press("Enter");
  await expect(me.note("bel 06 12345678")).toBeVisible();
});

/** How many letters of a field are chosen: what is pasted takes their place. */
const chosenLetters = (field: Element): number =>
  field instanceof HTMLTextAreaElement ? field.selectionEnd - field.selectionStart : 0;
