import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import type { Page } from "@playwright/test";
import type { QuestionId, RoomId, RoundId } from "../../../shared/ids.ts";
import { findPoppler } from "../../support/poppler.ts";
import { handsAt } from "../bigDay/atDesk.ts";
import { playDay } from "../bigDay/day.ts";
import { countsOf, expectRight } from "../bigDay/files.ts";
import { askForChange, confirmAll } from "../bigDay/inRooms.ts";
import { enterAt, tabTo } from "../keyboard.ts";
import { deskPage } from "../pages/desk.ts";
import { expect, test } from "../test.ts";

/** By their headings at the desk. */
const questions = [
  "Wat gaat goed?",
  "Wat kan beter?",
  "Bouwstenen",
  "Zo gaat de visie leven",
  "Onze top 3",
  "Kennis en mensen die we missen",
  "Onderwerpen voor volgende bijeenkomsten",
] as const;
const change = "Bij ons is dat nog niet zo.";

test.beforeAll(findPoppler);

test("the one big day: by keyboard alone 467 notes of 42 rooms become a document, and every file counts right", async ({
  page,
  browser,
  server,
}) => {
  test.setTimeout(420_000);
  const day = await playDay(server.address);
  expect(day.saved).toHaveLength(467);
  const texts = new Map(day.notes.map(({ ref, text }) => [ref, text]));
  expect(day.saved.filter(({ ref, text }) => texts.get(ref) !== text)).toEqual([]);

  const hands = handsAt(page);
  const desk = deskPage(page);
  await desk.open(day.links.moderator);
  for (const [nth, heading] of questions.entries()) {
    await hands.chooseQuestion(heading, nth === 0 ? "Tab" : "Shift+Tab");
    await hands.takeSuggestions([`Groep A van vraag ${nth + 1}`, `Groep B van vraag ${nth + 1}`]);
    await hands.takeSentence(1);
    await hands.write(2, `Wat wij zelf opschreven bij vraag ${nth + 1}.`);
  }
  await hands.chooseQuestion(questions[0]);
  await hands.putToRooms();
  const [first, second] = day.links.rooms;
  await confirmAll(browser, day.links, first?.name ?? "");
  const at = { round: "wat" as RoundId, question: "q1" as QuestionId };
  await askForChange(server.address, day.links, second?.id ?? ("" as RoomId), at, change);
  await expect(page.getByText("2 van de 42 ruimtes antwoordden.")).toBeVisible();
  await expect(page.getByText(change)).toBeVisible();
  await desk.expectSaved();

  await enterAt(page, page.getByRole("link", { name: "Verslag" }));
  await enterAt(page, page.getByRole("button", { name: "Maak het document" }));
  await expect(page.getByRole("textbox", { name: "Het document" })).toBeVisible();
  await expect(page.getByText("Alles bewaard")).toBeVisible();
  const files = await downloadAll(page);
  const counts = countsOf(files.find(({ format }) => format === "json")?.bytes ?? new Uint8Array(), day);
  expect(counts.length).toBeGreaterThan(2 * questions.length);
  for (const file of files) expectRight(file, day, counts);
});

/** Every file that the page offers, with Tab and Enter. */
async function downloadAll(page: Page): Promise<readonly Readonly<{ format: string; bytes: Uint8Array }>[]> {
  const downloads = page.getByRole("region", { name: "Download" });
  const links = downloads.getByRole("link");
  await tabTo(page, links.first());
  await enterAt(page, downloads.getByText("Meer soorten bestanden"));
  await expect(links).toHaveCount(9);
  const files: Readonly<{ format: string; bytes: Uint8Array }>[] = [];
  await tabTo(page, links.first(), "Shift+Tab");
  for (const link of await links.all()) {
    await tabTo(page, link);
    const coming = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    const file = await coming;
    files.push({
      format: extname(file.suggestedFilename()).slice(1),
      bytes: new Uint8Array(await readFile(await file.path())),
    });
  }
  return files;
}
