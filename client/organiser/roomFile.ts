import { type Cells, type RoomsRead, readRoomRows } from "../../shared/rooms.ts";

/** A file of rooms is small; one of a megabyte is something else. */
export const mostFileBytes = 1024 * 1024;

/**
 * The words in a file. Spreadsheets save CSV as UTF-8, as UTF-16, or in the old Windows alphabet.
 *
 * @throws what the browser throws when the file cannot be read.
 */
export async function wordsOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Reads a CSV with rooms. */
export async function readRoomFile(text: string): Promise<RoomsRead> {
  const read = await readCsv(text);
  if ("cells" in read) return readRoomRows(read.cells);
  return { rooms: [], mistakes: [{ kind: "unreadable", line: read.brokenLine, words: "" }] };
}

/** The rows of a CSV, or the line where it is none. The parser is loaded only now: few people bring a file. */
export async function readCsv(
  text: string,
): Promise<Readonly<{ cells: readonly Cells[] }> | Readonly<{ brokenLine: number }>> {
  const { CsvError, parse } = await import("csv-parse/browser/esm/sync");
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as readonly Readonly<{ record: readonly string[]; info: Readonly<{ lines: number }> }>[];
    return { cells: records.map(({ record, info }): Cells => ({ cells: record, line: info.lines })) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { brokenLine: "lines" in error && typeof error.lines === "number" ? error.lines : 1 };
  }
}

/** The sign that parts the columns: the one that the first line has most, outside quotation marks. */
function delimiterOf(text: string): string {
  const firstLine = (/^[^\r\n]*/.exec(text.replace(/^\s+/, ""))?.[0] ?? "").replace(/"[^"]*"/g, "");
  const count = (sign: string): number => firstLine.split(sign).length;
  return [";", ",", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
