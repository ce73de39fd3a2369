import * as Y from "yjs";
import { connect } from "../../../client/sync/connect.ts";
import { openSynthesis } from "../../../shared/doc/synthesis.ts";
import { docName } from "../../../shared/ids.ts";
import { until } from "../../support/until.ts";
import { comeIn } from "../../support/visitor.ts";
import type { Event } from "../event.ts";
import { tabTo } from "../keyboard.ts";
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
test.beforeEach(async ({ page, openEvent }) => {
  event = await openEvent(4, { rooms });
  await event.startRound(0);
  await event.write(1, "q1", "wij hebben korte lijnen met de gemeente");
  await event.write(2, "q1", "in Zeeland zijn de lijnen kort, bel Jan op 06-12345678");
  await event.write(3, "q1", "iedereen wil hetzelfde");
  desk = deskPage(page);
  statement = statementPage(page);
  await desk.open(event.links.moderator, "Wat gaat goed?");
  await expect(desk.loose.getByRole("row")).toHaveCount(3);
  await desk.looseNote("wij hebben korte lijnen").press("Space");
  await desk.looseNote("in Zeeland").press("Space");
  await desk.looseNote("in Zeeland").press("n");
  await expect(desk.group(1)).toContainText("2 van de 3 ruimtes");
});

test("from a group to a statement with its wording, a quote and its count, and into the document", {
  tag: "@phone",
}, async ({ page }) => {
  await statement.open(1);
  await expect(statement.wording).toContainText("De meeste ruimtes — 2 van de 3 ruimtes");
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
});

test("the whole work by keyboard: open, wording, a draft, a quote of some words, undo, close", async ({ page }) => {
  const { keyboard } = page;
  await desk.nameOf(1).focus();
  await keyboard.type("Lijnen");
  await tabTo(page, desk.group(1).getByRole("button", { name: /^Uitspraak schrijven bij 1 · Lijnen/ }));
  await keyboard.press("Enter");
  await expect(statement.place).toBeVisible();
  await tabTo(page, statement.place.getByRole("button", { name: /^Welke ruimtes/ }));
  await keyboard.press("Enter");
  await expect(statement.place).toContainText("1 ruimte schreef iets anders");
  await expect(statement.place).toContainText("er zat niemand: Ruimte 4");
  await expect(statement.place.getByRole("row", { name: /Twente/ })).toContainText("1 van de 2 ruimtes");

  await tabTo(page, statement.words);
  await tabTo(page, statement.place.getByRole("button", { name: /^Neem deze zin over/ }));
  await keyboard.press("Enter");
  await expect(statement.words).toHaveText(
    /^(Wij hebben korte lijnen met de gemeente|In Zeeland zijn de lijnen kort.*)\.$/,
  );
  await expect(statement.words).toBeFocused();
  await keyboard.press("Control+z");
  await expect(statement.words).toHaveText("");
  await keyboard.type("Het is zo dat ");
  await tabTo(page, statement.place.getByRole("button", { name: /^Zet “de meeste ruimtes” erin/ }));
  await keyboard.press("Enter");
  await keyboard.type("elkaar kennen.");
  await expect(statement.words).toHaveText("Het is zo dat de meeste ruimtes elkaar kennen.");

  await tabTo(page, statement.place.getByRole("button", { name: /^Citeer: in Zeeland/ }));
  await keyboard.press("Enter");
  await expect(statement.chooser).toBeVisible();
  await tabTo(page, statement.chooser.getByRole("textbox", { name: /^De notitie van Ruimte 2/ }));
  await keyboard.press("Control+Home");
  for (let letter = 0; letter < "in Zeeland".length; letter++) await keyboard.press("Shift+ArrowRight");
  await tabTo(page, statement.chooser.getByRole("button", { name: /^Laat deze woorden weg/ }));
  await keyboard.press("Enter");
  await expect(statement.chooser.getByRole("blockquote")).toHaveText("“[…] zijn de lijnen kort, bel […] op […]”");
  await tabTo(page, statement.chooser.getByRole("button", { name: /^Zet het citaat erbij/ }));
  await keyboard.press("Enter");
  await expect(statement.quotes.getByRole("blockquote")).toHaveText("“[…] zijn de lijnen kort, bel […] op […]”");
  await expect(page.getByRole("button", { name: /^Citeer: in Zeeland/ })).toBeFocused();
  await keyboard.press("Escape");
  await expect(statement.place).toBeHidden();
  await expect(page.getByRole("button", { name: /^Uitspraak schrijven bij 1/ })).toBeFocused();
});

