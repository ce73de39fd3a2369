import type { Page } from "@playwright/test";
import type { StackId } from "../../../shared/ids.ts";
import { letLead } from "../leading.ts";
import { expect, test } from "../test.ts";

/** The same session as people who write Dutch and people who write English have it. */
const languages = [
  {
    locale: "nl-NL",
    template: "terugkoppeling",
    exploration: "verkenning",
    graded: "In deze ruimte gaf 1 mens een cijfer.",
    notes: ["Korte lijnen", "We bellen elkaar", "Iedereen doet mee"],
    name: "Je naam",
    go: "Verder",
    privately: "Eerst voor jezelf schrijven",
    reveal: "Laat zien wat er staat",
    vote: "Stemmen met stippen",
    open: "Open de stemming",
    give: "Geef een stip",
    close: "Sluit de stemming",
    menu: "Wat wil je met deze notitie?",
    result: "Uitslag van de stemming",
    place: "Plaats 1",
    unsaved: "nog niet bewaard",
    offline: "Geen verbinding.",
    closed: "Deze ronde is gesloten",
  },
  {
    locale: "en-GB",
    template: "feedback",
    exploration: "exploration",
    graded: "1 person in this room gave a grade.",
    notes: ["Short lines", "We call each other", "Everybody joins in"],
    name: "Your name",
    go: "Go on",
    privately: "First write for yourself",
    reveal: "Show what was written",
    vote: "Vote with dots",
    open: "Open the vote",
    give: "Give a dot",
    close: "Close the vote",
    menu: "What do you want to do with this note?",
    result: "Result of the vote",
    place: "Place 1",
    unsaved: "not saved yet",
    offline: "No connection.",
    closed: "This round is closed",
  },
] as const;

/** What a screen reader has to read, from the top of the page's content to its end: what each thing is, its name and its state. */
async function readingOf(page: Page, { unsaved, offline }: (typeof languages)[number]): Promise<string> {
  await expect(page.getByText(offline)).toHaveCount(0); // whose role changes comes in anew, which a busy machine may have to try twice
  await expect(page.getByRole("img", { name: unsaved })).toHaveCount(0);
  await expect(page.getByRole("main").locator("fieldset button[aria-disabled]:not([data-tip])")).toHaveCount(0); // who leads waits for the server
  return page.getByRole("main").ariaSnapshot();
}

for (const words of languages)
  test.describe(words.locale, () => {
    test.use({ locale: words.locale });
    test("somebody who cannot see the list hears all of it, in every state", async ({
      page,
      server,
      openEvent,
      somebodyElse,
    }) => {
      const name = (scene: string): string => `${scene}-${words.locale.slice(0, 2)}.txt`;
      const event = await openEvent(2, { template: words.template });
      await event.startRound(0);
      const [lines, calls, all] = words.notes;
      const together = [await event.write(1, "q1", lines), await event.write(1, "q1", calls)];
      await event.write(1, "q1", all);
      const { room } = await event.sit(1, "q1");
      room.arrange(new Map(together.map((id) => [id, { stack: "samen" as StackId }])));
      room.nameStack("samen" as StackId, "Contact");

      const comeIn = async (who: Page, called: string): Promise<void> => {
        await who.goto(event.links.participant);
        await who.getByLabel(words.name).fill(called);
        await who.getByRole("button", { name: words.go }).click();
        await who.getByRole("button", { name: /^Ruimte 1/ }).click();
      };
      await comeIn(page, "Fay");
      await expect(page.getByRole("list", { name: /Contact/ }).getByRole("listitem")).toHaveCount(2);
      await letLead(server.address, event, "Fay");
      await expect(page.getByRole("button", { name: words.privately }).first()).toBeVisible();
      const button = (label: string) => page.getByRole("main").getByRole("button", { name: label }).first();
      expect(await readingOf(page, words)).toMatchSnapshot(name("groups"));

      await button(words.privately).click();
      await expect(button(words.reveal)).toBeVisible();
      await page.getByRole("textbox").first().fill("…");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("main")).toContainText(/: 1 (notitie|note)\./);
      expect(await readingOf(page, words)).toMatchSnapshot(name("private"));
      await button(words.reveal).click();
      await expect(button(words.privately)).toBeVisible();

      await button(words.vote).click();
      await page.getByRole("button", { name: words.open }).click();
      await button(words.give).click();
      await expect(page.getByRole("main")).toContainText(/2 .* 3/);
      expect(await readingOf(page, words)).toMatchSnapshot(name("vote"));
      await button(words.close).click();
      await expect(page.getByRole("heading", { name: words.result })).toBeVisible();
      expect(await readingOf(page, words)).toMatchSnapshot(name("result"));

      await event.stopRound();
      await event.startRound(1);
      for (const note of words.notes) await event.write(1, "q5", note);
      await page.goto(`${page.url().split("?")[0]}?q=q5`);
      await page.getByRole("listitem").filter({ hasText: lines }).getByRole("button", { name: words.menu }).click();
      await page.getByRole("menuitem", { name: words.place }).click();
      await expect(
        page
          .getByRole("list", { name: /^Top 3/ })
          .locator("> li")
          .first(),
      ).toContainText(lines);
      expect(await readingOf(page, words)).toMatchSnapshot(name("ranking"));

      await event.stopRound();
      const guest = await somebodyElse(); // who leads could still write
      await comeIn(guest, "Bob");
      await expect(guest.getByRole("heading", { name: words.closed })).toBeVisible();
      await expect(guest.getByRole("button", { name: / 3 (notities|notes)$/ })).toBeVisible(); // all of it has come
      expect(await readingOf(guest, words)).toMatchSnapshot(name("closed"));
      await guest.close();
    });

    test("somebody who cannot see the numbers hears for whom each grade is, and which they gave", async ({
      page,
      openEvent,
    }) => {
      const event = await openEvent(1, { template: words.exploration });
      await event.startRound(0);
      await page.goto(event.links.participant);
      await page.getByLabel(words.name).fill("Fay");
      await page.getByRole("button", { name: words.go }).click();
      await page.getByRole("button", { name: /^Ruimte 1/ }).click();
      await page.getByRole("radio", { name: "8", exact: true }).first().check();
      await expect(page.getByText(words.graded)).toBeVisible();
      expect(await readingOf(page, words)).toMatchSnapshot(`grades-${words.locale.slice(0, 2)}.txt`);
    });
  });
