import { boardPage } from "../pages/board.ts";
import { roomPage } from "../pages/room.ts";
import { expect, expectAccessible, test } from "../test.ts";

test("people draw, write and point on a board whose template lets them, and wipe it out again", async ({
  page,
  openEvent,
}) => {
  const event = await openEvent(1, { template: "open-bord" });
  await event.startRound(0);
  await event.write(1, "alles", "Korte lijnen");
  await event.write(1, "alles", "Veel regels");
  const seat = await event.sit(1, "alles");
  const kinds = () => seat.room.marks.current().map(({ drawing }) => drawing.kind);
  const board = boardPage(page);
  await roomPage(page).join(event.links.participant, "Anna", "Ruimte 1");
  await board.open();
  const tool = (name: string) =>
    page.getByRole("toolbar", { name: "Gereedschap" }).getByRole("button", { name, exact: true });
  const { x, y, height } = await board.box("Korte lijnen");
  const free = { x: x + 40, y: y + height + 100 };

  await tool("Pen").click();
  await page.mouse.move(free.x, free.y);
  await page.mouse.down();
  await page.mouse.move(free.x + 100, free.y + 60, { steps: 8 });
  await page.mouse.up();
  await expect.poll(kinds).toEqual(["stroke"]);

  await tool("Tekst").click();
  await page.mouse.click(free.x + 200, free.y);
  await page.keyboard.type("Eerst dit");
  await page.keyboard.press("Enter");
  await expect(board.region.getByText("Eerst dit")).toBeVisible();

  await tool("Pijl van notitie naar notitie").click();
  await board.drag("Korte lijnen", "Veel regels");
  await expect.poll(() => kinds().toSorted()).toEqual(["arrow", "label", "stroke"]);
  await expectAccessible(page);

  await tool("Gum").click();
  await page.mouse.click(free.x + 50, free.y + 30);
  await expect.poll(() => kinds().toSorted()).toEqual(["arrow", "label"]);
  await page.keyboard.press("Control+z");
  await expect.poll(kinds).toHaveLength(3);
});

test("by keyboard somebody writes on the board, draws an arrow, reads both in the list, and takes one away", async ({
  page,
  openEvent,
}) => {
  const event = await openEvent(1, { template: "open-bord" });
  await event.startRound(0);
  await event.write(1, "alles", "Korte lijnen");
  await event.write(1, "alles", "Veel regels");
  const me = roomPage(page);
  const { keyboard } = page;
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await boardPage(page).open();
  await page.getByRole("toolbar", { name: "Gereedschap" }).getByRole("button", { name: "Tekst" }).focus();
  await keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Tekst op het bord" })).toBeFocused();
  await keyboard.type("Eerst dit");
  await keyboard.press("Enter");
  await expect(boardPage(page).region.getByText("Eerst dit")).toBeVisible();
  await page.getByRole("button", { name: "Lijst" }).press("Enter");
  await me.note("Korte lijnen").focus();
  await keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "Pijl naar…" }).press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "Veel regels" }).press("Enter");

  await page.getByText("Op het bord: 2 teksten, pijlen en lijnen").press("Enter");
  const rows = page.getByRole("group").filter({ hasText: "Op het bord" }).getByRole("listitem");
  await expect(rows.filter({ hasText: "Pijl van “Korte lijnen” naar “Veel regels”" })).toHaveCount(1);
  await expectAccessible(page);
  await rows.filter({ hasText: "Eerst dit" }).getByRole("button", { name: "Verwijder" }).press("Enter");
  await expect(page.getByText("Op het bord: 1 tekst, pijl of lijn")).toBeVisible();
});

test("a colour says its meaning in words", async ({ page, openEvent }) => {
  const event = await openEvent(1, { template: "open-bord" });
  await event.startRound(0);
  await event.write(1, "alles", "Korte lijnen");
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await me.choose("Korte lijnen", "Zorg");
  await expect(me.card("Korte lijnen")).toContainText("Zorg");
  await boardPage(page).open();
  await expect(boardPage(page).note("Korte lijnen")).toContainText("Zorg");
});

test("in a session without names nobody's pointer or typing reaches anybody", async ({
  page,
  somebodyElse,
  openEvent,
}) => {
  const event = await openEvent(1, { anonymous: true });
  await event.startRound(0);
  const heard: string[] = [];
  page.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => heard.push(payload.toString("latin1"))));
  const link = event.links.rooms[0]?.link ?? "";
  await page.goto(link);
  const other = await somebodyElse();
  await other.goto(link);
  await roomPage(other).write("Zonder naam");
  await boardPage(other).open();
  const { x, y } = await boardPage(other).box("Zonder naam");
  await other.mouse.move(x + 20, y + 20);
  await roomPage(other).page.getByRole("button", { name: "Lijst" }).click();
  await roomPage(other).choose("Zonder naam", "👍 Eens");
  await expect(roomPage(page).card("Zonder naam").getByRole("button", { name: "Eens: 1" })).toBeVisible();
  expect(heard.some((frame) => frame.includes("Zonder naam"))).toBe(true);
  expect(heard.filter((frame) => /cursor|"typing"/.test(frame))).toEqual([]);
  await expect(page.locator("[data-cursor]")).toHaveCount(0);
  await other.close();
});