test("from one group to the next, by the address too, and back to the card of the last one", async ({ page }) => {
  await desk.looseNote("iedereen wil hetzelfde").press("n");
  await expect(desk.group(2)).toBeVisible();
  await statement.open(1);
  await statement.place.getByRole("button", { name: "Volgende groep" }).click();
  await expect(statement.place).toHaveAccessibleName("Uitspraak bij Groep 2");
  await expect(statement.place.getByRole("button", { name: "Volgende groep" })).toBeDisabled();
  await page.reload();
  await expect(statement.place).toHaveAccessibleName("Uitspraak bij Groep 2");
  await page.keyboard.press("Escape");
  await expect(desk.group(2).getByRole("button", { name: /^Uitspraak schrijven/ })).toBeFocused();
  await statement.open(1);
  await page.goBack();
  await expect(statement.place).toBeHidden();
  await expect(desk.group(1)).toBeVisible();
});

test("a statement that was written as plain words, by a script or long ago, is written on as such", async ({
  page,
  server,
}) => {
  const script = await comeIn(server.address, event.links, "moderator");
  const doc = new Y.Doc();
  const name = docName({ kind: "synthesis", session: event.links.session });
  const link = connect({ ...script.how, name, as: "moderator", doc });
  await until(link.state, (state) => state === "live");
  const plain = { name: new Y.Text("Vroeger"), statement: new Y.Text("Al geschreven."), question: "q1", order: "Zz" };
  doc.getMap("clusters").set("old", new Y.Map<unknown>(Object.entries(plain)));
  await expect(desk.nameOf(1)).toHaveValue("Vroeger");
  await statement.open(1);
  await expect(statement.words).toHaveValue("Al geschreven.");
  await statement.words.press("Control+End");
  await page.keyboard.type(" En verder.");
  await expect.poll(() => openSynthesis(doc).clusters.current()[0]?.statement).toBe("Al geschreven. En verder.");
  await expectAccessible(page);
  link.close();
});

test("when the count changes the card says that the words no longer fit, and nothing changes by itself", async ({
  page,
}) => {
  await statement.open(1);
  await statement.wording.getByRole("button", { name: "Zet “de meeste ruimtes” erin" }).click();
  await page.keyboard.type("hebben korte lijnen.");
  await page.keyboard.press("Escape");
  await expect(desk.group(1)).not.toContainText("maar de telling");
  await desk.looseNote("iedereen wil hetzelfde").press("1");
  await expect(desk.group(1)).toContainText("Er staat “De meeste ruimtes”, maar de telling is nu 3 van de 3 ruimtes.");
  await expect(desk.statementOf(1)).toHaveValue("De meeste ruimtes hebben korte lijnen.");
  await statement.open(1);
  await statement.wording.getByRole("button", { name: "Zet “alle ruimtes” erin" }).click();
  await expect(statement.words).toHaveText("Alle ruimtes hebben korte lijnen.");
  await expect(statement.wording).toContainText("Alle ruimtes — 3 van de 3 ruimtes");
});

test("a quote follows its note: other words of it may change, its own may not", async () => {
  const note = await event.write(3, "q1", "wij missen een arts. Nu al lang.");
  await desk.looseNote("wij missen een arts").press("1");
  await statement.open(1);
  await statement
    .note("wij missen een arts")
    .getByRole("button", { name: /^Citeer/ })
    .click();
  await statement.chooser.getByRole("textbox", { name: "De notitie van Ruimte 3" }).evaluate((field) => {
    if (field instanceof HTMLTextAreaElement) field.setSelectionRange(0, field.value.indexOf(".") + 1);
  });
  await statement.chooser.getByRole("button", { name: "Neem alleen deze woorden" }).click();
  await statement.chooser.getByRole("button", { name: "Zet het citaat erbij" }).click();
  await event.retype(3, "q1", note, "Eerlijk: wij missen een arts. Al een jaar.");
  await expect(statement.note("Al een jaar")).toContainText("gewijzigd");
  await expect(statement.quotes.getByRole("blockquote")).toHaveText("“wij missen een arts.”");
  await event.retype(3, "q1", note, "wij missen een tandarts");
  await expect(statement.quotes).toContainText("De ruimte heeft deze woorden veranderd.");
  await expect(statement.quotes.getByRole("blockquote")).toHaveCount(0);

  await statement.quotes.getByRole("button", { name: "Pas citaat 1 aan" }).click();
  await expect(statement.chooser.getByRole("blockquote")).toHaveText("“wij missen een tandarts”");
  await statement.chooser.getByRole("button", { name: "Pas aan" }).click();
  await expect(statement.quotes.getByRole("blockquote")).toHaveText("“wij missen een tandarts”");
  await statement.quotes.getByRole("button", { name: "Haal citaat 1 weg" }).click();
  await expect(statement.quotes).toContainText("Nog geen citaat.");
});

