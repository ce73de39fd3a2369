import { limits } from "../limits.ts";
import type { Cells } from "../rooms.ts";

/** One note as a file has it. `line` counts from 1; the others are as written there, absent where the file has none. */
export type NoteRow = Readonly<{
  line: number;
  text: string;
  room?: string;
  region?: string;
  question?: string;
  place?: string;
}>;

/** What is wrong. `words` is what stands there. */
export type NoteMistake = Readonly<{
  kind: "noTextColumn" | "noText" | "tooLong" | "tooMany" | "unreadable";
  line: number;
  words: string;
}>;

/** The notes that were found, what could not be used, and which headings were understood: `column` by what it holds. */
export type NotesRead = Readonly<{
  rows: readonly NoteRow[];
  mistakes: readonly NoteMistake[];
  columns: Readonly<Partial<Record<NoteColumn, string>>>;
  /** Headings that mean nothing here, such as who wrote it: they are not read in. */
  ignored: readonly string[];
}>;

type NoteColumn = Exclude<keyof NoteRow, "line">;

/** What other boards and people call their columns, in small letters. */
const headings: Readonly<Record<NoteColumn, readonly string[]>> = {
  text: [
    "text",
    "note",
    "notes",
    "tekst",
    "notitie",
    "notities",
    "content",
    "inhoud",
    "antwoord",
    "answer",
    "bericht",
    "idee",
    "idea",
    "sticky",
  ],
  room: [
    "room",
    "ruimte",
    "groep",
    "group",
    "ruimtenaam",
    "team",
    "breakout",
    "break-out",
    "tafel",
    "table",
    "board",
    "bord",
  ],
  region: ["region", "regio", "gebied", "area", "jeugdregio"],
  question: ["question", "vraag", "prompt", "heading", "onderwerp", "topic", "section"],
  place: ["column", "kolom", "place", "plek", "categorie", "category"],
};

/** A file of more notes than all rooms of the largest event have is something else. */
const mostRows = 50_000;

const folded = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/gu, " ");

/** Reads the rows of a table of notes; the first one holds the headings. */
export function readNoteRows([head, ...lines]: readonly Cells[]): NotesRead {
  const heads = (head?.cells ?? []).map(folded);
  const entries = Object.entries(headings) as readonly (readonly [NoteColumn, readonly string[]])[];
  const at = new Map(entries.map(([column, names]) => [column, heads.findIndex((each) => names.includes(each))]));
  const known = [...at].filter(([, index]) => index >= 0);
  const columns = Object.fromEntries(known.map(([column, index]) => [column, head?.cells[index]?.trim() ?? ""]));
  const ignored = (head?.cells ?? [])
    .filter((_, index) => !known.some(([, one]) => one === index))
    .map((each) => each.trim());
  if (columns.text === undefined)
    return {
      rows: [],
      mistakes: [{ kind: "noTextColumn", line: head?.line ?? 1, words: ignored.join(", ") }],
      columns,
      ignored,
    };
  const rows: NoteRow[] = [];
  const mistakes: NoteMistake[] = [];
  for (const { cells, line } of lines) {
    const cell = (column: NoteColumn): string => untamed(cells[at.get(column) ?? -1] ?? "").trim();
    const text = cell("text");
    if (cells.every((each) => each.trim() === "")) continue;
    if (text === "") mistakes.push({ kind: "noText", line, words: cells.find((each) => each.trim() !== "") ?? "" });
    else if (text.length > limits.noteLength) mistakes.push({ kind: "tooLong", line, words: text });
    else if (rows.length >= mostRows) {
      mistakes.push({ kind: "tooMany", line, words: text });
      break; // the rest would say the same
    } else {
      const others: Partial<Record<NoteColumn, string>> = {};
      for (const [column] of known) if (column !== "text" && cell(column) !== "") others[column] = cell(column);
      rows.push({ line, text, ...others });
    }
  }
  return { rows, mistakes, columns, ignored: ignored.filter(Boolean) };
}

/** Our own CSV has an apostrophe before what a spreadsheet would run. */
function untamed(cell: string): string {
  return /^'\s*[=+\-@＝＋－＠;|]/u.test(cell) ? cell.slice(1) : cell;
}

/**
 * Reads notes from JSON: a list of objects, or an object with such a list in it. Keys are as the headings of a table. `line` is
 * the number of the note.
 */
export function readNoteJson(data: unknown): NotesRead {
  const list = listIn(data);
  const objects = list.filter(
    (each): each is Readonly<Record<string, unknown>> => typeof each === "object" && each !== null,
  );
  const keys = [...new Set(objects.slice(0, 1_000).flatMap((each) => Object.keys(each)))];
  const cells = objects.map((each, n): Cells => ({ cells: keys.map((key) => wordsOf(each[key])), line: n + 1 }));
  return readNoteRows([{ cells: keys, line: 1 }, ...cells]);
}

function listIn(data: unknown): readonly unknown[] {
  if (Array.isArray(data)) return data;
  if (typeof data !== "object" || data === null) return [];
  return Object.values(data).find((each): each is unknown[] => Array.isArray(each)) ?? [];
}

function wordsOf(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : "";
}
