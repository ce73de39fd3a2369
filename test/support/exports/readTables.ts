import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { elementsIn, readXml, type XmlElement } from "./readXml.ts";

/** A table by its headings, a row each. What is empty is "". */
export type Rows = readonly Readonly<Record<string, string>>[];

const underHeadings = ([head = [], ...rows]: readonly (readonly string[])[]): Rows =>
  rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ""])));

export function readCsv(file: Uint8Array): Rows {
  const lines: string[][] = parse(strFromU8(file), { bom: true, delimiter: [",", ";"], relax_column_count: true });
  return underHeadings(lines);
}

/** The sheets of a workbook, in the order of its parts. */
export function readSheets(file: Uint8Array): readonly Rows[] {
  const parts = unzipSync(file);
  const part = (path: string) => readXml(strFromU8(parts[path] ?? new Uint8Array()));
  const textIn = (element: XmlElement, name: string): string =>
    elementsIn(element, name)
      .flatMap(({ children }) => children)
      .filter((child) => typeof child === "string")
      .join("");
  const shared = elementsIn(part("xl/sharedStrings.xml"), "si").map((entry) => textIn(entry, "t"));
  const paths = Object.keys(parts).filter((path) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path));
  return paths.toSorted(new Intl.Collator("en", { numeric: true }).compare).map((path) =>
    underHeadings(
      elementsIn(part(path), "row").map((row) => {
        const cells: string[] = [];
        for (const cell of elementsIn(row, "c")) {
          const value = textIn(cell, "v");
          cells[columnOf(cell.attributes.r ?? "")] = cell.attributes.t === "s" ? (shared[Number(value)] ?? "") : value;
        }
        return Array.from(cells, (text) => text ?? "");
      }),
    ),
  );
}

/** "B7" is the second column: 1, counted from 0. */
function columnOf(address: string): number {
  const letters = /^[A-Z]+/.exec(address)?.[0] ?? "A";
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