test("moderators choose from when on it is “many”, for everybody, and count regions when they like", async ({
  page,
  somebodyElse,
}) => {
  const other = deskPage(await somebodyElse());
  await other.open(event.links.moderator, "Wat gaat goed?");
  const theirs = statementPage(other.page);
  await theirs.open(1);

  await statement.open(1);
  await statement.wording.getByRole("button", { name: "Schaal aanpassen" }).click();
  const dialog = page.getByRole("dialog", { name: "Vanaf wanneer zeg je “veel”?" });
  await expectAccessible(page);
  await dialog.getByRole("spinbutton", { name: "“de meeste ruimtes”" }).fill("30");
  await dialog.getByRole("button", { name: "Gebruik deze schaal" }).click();
  await expect(dialog).toContainText("Gebruik hele getallen van 1 tot en met 99, die steeds groter worden.");
  await dialog.getByRole("spinbutton", { name: "“de meeste ruimtes”" }).fill("75");
  await dialog.getByRole("combobox", { name: "Wat we tellen" }).selectOption("regio’s");
  await dialog.getByRole("button", { name: "Gebruik deze schaal" }).click();
  await expect(statement.wording).toContainText("Alle regio’s — 2 van de 2 regio’s");
  await expect(theirs.wording).toContainText("Alle regio’s — 2 van de 2 regio’s");
});

test("several moderators write in one statement, see each other’s carets, and keep each other’s looks", async ({
  page,
  somebodyElse,
}) => {
  await statement.open(1);
  const colleague = deskPage(await somebodyElse());
  await colleague.open(event.links.moderator);
  await colleague.page.goto(page.url()); // the address leads to the opened group
  const theirs = statementPage(colleague.page);
  await statement.words.click();
  await page.keyboard.type("Korte lijnen");
  await expect(theirs.words).toContainText("Korte lijnen");
  await expect(theirs.words).toContainText("Begeleider"); // the name at the caret
  await page.keyboard.press("Control+a");
  await statement.place.getByRole("button", { name: "Vet" }).click();
  await expect(theirs.words.getByRole("strong")).toHaveText(/Korte lijnen/);
  await theirs.words.press("Control+End");
  await colleague.page.keyboard.type(" helpen");
  await expect(statement.words).toContainText("Korte lijnen helpen");
});

test("in English too, in a session that is held in English", async ({ openEvent, somebodyElse }) => {
  const english = await openEvent(3, { template: "feedback" });
  await english.startRound(0);
  await english.write(1, "q1", "we know whom to call");
  await english.write(2, "q1", "short lines with the municipality");
  const page = await somebodyElse({ locale: "en-GB" });
  await page.goto(english.links.moderator);
  await page
    .getByRole("navigation", { name: "Rooms and questions" })
    .getByRole("link", { name: /What goes well/ })
    .click();
  const notes = page.getByRole("grid", { name: /^Loose notes/ });
  await notes.getByRole("row").filter({ hasText: "whom to call" }).press("n");
  await page.getByRole("button", { name: /^Write the statement of/ }).click();
  const place = page.getByRole("dialog", { name: /^Statement of/ });
  await expect(place).toContainText("One room — 1 of 2 rooms");
  await place.getByRole("button", { name: "Take this sentence over" }).click();
  await expect(place.getByRole("textbox", { name: /^Statement/ })).toHaveText("We know whom to call.");
  await place.getByRole("button", { name: "Which rooms?" }).click();
  await expect(place).toContainText("1 room gave no answer and does not count");
  await expectAccessible(page);
  english.close();
});
