import { roomPage } from "../pages/room.ts";
import { expect, test } from "../test.ts";

test("from the scan to the first note on a phone, without a question in between @phone-only", async ({
  page,
  openEvent,
}, info) => {
  const event = await openEvent(2, { anonymous: true });
  await event.startRound(0);
  const me = roomPage(page);
  const scannedAt = performance.now();
  await me.open(event.links.rooms[0]?.link ?? "");
  await me.composer().tap();
  await page.setViewportSize({ width: 360, height: 380 }); // the keyboard comes up
  await expect(me.composer()).toBeInViewport({ ratio: 1 });
  await page.keyboard.type("Korte lijnen");
  await page.keyboard.press("Enter");
  await expect(me.note("Korte lijnen")).toBeInViewport();
  await expect(me.card("Korte lijnen").getByRole("img", { name: "bewaard", exact: true })).toBeVisible();
  const seconds = ((performance.now() - scannedAt) / 1000).toFixed(1);
  info.annotations.push({ type: "time", description: `${seconds} s from the scan to a saved note` });
});
