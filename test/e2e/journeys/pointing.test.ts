import type { Page } from "@playwright/test";
import { api } from "../../../shared/api.ts";
import type { NoteId, QuestionId } from "../../../shared/ids.ts";
import { comeIn } from "../../support/visitor.ts";
import type { Event } from "../event.ts";
import { boardPage } from "../pages/board.ts";
import { roomPage } from "../pages/room.ts";
import { expect, expectAccessible, test } from "../test.ts";

let event: Event;
let oldest: NoteId;
let newest: NoteId;

test.beforeEach(async ({ openEvent }) => {
  event = await openEvent(1);
  await event.startRound(0);
  oldest = await event.write(1, "q1", "De oudste");
  for (let nth = 1; nth <= 40; nth += 1) await event.write(1, "q1", `Notitie ${nth}`);
  newest = await event.write(1, "q1", "De nieuwste"); // stands first in the list, and last on the whiteboard
});

/** A moderator asks all rooms to look at that note. */
async function pointAt(address: string, note: NoteId, follow = false): Promise<void> {
  const moderator = await comeIn(address, event.links, "moderator");
  const body = { question: "q1" as QuestionId, note, follow };
  await moderator.call(api.point, { session: event.links.session, as: "moderator", body });
}

const banner = (page: Page) => page.getByRole("region", { name: "De begeleider wijst op:" });
const mark = (page: Page) => page.getByText("Kijk hier", { exact: true });
const back = (page: Page) => page.getByRole("region", { name: "Meldingen" }).getByRole("button", { name: "Terug" });

test("who is asked to look at a note far down the list is brought there, sees which it is, and can go back @phone", async ({
  page,
  server,
}) => {
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await expect(me.note("De oudste")).not.toBeInViewport();
  await pointAt(server.address, oldest);
  await banner(page).getByRole("button", { name: "Ga erheen" }).focus();
  await page.keyboard.press("Enter");
  await expect(me.note("De oudste")).toBeInViewport({ ratio: 1 });
  await expect(me.note("De oudste")).toBeFocused();
  await expect(me.card("De oudste").getByText("Kijk hier", { exact: true })).toBeVisible();
  await back(page).focus(); // it stays as long as the focus is on it
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(me.note("De nieuwste")).toBeInViewport();
  await expect(mark(page)).toHaveCount(0);
});

test("on the whiteboard the view goes to a note far away that somebody points at, and back @phone", async ({
  page,
  server,
}) => {
  const board = boardPage(page);
  await roomPage(page).join(event.links.participant, "Anna", "Ruimte 1");
  await board.open();
  const before = await board.box("De oudste");
  await expect(board.note("De nieuwste")).not.toBeInViewport();
  await pointAt(server.address, newest);
  await banner(page).getByRole("button", { name: "Ga erheen" }).click();
  await expect(board.note("De nieuwste")).toBeInViewport({ ratio: 1 });
  await expect(board.note("De nieuwste").getByRole("button", { name: "De nieuwste" })).toBeFocused();
  await expect(mark(page)).toBeInViewport();
  await back(page).hover();
  await expectAccessible(page);
  await back(page).click();
  await expect.poll(() => board.box("De oudste")).toEqual(before);
  await expect(mark(page)).toHaveCount(0);
});

test("a note that somebody points at stays in sight on the whiteboard when a phone is turned @phone-only", async ({
  page,
  server,
}) => {
  const board = boardPage(page);
  await roomPage(page).join(event.links.participant, "Anna", "Ruimte 1");
  await board.open();
  await pointAt(server.address, newest);
  await banner(page).getByRole("button", { name: "Ga erheen" }).click();
  await expect(mark(page)).toBeInViewport();
  for (const size of [
    { width: 740, height: 360 },
    { width: 360, height: 740 },
  ]) {
    await page.setViewportSize(size);
    await expect(board.note("De nieuwste")).toBeInViewport();
    await expect(mark(page)).toBeInViewport({ ratio: 0.9 });
  }
});

test("a phone that is turned shows the question, and how to write, in few lines @phone-only", async ({ page }) => {
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await page.setViewportSize({ width: 740, height: 360 });
  await expect(page.getByText("Vraag 1 van 3")).toBeAttached();
  await expect(me.question("Wat gaat er goed in jullie samenwerking?").getByRole("heading")).toBeInViewport({
    ratio: 1,
  });
  await page.getByRole("button", { name: "Bord", exact: true }).click();
  await expect(boardPage(page).region.getByRole("listitem").first()).toBeInViewport({ ratio: 1 });
});

test("who follows is brought to a note by itself, and once more after having looked elsewhere", async ({
  page,
  server,
}) => {
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  for (const _ of [1, 2]) {
    await page.evaluate(() => scrollTo(0, 0));
    await expect(me.note("De oudste")).not.toBeInViewport();
    await pointAt(server.address, oldest, true);
    await expect(me.note("De oudste")).toBeInViewport({ ratio: 1 });
  }
  await expect(back(page)).toHaveCount(1);
});
