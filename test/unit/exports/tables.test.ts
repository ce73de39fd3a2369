import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { csv, sheetAsCsv } from "../../../server/exports/csv.ts";
import { json } from "../../../server/exports/json.ts";
import { xlsx } from "../../../server/exports/xlsx.ts";
import { Archive } from "../../../shared/archive/schema.ts";
import { archiveOf } from "../../../shared/archive/write.ts";
import type { QuestionId, QuoteId, RoomId } from "../../../shared/ids.ts";
import { buildReport } from "../../../shared/report/build.ts";
import { printOf } from "../../../shared/synthesis/quoting.ts";
import type { Sheet } from "../../../shared/tables/sheet.ts";
import { sheetsOf } from "../../../shared/tables/sheets.ts";
import { readWorkbook } from "../../support/exports/readWorkbook.ts";
import { hostile } from "../../support/exports/sampleReports.ts";
import { cluster, placed, reportInput, sourced, theme } from "../../support/sampleSession.ts";

const notes = [
  sourced("r1", "n1", "q1", "Korte lijnen"),
  sourced("r1", "n2", "q1", "Men kent elkaar"),
  sourced("r2", "n3", "q1", "We bellen elkaar"),
  sourced("r3", "n4", "q1", "Geen tijd"),
  sourced("r3", "n5", "q4", "Een schoolarts", "m"),
];
const clusters = [
  cluster("c1", "q1", "We weten elkaar te vinden.", { name: "Vinden", theme: theme("t1", "q1", "Contact").id }),
  cluster("c2", "q4", ""),
];
const input = reportInput({
  notes,
  synthesis: { clusters, themes: [theme("t1", "q1", "Contact")], placements: placed({ c1: notes.slice(0, 3) }) },
  participants: 9,
});
const sheet = (id: Sheet["id"]): Sheet => sheetsOf(input).find((each) => each.id === id) ?? expect.fail(id);

/** A sheet as rows of values by heading. */
function valuesIn({ columns, rows }: Sheet): readonly Readonly<Record<string, unknown>>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ head }, at) => [head, row[at]])));
}

test("grades are a table of their own, a row for each grade, with who is too few said in words", () => {
  const counted = { title: "Wethouders", given: 7, there: 9, counts: { 6: 2, 8: 5 } };
  const rooms = [
    { room: "r1" as RoomId, given: 5, there: 6, counts: { 8: 5 } },
    { room: "r2" as RoomId, given: 2, there: 3 },
    { room: "r3" as RoomId, given: 0, there: 0 },
  ];
  const grades = [{ question: "q1" as QuestionId, counterparts: [{ ...counted, rooms }] }];
  const graded = sheetsOf({ ...input, grades }).find(({ id }) => id === "grades") ?? expect.fail("no grades");
  expect(graded.rows.map((row) => row.slice(1))).toEqual([
    ["Wethouders", "Alle ruimtes samen", 6, 2, 7, 9],
    ["Wethouders", "Alle ruimtes samen", 8, 5, 7, 9],
    ["Wethouders", "Ruimte 1", 8, 5, 5, 6],
    ["Wethouders", "Ruimte 2", "te weinig om te tonen", undefined, 2, 3],
  ]);
  expect(Archive.parse(archiveOf({ ...input, grades })).grades).toEqual(grades);
  expect(archiveOf(input)).not.toHaveProperty("grades");
});

