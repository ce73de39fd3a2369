import { strFromU8, unzipSync } from "fflate";
import { allSaved } from "../../support/allSaved.ts";
import type { Event } from "../event.ts";
import { deskPage } from "../pages/desk.ts";
import { type ReportPage, reportPage } from "../pages/report.ts";
import { expect, expectAccessible, test } from "../test.ts";

const statement = "Veel ruimtes weten de gemeente snel te vinden.";

let event: Event;
let report: ReportPage;

/** One statement over notes of two rooms; the report page is open. */
test.beforeEach(async ({ page, openEvent }) => {
  event = await openEvent(2, { organisers: ["Netwerk Oost", "Gemeente Westerdam"] });
  await event.startRound(0);
  await event.write(1, "q1", "korte lijnen met de gemeente");
  await event.write(2, "q1", "lijnen zijn kort");
  const desk = deskPage(page);
  await desk.open(event.links.moderator, "Wat gaat goed?");
  await desk.looseNote("korte lijnen").dragTo(desk.looseNote("lijnen zijn kort"));
  await desk.statementOf(1).fill(statement);
  await desk.expectSaved();
  await page.getByRole("link", { name: "Verslag" }).click();
  report = reportPage(page);
});

test("make the document, edit it, and find both in Word, Markdown and HTML", async ({ page }) => {
  await expect(page.getByText("Er is nog geen document.")).toBeVisible();
  await expectAccessible(page);
  await report.make();
  await expect(report.words).toContainText(statement);
  await expect(report.words).toContainText("2 deelnemers");
  await expectAccessible(page);

  await report.words.getByText("2 deelnemers").click();
  await page.keyboard.press("End");
  await page.keyboard.type(" Dank aan iedereen!");
  await report.expectSaved();

  const markdown = await report.download("Markdown");
  expect(markdown.name).toMatch(/\.md$/);
  const html = await report.download("HTML");
  const docx = await report.download("Word");
  expect(docx.name).toMatch(/\.docx$/);
  const inWord = unzipSync(docx.bytes)["word/document.xml"] ?? new Uint8Array();
  for (const words of [strFromU8(markdown.bytes), strFromU8(html.bytes), strFromU8(inWord)]) {
    expect(words).toContain("Veel ruimtes weten de gemeente snel te vinden");
    expect(words).toContain("Dank aan iedereen");
    expect(words).toContain("korte lijnen met de gemeente"); // the appendix
  }
});

test("a group without a statement is told before the document goes out, leads to where it is written, and no name stands in for it @phone", async ({
  page,
}) => {
  await page.getByRole("link", { name: "Begeleiden" }).click();
  const desk = deskPage(page);
  await desk.chooseQuestion("Wat gaat goed?");
  await event.write(1, "q1", "we bellen elkaar");
  await event.write(2, "q1", "we kennen elkaar");
  await desk.looseNote("we bellen").dragTo(desk.looseNote("we kennen"));
  await desk.nameOf(2).fill("Elkaar kennen");
  await expect(page.getByText("1 groep heeft nog geen uitspraak")).toBeVisible();
  await desk.expectSaved();

  await page.getByRole("link", { name: "Verslag" }).click();
  await page.getByText("1 groep heeft nog geen uitspraak").click();
  await expectAccessible(page);
  await report.make();
  await expect(report.words).toContainText("Nog geen uitspraak: Elkaar kennen (alle 2 ruimtes)");
  await page.getByRole("link", { name: "Elkaar kennen" }).click();
  await expect(page.getByRole("dialog", { name: "Groep 2" })).toBeVisible();
});

test("while all files are made it is shown how far that is", async ({ page }) => {
  await expect(page.getByRole("link", { name: "Word", exact: true })).toBeVisible();
  const shown = await page.evaluateHandle(() => {
    const said = new Set<string>();
    const look = (): void => {
      const bar = document.querySelector("progress");
      if (bar)
        said.add(`${bar.getAttribute("aria-label")}: ${bar.getAttribute("aria-valuetext")}, ${bar.value}/${bar.max}`);
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
    return said;
  });
  await report.download("Alle verslagen en tabellen (ZIP)");
  // While the PDF is made, which takes longest: of quick files after it two may be done between two looks of the browser.
  expect(await shown.evaluate((said) => [...said])).toContain("Hoe ver het is: 2 van 7 bestanden klaar, 2/7");
  await expect(page.getByRole("progressbar")).toBeHidden();
});

test("one download holds all reports and tables @phone", async ({ page }) => {
  const { name, bytes } = await report.download("Alle verslagen en tabellen (ZIP)");
  expect(name).toMatch(/\.zip$/);
  const files = Object.keys(unzipSync(bytes));
  for (const ending of ["docx", "odt", "pdf", "html", "md", "xlsx"])
    expect(files.filter((file) => file.endsWith(`.${ending}`))).toHaveLength(1);
  await expect(
    page.getByRole("status").getByText(/^Alle verslagen en tabellen \(ZIP\) is gedownload \(\d+ kB\)\.$/),
  ).toBeVisible();
  const { wide, seen } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, seen: innerWidth }));
  expect(wide).toBeLessThanOrEqual(seen); // a long name wraps
  await expectAccessible(page);
});

