import type { Cell, Sheet } from "../../shared/tables/sheet.ts";
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

/**
 * One table as CSV (RFC 4180), with a byte order mark, or Excel takes UTF-8 for something else.
 *
 * What a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection).
 */
export function sheetAsCsv({ columns, rows }: Sheet): Uint8Array {
  const lines = [columns.map(({ head }) => head), ...rows].map((row) => `${row.map(cell).join(",")}\r\n`);
  return new TextEncoder().encode(`\u{feff}${lines.join("")}`);
}

/** Numbers with a point, as JSON has them. */
function cell(value: Cell): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  const text = printable(value);
  const tame = /^\s*[=+\-@＝＋－＠;|]/u.test(text) ? `'${text}` : text;
  return /[",\n;]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}
