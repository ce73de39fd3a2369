import { strFromU8 } from "fflate";
import { type Event, openEvent } from "../event.ts";
import { type DeskPage, deskPage } from "../pages/desk.ts";
import { reportPage } from "../pages/report.ts";
import { type StatementPage, statementPage } from "../pages/statement.ts";
import { expect, expectAccessible, test } from "../test.ts";

let event: Event;
let desk: DeskPage;
let statement: StatementPage;

const rooms = [
  { name: "Ruimte 1", region: "Twente" },
  { name: "Ruimte 2", region: "Zeeland" },
  { name: "Ruimte 3", region: "Twente" },
  { name: "Ruimte 4", region: "Drenthe" },
];

/** Four rooms, of which three answered, and two of those say the same in the first group. */
test.beforeEach(async ({ server, page }) => {
  event = await openEvent(server.address, 4, { rooms });
  await event.startRound(0);
  await event.write(1, "q1", "wij hebben korte lijnen met de gemeente");
  await event.write(2, "q1", "in Zeeland zijn de lijnen kort, bel Jan op 06-12345678");
  await event.write(3, "q1", "iedereen wil hetzelfde");
  desk = deskPage(page);
  statement = statementPage(page);
  await desk.open(event.links.moderator);
  await desk.chooseQuestion("Wat gaat goed?");
  await expect(desk.loose.getByRole("row")).toHaveCount(3);
  await desk.looseNote("wij hebben korte lijnen").press("Space");
  await desk.looseNote("in Zeeland").press("Space");
  await desk.looseNote("in Zeeland").press("n");
  await expect(desk.group(1)).toContainText("2 van de 3 ruimtes");
});
test.afterEach(() => event.close());

test("from a group to a statement with its wording, a quote and its count, and into the document", {
  tag: "@phone",
}, async ({ page }) => {
  await statement.open(1);
  await expect(statement.wording).toContainText("De meeste ruimtes — 2 van de 3 ruimtes");
  await expectAccessible(page);
  await statement.wording.getByRole("button", { name: "Zet “de meeste ruimtes” erin" }).click();
  await expect(statement.words).toHaveText("De meeste ruimtes ");
  await page.keyboard.type("hebben korte lijnen.");
  await expect(statement.words).toHaveText("De meeste ruimtes hebben korte lijnen.");

  await statement
    .note("in Zeeland")
    .getByRole("button", { name: /^Citeer/ })
    .click();
  await expect(statement.chooser).toContainText("Maar 2 ruimtes zeggen dit.");
  await expect(statement.chooser.getByRole("blockquote")).toHaveText(
    "“in [een regio] zijn de lijnen kort, bel […] op […]”",
  );
  await expectAccessible(page);
  await statement.chooser.getByRole("textbox", { name: "De notitie van Ruimte 2" }).evaluate((field) => {
    if (field instanceof HTMLTextAreaElement) field.setSelectionRange(0, field.value.indexOf(","));
  });
  await statement.chooser.getByRole("button", { name: "Neem alleen deze woorden" }).click();
  await expect(statement.chooser.getByRole("blockquote")).toHaveText("“in [een regio] zijn de lijnen kort”");
  await statement.chooser.getByRole("button", { name: "Zet het citaat erbij" }).click();
  await expect(statement.quotes.getByRole("blockquote")).toHaveText("“in [een regio] zijn de lijnen kort”");
  await expectAccessible(page);

  await page.keyboard.press("Escape");
  await expect(statement.place).toBeHidden();
  await expect(desk.statementOf(1)).toHaveValue("De meeste ruimtes hebben korte lijnen.");
  await desk.expectSaved();

  await page.getByRole("link", { name: "Verslag" }).click();
  const report = reportPage(page);
  await report.make();
  await expect(report.words).toContainText(
    "De meeste ruimtes hebben korte lijnen. “in [een regio] zijn de lijnen kort” (2 van de 3 ruimtes)",
  );
  const { bytes } = await report.download("Markdown");
  expect(strFromU8(bytes)).toContain("Zo telden we");
});
