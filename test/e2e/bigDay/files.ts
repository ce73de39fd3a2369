import { extname } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { Archive } from "../../../shared/archive/schema.ts";
import { faultsIn, type ReportFile, readers } from "../../demo/report.ts";
import { type Count, countedAgain, countsTold, saidInDutch } from "../../support/exports/countedAgain.ts";
import { words } from "../../support/exports/readExport.ts";
import { textOfPdf } from "../../support/exports/readPdf.ts";
import { type Rows, readCsv, readSheets } from "../../support/exports/readTables.ts";
import { expect } from "../test.ts";
import type { Day } from "./day.ts";

/** The counts again, from the groups of the JSON file and the notes that the API lists. */
export function countsOf(json: Uint8Array, { notes }: Day): readonly Count[] {
  const { groups } = Archive.parse(JSON.parse(strFromU8(json)));
  return countedAgain(groups, notes);
}

/** Looks whether a file can be read strictly, has every note and statement in it, and tells exactly these counts. */
export function expectRight({ format, bytes }: ReportFile, day: Day, counts: readonly Count[]): void {
  if (format === "zip") {
    for (const [path, part] of Object.entries(unzipSync(bytes)))
      if (path.endsWith("/statements.csv")) expectCounts(readCsv(part), counts);
      else if (!path.includes("/") && !path.endsWith(".txt"))
        expectRight({ format: extname(path).slice(1), bytes: part }, day, counts);
    return;
  }
  expect(
    faultsIn({ format, bytes }, day.title, [
      ...counts.map((count) => count.words),
      ...day.saved.map(({ text }) => text),
    ]),
  ).toEqual([]);
  const read = readers[format];
  const lines = counts.map((count) => words(saidInDutch(count)));
  if (read)
    expect(countsTold(read(bytes).pieces.map(({ text }) => words(text))).toSorted()).toEqual(
      [...lines, ...lines].toSorted(), // in the document, and above its notes
    );
  if (format === "pdf") {
    const text = textOfPdf(bytes);
    const times = (line: string): number => text.split(line.replace(/\)$/, "")).length - 1; // behind it may stand what rooms said of it
    expect(lines.filter((line) => times(line) < 2)).toEqual([]);
  }
  if (format === "xlsx") expectCounts(readSheets(bytes).find(isAboutStatements) ?? [], counts);
  if (format === "json") expect(told(Archive.parse(JSON.parse(strFromU8(bytes))).groups)).toEqual(told(counts));
}

const told = (counts: readonly Readonly<{ rooms: number; answered: number }>[]): readonly string[] =>
  counts.map(({ rooms, answered }) => `${rooms} of ${answered}`).toSorted();

const isAboutStatements = ([row]: Rows): boolean =>
  row !== undefined && "Ruimtes die antwoordden" in row && !("Notitie" in row);

function expectCounts(rows: Rows, counts: readonly Count[]): void {
  const lines = rows.map((row) =>
    [row.Uitspraak, row["Ruimtes achter de uitspraak"], row["Ruimtes die antwoordden"]].join(" · "),
  );
  expect(lines.toSorted()).toEqual(
    counts
      .map(({ words: said, isStated, rooms, answered }) => [isStated ? said : "", rooms, answered].join(" · "))
      .toSorted(),
  );
}
