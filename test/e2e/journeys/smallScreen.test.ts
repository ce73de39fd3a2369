import type { Page } from "@playwright/test";
import type { Event } from "../event.ts";
import { letLead } from "../leading.ts";
import { deskPage } from "../pages/desk.ts";
import { roomPage } from "../pages/room.ts";
import { expect, expectAccessible, test } from "../test.ts";

let event: Event;

test.beforeEach(async ({ openEvent }) => {
  event = await openEvent(14);
  await event.startRound(0);
  await event.write(1, "q1", "Korte lijnen");
});

test("on a phone the first note of a question is in sight, also for who leads the room @phone-only", async ({
  page,
  server,
}) => {
  const me = roomPage(page);
  await me.join(event.links.participant, "Fien", "Ruimte 1");
  await expect(me.note("Korte lijnen")).toBeInViewport({ ratio: 1 });
  await expect(me.composer()).toBeInViewport({ ratio: 1 });
  await letLead(server.address, event, "Fien");
  await expect(page.getByRole("button", { name: "Deze vraag leiden" })).toBeVisible();
  await expect(me.note("Korte lijnen")).toBeInViewport({ ratio: 1 });
  await me.openLead();
  await page.getByRole("button", { name: "Eerst voor jezelf schrijven" }).click();
  await expect(page.getByRole("heading", { name: "Schrijf eerst voor jezelf" })).toBeVisible();
  await expectAccessible(page);
});

test("on a phone the desk shows its first room and its first note without scrolling @phone-only", async ({ page }) => {
  const desk = deskPage(page);
  await desk.open(event.links.moderator);
  await expect(page.getByRole("row", { name: /^Kies Ruimte 1 / }).getByRole("rowheader")).toBeInViewport({ ratio: 1 });
  await expectAccessible(page);
  await desk.chooseQuestion("Wat gaat goed?");
  await expect(desk.looseNote("Korte lijnen")).toBeInViewport({ ratio: 1 });
  await expectAccessible(page);
});

test("what lies folded on a phone is reached by the keyboard @phone-only", async ({ page }) => {
  const desk = deskPage(page);
  await desk.open(event.links.moderator);
  await openByKey(page, "Aan alle ruimtes");
  await expect(page.getByRole("button", { name: "Bericht aan ruimtes" })).toBeVisible();
  await openByKey(page, "Ronde 1");
  await expect(page.getByRole("button", { name: "Sluit de ronde" })).toBeVisible();
  await desk.chooseQuestion("Wat gaat goed?");
  await desk.looseNote("Korte lijnen").focus();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Zoek in notities en ruimtes" })).toBeFocused();
});

test("on a small laptop at 200 % the field and the choice of its column are wholly in sight", async ({ page }) => {
  await event.startRound(1);
  const me = roomPage(page);
  await me.join(event.links.participant, "Fien", "Ruimte 1");
  await page.goto(`${page.url().split("?")[0]}?q=q6`);
  for (const [width, height] of [
    [640, 360],
    [740, 360],
    [360, 640],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(me.composer()).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole("radio", { name: "Mensen en organisaties" })).toBeInViewport({ ratio: 1 });
  }
  await expectAccessible(page);
});

async function openByKey(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: title, expanded: false }).press("Enter");
}