test("the preview numbers notes as the file does, also where a room took some away", async ({ page }) => {
  const gone = await event.write(1, "q1", "die haal ik weer weg");
  await event.write(1, "q1", "die blijft staan");
  const seat = await event.sit(1, "q1");
  seat.room.arrange(new Map([[gone, { removed: true }]]));
  await allSaved(seat.link);
  await report.make();
  const html = strFromU8((await report.download("HTML")).bytes);
  const [, inFile = ""] = /die blijft staan[^(]*\((R1\.\d+)/.exec(html) ?? [];
  expect(inFile).toBe("R1.3");
  await page.getByRole("button", { name: "Voorbeeld" }).click();
  const preview = page.getByRole("dialog", { name: "Zo ziet het document eruit" });
  await expect(preview).toContainText(/die blijft staan \(R1\.3\b/);
});

test("names in notes that nobody quotes are looked at and left out, before the document goes to others @phone", async ({
  page,
}) => {
  await event.write(1, "q1", "Vraag het aan juf Anna, 06-12345678");
  await event.write(2, "q1", "Met Bert van de gemeente werkt het");
  await report.make();
  await expect(page.getByText(/^In 2 notities staat misschien een naam/)).toBeVisible();
  const toggle = page.getByRole("button", { name: "Toon wat ernaast ligt" });
  if (await toggle.isVisible()) await toggle.click();
  await report.side("Namen");
  await expectAccessible(page);
  await report.beside.getByRole("button", { name: /^Laat weg: .*Anna/ }).click();
  const stays = report.beside.getByRole("button", { name: /^Mag blijven: .*Bert/ });
  await expect(stays).toBeVisible();
  await stays.click();
  await expect(report.beside.getByText("Er staan geen notities meer klaar om na te kijken.")).toBeVisible();
  await expect(report.beside.getByText("1 notitie waarin iets is weggelaten")).toBeVisible();
  const written = async (format: string) => strFromU8((await report.download(format)).bytes);
  for (const words of [await written("Markdown"), await written("CSV")]) {
    expect(words).toMatch(/juf \\?\[iemand/); // Markdown has a stroke before a bracket
    expect(words).toContain("Met Bert van de gemeente");
    expect(words).not.toMatch(/Anna|06-12345678/);
  }
});

test("a download that takes long can be stopped", async ({ page }) => {
  let answer = (): void => {};
  await page.route(
    "**/report/pdf*",
    (route) => new Promise<void>((done) => (answer = () => void route.abort().finally(done))),
  );
  await page.getByRole("link", { name: "PDF", exact: true }).click();
  await expect(page.getByText(/^PDF wordt gemaakt/)).toBeVisible();
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByText("Gestopt. Er is niets gedownload.")).toBeVisible();
  answer();
});

test("the appendix with the notes can be left out", async ({ page }) => {
  await report.make();
  await page.getByRole("checkbox", { name: /^Met bijlage/ }).uncheck();
  const { bytes } = await report.download("Markdown");
  expect(strFromU8(bytes)).toContain("Veel ruimtes weten de gemeente snel te vinden");
  expect(strFromU8(bytes)).not.toContain("korte lijnen met de gemeente");
});

test("making it again asks first, says what goes, and can be undone", async ({ page }) => {
  await report.make();
  await report.words.getByText(statement).click();
  await page.keyboard.press("End");
  await page.keyboard.type(" Zelf bedacht.");
  await page.getByRole("button", { name: "Maak opnieuw uit de uitspraken" }).click();
  const question = page.getByRole("alertdialog");
  await expect(question).toContainText("Zelf bedacht.");
  await expectAccessible(page);
  await question.getByRole("button", { name: "Annuleren" }).click();
  await expect(report.words).toContainText("Zelf bedacht.");

  await page.getByRole("button", { name: "Maak opnieuw uit de uitspraken" }).click();
  await question.getByRole("button", { name: "Ja, vervang het document" }).click();
  await expect(report.words).not.toContainText("Zelf bedacht.");
  await expect(report.words).toContainText(statement);
  await page.getByRole("region", { name: "Meldingen" }).getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(report.words).toContainText("Zelf bedacht.");
});

test("the words get their look by keyboard, and a link that is none is refused", async ({ page }) => {
  await report.make();
  await report.words.getByText("2 deelnemers").click();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Meer weten");
  await page.keyboard.press("Shift+Home");
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe("Meer weten");
  await page.keyboard.press("Control+b");
  await expect(report.words.locator("strong")).toHaveText("Meer weten");
  await report.toolbar.getByRole("combobox").selectOption("Kop 2");
  await expect(report.words.getByRole("heading", { name: "Meer weten", level: 2 })).toBeVisible();

  await report.toolbar.getByRole("button", { name: "Link" }).click();
  const dialog = page.getByRole("dialog", { name: "Link" });
  await dialog.getByRole("textbox").fill("javascript:alert(1)");
  await dialog.getByRole("button", { name: "Maak de link" }).click();
  await expect(dialog.getByText("Dit is geen adres")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("textbox").fill("www.voorbeeld.nl");
  await dialog.getByRole("button", { name: "Maak de link" }).click();
  await expect(report.words.getByRole("link", { name: "Meer weten" })).toHaveAttribute(
    "href",
    "https://www.voorbeeld.nl",
  );

  await expect(report.words).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(report.words.getByRole("link")).toHaveCount(0);
});

test("two moderators write in the document at once", async ({ somebodyElse }) => {
  await report.make();
  const page = await somebodyElse();
  await page.goto(event.links.moderator);
  await page.getByRole("link", { name: "Verslag" }).click();
  const other = reportPage(page);
  await other.words.getByText(statement).click();
  await page.keyboard.press("Home");
  await page.keyboard.type("Van ons samen: ");
  await expect(report.words).toContainText("Van ons samen: ");
  await expect(report.words.getByText("Begeleider")).toBeVisible();
});
