import type { Cell } from "./sheet.ts";

/**
 * Rows as CSV (RFC 4180), the way a spreadsheet opens it: with a byte order mark, or Excel takes UTF-8 for something else.
 *
 * What a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection).
 */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return `\u{feff}${rows.map((row) => `${row.map(written).join(",")}\r\n`).join("")}`;
}

/** Numbers with a point, as JSON has them. */
function written(cell: Cell = ""): string {
  if (typeof cell === "number") return String(cell);
  const tame = /^(?:[\t\r]|\s*[=+\-@＝＋－＠;|])/u.test(cell) ? `'${cell}` : cell;
  return /[",;\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}
