import type { Locator } from "@playwright/test";
import { lineOf, type RoomPage, roomPage } from "../pages/room.ts";
import { expect, test } from "../test.ts";

/** How somebody presses what is on the screen. */
const ways = [
  { name: "with the keyboard alone", press: (goal: Locator) => goal.press("Enter") },
  { name: "by hand", press: (goal: Locator) => goal.click() },
] as const;

for (const { name, press } of ways) {
  const choose = async (me: RoomPage, note: Locator, action: string): Promise<void> => {
    await press(note.getByRole("button", { name: "Wat wil je met deze notitie?" }));
    await press(me.page.getByRole("menuitem", { name: action }));
  };

  test(`somebody writes, puts together, takes back, loses the line and loads again, ${name} @phone`, async ({
    page,
    openEvent,
  }) => {
    const event = await openEvent(1);
    await event.startRound(0);
    const line = await lineOf(page);
    const me = roomPage(page);
    await page.goto(event.links.participant);
    await page.getByLabel("Je naam").fill("Anna");
    await press(page.getByRole("button", { name: "Verder" }));
    await press(page.getByRole("button", { name: /^Ruimte 1\b/ }));
    for (const words of ["Korte lijnen", "We bellen elkaar"]) await me.write(words);

    await choose(me, me.card("Korte lijnen"), "Leg samen met…");
    await press(page.getByRole("dialog").getByRole("button", { name: "We bellen elkaar" }));
    const group = page.getByRole("list", { name: "Groep zonder naam: 2 notities" });
    await expect(group).toBeVisible();
    await press(page.getByRole("button", { name: "Stap terug" }));
    await expect(group).toHaveCount(0);

    await expect(page.getByText("Alles bewaard")).toBeVisible();
    await line.cut();
    await expect(page.getByText("Geen verbinding").first()).toBeVisible();
    await me.write("Zonder verbinding");
    line.mend();
    await expect(page.getByText("Alles bewaard")).toBeVisible({ timeout: 30_000 });
    await page.reload();
    await expect(me.note("Zonder verbinding")).toBeVisible();
    await expect(page.getByRole("button", { name: "Wie is hier: 1 persoon" })).toBeVisible();
  });

  test(`two people write in one note, ${name} @phone`, async ({ page, openEvent, somebodyElse }) => {
    const event = await openEvent(1);
    await event.startRound(0);
    await event.write(1, "q1", "samen");
    const [ann, bob] = [roomPage(page), roomPage(await somebodyElse())];
    await ann.join(event.links.participant, "Ann", "Ruimte 1");
    await bob.join(event.links.participant, "Bob", "Ruimte 1");
    for (const { note, editor } of [ann, bob]) {
      await press(note("samen"));
      await expect(editor()).toBeFocused();
    }
    await page.keyboard.press("Control+Home");
    await bob.page.keyboard.press("Control+End");
    await Promise.all([page.keyboard.type("Ann zegt: "), bob.page.keyboard.type(", zegt Bob")]);
    const { room } = await event.sit(1, "q1");
    await expect.poll(() => room.notes.current().map(({ text }) => text)).toEqual(["Ann zegt: samen, zegt Bob"]);
  });
}
