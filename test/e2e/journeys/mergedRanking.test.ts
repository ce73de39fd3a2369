import type { NoteId } from "../../../shared/ids.ts";
import type { Event } from "../event.ts";
import { deskPage } from "../pages/desk.ts";
import { openGrouper } from "../synthesis.ts";
import { expect, expectAccessible, expectOnPhone, test } from "../test.ts";

/** Somebody in a room writes its best notes in their order. */
const rank = async (event: Event, room: number, ...words: readonly string[]): Promise<readonly NoteId[]> => {
  const ids: NoteId[] = [];
  for (const [at, said] of words.entries()) {
    const id = await event.write(room, "q5", said);
    await event.rank(room, "q5", id, at + 1);
    ids.push(id);
  }
  return ids;
};

test("the top 3 of all rooms is one table that follows the groups, sorts, and stands in the document", async ({
  page,
  server,
  openEvent,
}) => {
  const event = await openEvent(3);
  await event.startRound(1);
  const [calm] = await rank(event, 1, "Rust in de klas", "Geld", "Tijd");
  const [, quiet] = await rank(event, 2, "Ruimte", "Meer rust");
  await event.write(3, "q5", "Wij konden niet kiezen");
  const desk = deskPage(page);
  await desk.open(event.links.moderator, "Onze top 3");
  await page.getByRole("link", { name: "Top 3 van alle ruimtes" }).click();
  const rows = page.getByRole("table", { name: "Top 3 van alle ruimtes" }).getByRole("row");
  await expect(rows).toHaveCount(6);
  await expect(page.getByText("2 ruimtes maakten een top 3. Punten per plaats: 3, 2, 1.")).toContainText(
    "1 ruimte schreef wel, maar koos niet.",
  );

  const grouper = await openGrouper(server.address, event);
  if (!calm || !quiet) throw new Error("both were written");
  await grouper.state("rust", "q5", "Er is meer rust nodig.", [
    [1, calm],
    [2, quiet],
  ]);
  await expect(rows).toHaveCount(5);
  await expect(rows.nth(1)).toContainText("Er is meer rust nodig.");
  await expect(rows.nth(1).getByRole("cell")).toHaveText(["1", "5", "1", "2 van 2"]);
  await expect(rows.nth(2).getByRole("cell").first()).toHaveText("2");
  await rows.nth(1).getByText("Zo schreven de ruimtes het").focus();
  await page.keyboard.press("Enter");
  await expectOnPhone(page.locator("table"));
  await expect(rows.nth(1)).toContainText("Ruimte 1, plaats 1: Rust in de klas");
  await expect(rows.nth(1)).toContainText("Ruimte 2, plaats 2: Meer rust");
  await expectAccessible(page);

  await page.getByRole("button", { name: "Doel" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("columnheader", { name: "Doel" })).toHaveAttribute("aria-sort", "ascending");
  await expect(rows.getByRole("rowheader")).toContainText(["Er is meer rust nodig.", "Geld", "Ruimte", "Tijd"]);
  await page.keyboard.press("Enter");
  await expect(rows.getByRole("rowheader")).toContainText(["Tijd", "Ruimte", "Geld", "Er is meer rust nodig."]);

  const markdown = await (await page.request.get(`/api/sessions/${event.links.session}/report/md?as=moderator`)).text();
  expect(markdown).toMatch(/\| 1 +\| Er is meer rust nodig\. +\| 5 +\| 1 +\| 2 van 2 +\|/u);
  grouper.close();
});

test("as long as no room chose, the table says so, also in English", async ({ openEvent, somebodyElse }) => {
  const event = await openEvent(1);
  await event.startRound(1);
  await event.write(1, "q5", "Rust");
  const page = await somebodyElse({ locale: "en-GB" });
  await page.goto(event.links.moderator);
  await page.getByRole("link", { name: "Onze top 3" }).click();
  await page.getByRole("link", { name: "Top 3 of all rooms" }).click();
  await expect(page.getByText("No room has made a top 3 yet.")).toBeVisible();
  await expectAccessible(page);
  await page.close();
});
