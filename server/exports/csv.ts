import { csvOf } from "../../shared/tables/csv.ts";
import type { Sheet } from "../../shared/tables/sheet.ts";
import type { TableFormat } from "../ports.ts";
import { printable } from "./text.ts";

/** The notes with what they stand behind, for any spreadsheet. The other tables come along in the file with everything. */
export const csv = {
  of: "tables",
  id: "csv",
  name: "CSV",
  extension: "csv",
  type: "text/csv; charset=utf-8",
  render: async ([notes]: readonly Sheet[]) => (notes ? sheetAsCsv(notes) : new Uint8Array()),
} satisfies TableFormat;

/** One table with its headings. */
export function sheetAsCsv({ columns, rows }: Sheet): Uint8Array {
  const lines = [columns.map(({ head }) => head), ...rows];
  const cells = lines.map((line) => line.map((cell) => (typeof cell === "string" ? printable(cell) : cell)));
  return new TextEncoder().encode(csvOf(cells));
}
