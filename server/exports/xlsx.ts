import type { Sheet as ExcelSheet, SheetData } from "write-excel-file/node";
import type { Cell, Column, Sheet } from "../../shared/tables/sheet.ts";
import type { TableFormat } from "../ports.ts";
import { printable } from "./text.ts";

/** A workbook for Excel, LibreOffice and Google, with a sheet for each table. What writes it is loaded where it is written. */
export const xlsx = {
  of: "tables",
  id: "xlsx",
  name: "Excel",
  extension: "xlsx",
  type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  async render(sheets: readonly Sheet[]) {
    const { default: writeExcelFile } = await import("write-excel-file/node");
    const look = { fontFamily: "Calibri", fontSize: 11 };
    return new Uint8Array(await writeExcelFile(sheets.map(excelSheet), look).toBuffer());
  },
} satisfies TableFormat;

type Row = SheetData[number];

/** More than this no cell can hold. */
const mostLetters = 32_767;
/** Columns narrower than this hold a few letters or a number: they are not wrapped. */
const wrapFrom = 24;

function excelSheet({ title, columns, rows }: Sheet): ExcelSheet<Buffer> {
  const head: Row = columns.map((column) => ({
    value: column.head,
    type: String,
    fontWeight: "bold",
    backgroundColor: "#F1F3F5",
    wrap: true,
    alignVertical: "top",
  }));
  return {
    sheet: title,
    data: [head, ...rows.map((row): Row => row.map((value, at) => excelCell(value, columns[at])))],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  };
}

/** Words are told to be words: what looks like a formula stays what somebody wrote. */
function excelCell(value: Cell, column: Column | undefined): Row[number] {
  if (value === undefined) return null;
  if (typeof value === "number")
    return { value, type: Number, alignVertical: "top", ...(column?.isShare && { format: "0%" }) };
  const text = printable(value).slice(0, mostLetters).toWellFormed();
  return { value: text, type: String, alignVertical: "top", ...((column?.width ?? 0) >= wrapFrom && { wrap: true }) };
}
