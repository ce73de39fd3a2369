import type { NoteId } from "../../../shared/ids.ts";
import type { Event } from "../event.ts";
import { boardPage } from "../pages/board.ts";
import { roomPage } from "../pages/room.ts";
import { expect, expectAccessible, test } from "../test.ts";

let event: Event;

test.beforeEach(async ({ page, openEvent }) => {
  event = await openEvent(2);
  await event.startRound(0);
  await event.write(1, "q1", "Korte lijnen");
  await event.write(1, "q1", "We bellen elkaar");
  await event.write(1, "q1", "Iedereen doet mee");
  await roomPage(page).join(event.links.participant, "Anna", "Ruimte 1");
});

test("somebody lays notes together on the board, names the group, and sees it in the list", async ({ page }) => {
  const board = boardPage(page);
  await board.open();
  await expectAccessible(page);
  await board.drag("We bellen elkaar", "Korte lijnen");
  await expect(board.groupName()).toBeFocused();
  await page.keyboard.type("Contact");
  await page.keyboard.press("Enter");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Lijst" }).click();
  const group = page.getByRole("list", { name: "Groep Contact: 2 notities" });
  await expect(group.getByRole("listitem")).toHaveCount(2);
  await expectAccessible(page);

  const seat = await event.sit(1, "q1");
  expect(new Set(seat.room.notes.current().map(({ stack }) => stack)).size).toBe(2); // one stack, and the note by itself
  expect([...seat.room.stackNames.current().values()]).toEqual(["Contact"]);
});

test("what somebody did on the board is undone and done again", async ({ page }) => {
  const board = boardPage(page);
  await board.open();
  const before = await board.box("Iedereen doet mee");
  await board.drag("Iedereen doet mee", { x: 40, y: 200 });
  await expect.poll(async () => (await board.box("Iedereen doet mee")).y).toBeGreaterThan(before.y + 150);
  const moved = await board.box("Iedereen doet mee");
  const place = () => board.note("Iedereen doet mee").evaluate(({ style }) => [style.left, style.top]);
  const lies = await place();
  await page.keyboard.press("Control+z");
  await expect.poll(() => board.box("Iedereen doet mee")).toEqual(before);
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => board.box("Iedereen doet mee")).toEqual(moved);
  await page.reload();
  await expect(board.note("Iedereen doet mee")).toBeVisible(); // the address says how one looks
  expect(await place()).toEqual(lies);
});

test("a note that was dragged lies there for the others too, in the frame of its question", async ({ page }) => {
  const board = boardPage(page);
  await board.open();
  const frame = await page.getByRole("heading", { name: "Wat kan er beter?" }).boundingBox();
  const note = await board.box("Korte lijnen");
  await board.drag("Korte lijnen", { x: (frame?.x ?? 0) - note.x + 60, y: 120 });
  const seat = await event.sit(1, "q1");
  await expect
    .poll(() => seat.room.notes.current().find(({ text }) => text === "Korte lijnen")?.spot.question)
    .toBe("q2");
});

test("somebody chooses several notes, deletes them, and takes it back", async ({ page }) => {
  const board = boardPage(page);
  await board.open();
  const [first, second] = [await board.box("Korte lijnen"), await board.box("We bellen elkaar")];
  await page.keyboard.down("Shift");
  await page.mouse.move(first.x - 12, first.y - 8);
  await page.mouse.down();
  await page.mouse.move(second.x + second.width / 2, second.y + second.height + 20, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up("Shift");
  const bar = page.getByRole("toolbar", { name: "2 notities gekozen" });
  await expectAccessible(page);
  await bar.getByRole("button", { name: "Verwijder" }).click();
  await expect(board.note("Korte lijnen")).toHaveCount(0);
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(board.note("Korte lijnen")).toBeVisible();
  await expect(board.note("We bellen elkaar")).toBeVisible();
});

test("somebody writes a note where they press twice", async ({ page }) => {
  const board = boardPage(page);
  await board.open();
  const { x, y, height } = await board.box("Korte lijnen");
  await page.mouse.dblclick(x + 120, y + height + 120);
  await expect(page.getByRole("textbox", { name: "Bewerk de notitie" })).toBeFocused();
  await page.keyboard.type("Hier hoort dit");
  await page.keyboard.press("Escape");
  await expect(board.note("Hier hoort dit")).toBeVisible();
  expect((await board.box("Hier hoort dit")).y).toBeGreaterThan(y + height);
});

test("pointers of the others have their names", async ({ page, somebodyElse }) => {
  const board = boardPage(page);
  await board.open();
  const other = await somebodyElse();
  await roomPage(other).join(event.links.participant, "Bea", "Ruimte 1");
  await boardPage(other).open();
  const { x, y } = await boardPage(other).box("Korte lijnen");
  await other.mouse.move(x + 10, y + 10);
  await expect(page.locator("[data-cursor]")).toHaveText("Bea");
  await other.getByRole("button", { name: "Lijst" }).click();
  await expect(page.locator("[data-cursor]")).toHaveCount(0);
  await other.close();
});

test("people react to a note, each once", async ({ page }) => {
  const me = roomPage(page);
  const seat = await event.sit(1, "q1");
  const note = seat.room.notes.current().find(({ text }) => text === "Korte lijnen")?.id as NoteId;
  await me.choose("Korte lijnen", "💡 Goed idee");
  const idea = me.card("Korte lijnen").getByRole("button", { name: "Goed idee: 1" });
  await expect(idea).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => seat.room.reactions.current().get(note)?.length).toBe(1);
  await expectAccessible(page);
  await page.reload();
  await expect(idea).toHaveAttribute("aria-pressed", "true"); // still one's own
  await me.choose("Korte lijnen", "👍 Eens");
  await expect(me.card("Korte lijnen").getByRole("button", { name: "Eens: 1" })).toBeVisible();
  await expect(idea).toHaveCount(0);
  await me.card("Korte lijnen").getByRole("button", { name: "Eens: 1" }).click();
  await expect.poll(() => seat.room.reactions.current().get(note)).toBeUndefined();
});

test("on a phone a finger moves the view, and takes a note only when it stays on it @phone-only", async ({ page }) => {
  const board = boardPage(page);
  await board.open();
  await expectAccessible(page);
  const { x, y } = await board.box("Korte lijnen");
  const finger = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", at?: Readonly<{ x: number; y: number }>) =>
    finger.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [at] : [] });
  const from = { x: x + 30, y: y + 30 };

  await touch("touchStart", from);
  for (let step = 1; step <= 5; step++) await touch("touchMove", { x: from.x, y: from.y + 16 * step });
  await touch("touchEnd");
  await expect.poll(async () => Math.round((await board.box("Korte lijnen")).y - y)).toBeGreaterThan(60);
  const seat = await event.sit(1, "q1");
  const place = () => seat.room.notes.current().find(({ text }) => text === "Korte lijnen")?.spot.place;
  expect(place()).not.toHaveProperty("x"); // nobody moved it

  const lies = await board.box("Korte lijnen");
  const hold = { x: lies.x + 30, y: lies.y + 30 };
  await touch("touchStart", hold);
  await expect(page.locator("[data-held]")).toHaveCount(1);
  for (let step = 1; step <= 5; step++) await touch("touchMove", { x: hold.x, y: hold.y + 30 * step });
  await touch("touchEnd");
  await expect.poll(place).toHaveProperty("y");
  await page.getByRole("toolbar", { name: "Gereedschap" }).getByRole("button", { name: "Stap terug" }).click();
  await expect.poll(place).not.toHaveProperty("y");
});