describe("the tables", () => {
  test("tell of each note what it stands behind", () => {
    const rows = valuesIn(sheet("notes"));
    expect(rows).toHaveLength(notes.length);
    expect(rows[2]).toMatchObject({
      Nummer: "R2.1",
      Ruimte: "Ruimte 2",
      Regio: "Zeeland",
      Notitie: "We bellen elkaar",
      Thema: "Contact",
      Groep: "Vinden",
      Uitspraak: "We weten elkaar te vinden.",
    });
    expect(rows[4]).toMatchObject({ Plek: "Mensen", Uitspraak: undefined });
  });

  test("count rooms as somebody would by hand", () => {
    expect(valuesIn(sheet("statements"))).toEqual([
      expect.objectContaining({
        Uitspraak: "We weten elkaar te vinden.",
        "Ruimtes achter de uitspraak": 2,
        "Ruimtes die antwoordden": 3,
        Aandeel: 2 / 3,
        "Aantal notities": 3,
        "Welke ruimtes": "Ruimte 1; Ruimte 2",
        "Welke notities": "R1.1; R1.2; R2.1",
      }),
    ]);
    expect(valuesIn(sheet("rooms")).map((row) => row["Aantal notities"])).toEqual([2, 1, 2]);
  });
});

/** A sheet with one cell. */
const oneCell = (text: string): Sheet => ({
  id: "notes",
  title: "Notities",
  columns: [{ head: "Notitie", width: 60 }],
  rows: [[text]],
});

describe("a spreadsheet", () => {
  test.each([
    ...hostile,
    ["a formula behind a blank", " \t=1+1", "=1+1"],
    ["a wide formula", "＝1+1", "＝1+1"],
  ] as const)("shows words as words, and runs nothing: %s", async (_what, text, expected) => {
    const tidy = (words: string | undefined): string =>
      (words ?? "")
        .replace(/\ufffd/gu, "")
        .replace(/\s+/gu, " ")
        .trim(); // Excel has no U+FFFD
    const workbook = readWorkbook(await xlsx.render([oneCell(text)]));
    expect(workbook.formulas).toBe(0);
    expect(workbook.cells.map(tidy)).toContain(tidy(expected));
    const [, row] = parse(Buffer.from(sheetAsCsv(oneCell(text))), { bom: true, relax_column_count: true });
    const cell = tidy(row?.[0]);
    expect(cell).not.toMatch(/^[=+\-@＝＋－＠]/);
    expect(cell.replace(/^'/, "").trim()).toBe(tidy(expected));
  });

  test("comes out of a session in which nobody wrote anything, too", async () => {
    const sheets = sheetsOf(reportInput());
    expect(readWorkbook(await xlsx.render(sheets)).cells).toContain("Samen verder");
    expect(parse(Buffer.from(await csv.render(sheets)), { bom: true })).toHaveLength(1);
  });
});

test("what is hidden in a quote stands in no document and no table, and in the file to read in again alone", async () => {
  const words = "Bel juf Anna";
  const note = sourced("r1", "n1", "q1", `${words} maar.`);
  const masks = [{ from: 8, to: 12, instead: "[iemand]" }];
  const own = { cluster: clusters[0]?.id ?? expect.fail(), note: note.ref, from: 0, to: words.length, order: "a" };
  const quotes = [{ ...own, id: "u1" as QuoteId, print: printOf(words), masks }];
  const synthesis = { clusters, themes: [], placements: placed({ c1: [note] }), quotes };
  const hiding = reportInput({ notes: [note], synthesis, appendix: true });
  const report = JSON.stringify(buildReport(hiding));
  expect(report).toContain("“Bel juf [iemand]”");
  expect(report).toContain("Bel juf [iemand] maar.");
  for (const made of [report, JSON.stringify(sheetsOf(hiding))]) expect(made).not.toContain("Anna");
  expect(archiveOf(hiding).notes[0]?.text).toBe("Bel juf Anna maar.");
});

describe("the file to read in again", () => {
  test("holds everything, and is as its schema says", async () => {
    const archive = Archive.parse(JSON.parse(new TextDecoder().decode(await json.render(archiveOf(input)))));
    expect(archive.notes.map(({ id, text }) => [id, text])).toEqual(notes.map(({ ref, text }) => [ref, text]));
    expect(archive.groups).toMatchObject([
      { id: "c1", rooms: 2, answered: 3, notes: notes.slice(0, 3).map(({ ref }) => ref) },
      { id: "c2", rooms: 0, answered: 1, notes: [] },
    ]);
    expect(archive.template).toEqual(input.session.template);
  });
});
