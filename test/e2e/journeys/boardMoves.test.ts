import type { Event } from "../event.ts";
import { boardPage } from "../pages/board.ts";
import { roomPage } from "../pages/room.ts";
import { expect, test } from "../test.ts";

let event: Event;

test.beforeEach(async ({ page, openEvent }) => {
  event = await openEvent(1);
  await event.startRound(0);
  for (const words of ["Korte lijnen", "We bellen elkaar"]) await event.write(1, "q1", words);
  await roomPage(page).join(event.links.participant, "Anna", "Ruimte 1");
  await boardPage(page).open();
});

test("somebody puts notes in line with a button, and takes it back", async ({ page }) => {
  const board = boardPage(page);
  await board.drag("We bellen elkaar", { x: 0, y: 240 });
  const [first, second] = [await board.box("Korte lijnen"), await board.box("We bellen elkaar")];
  expect(second.x).toBeGreaterThan(first.x + 20);
  await board.note("Korte lijnen").click();
  await board.note("We bellen elkaar").click({ modifiers: ["Shift"] });
  await page.getByRole("toolbar", { name: "2 notities gekozen" }).getByRole("button", { name: "Links gelijk" }).click();
  await expect.poll(async () => Math.round((await board.box("We bellen elkaar")).x)).toBe(Math.round(first.x));
  await page.getByRole("button", { name: "Stap terug" }).click();
  await expect.poll(async () => Math.round((await board.box("We bellen elkaar")).x)).toBe(Math.round(second.x));
});

test("a press on the small map goes there, and two fingers make all larger where they are", async ({ page }) => {
  const board = boardPage(page);
  const percent = page.getByRole("toolbar", { name: "Zoomen" }).getByRole("status");
  const shown = async (): Promise<number> => Number.parseInt((await percent.textContent()) ?? "", 10);
  const map = page.locator("[data-minimap] canvas");
  const larger = page.getByRole("button", { name: "Groter" });
  while ((await shown()) < 125) await larger.click(); // a board that is hardly larger than the window needs no map
  await map.click({ position: { x: 4, y: 4 } });
  const before = await board.box("Korte lijnen");
  const { width, height } = (await map.boundingBox()) ?? { width: 0, height: 0 };
  await map.click({ position: { x: width - 4, y: height / 2 } });
  await expect(board.note("Korte lijnen")).not.toBeInViewport();
  await map.click({ position: { x: 4, y: 4 } });
  await expect(board.note("Korte lijnen")).toBeInViewport();
  expect((await board.box("Korte lijnen")).width).toBeCloseTo(before.width, 0);

  const was = await shown();
  const area = (await board.region.boundingBox()) ?? before;
  const middle = { x: area.x + area.width / 2, y: area.y + area.height / 2 };
  const fingers = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", apart: number) =>
    fingers.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : [-apart, apart].map((x, id) => ({ x: middle.x + x, y: middle.y, id })),
    });
  await touch("touchStart", 40);
  for (const apart of [50, 60, 70, 80]) await touch("touchMove", apart);
  await touch("touchEnd", 80);
  await expect.poll(shown).toBeGreaterThan(was * 1.2);
});
