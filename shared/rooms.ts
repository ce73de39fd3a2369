import { limits } from "./limits.ts";

/** One room as an organiser wrote it. `line` counts from 1. */
export type RoomRow = Readonly<{ name: string; region?: string; line: number }>;

/** What is wrong on a line. `words` is what stands there; `first` the line that had the same name before. */
export type RoomMistake =
  | Readonly<{ kind: "noName" | "tooLong" | "unreadable"; line: number; words: string }>
  | Readonly<{ kind: "twice"; line: number; words: string; first: number }>
  | Readonly<{ kind: "tooMany"; line: number; words: string }>;

/** The rooms that were found, and what could not be used. Rooms without a mistake are there also when others have one. */
export type RoomsRead = Readonly<{ rooms: readonly RoomRow[]; mistakes: readonly RoomMistake[] }>;

/** One line or row, taken apart. */
export type Cells = Readonly<{ cells: readonly string[]; line: number }>;

/** So many rooms, named one by one. */
export function countedRooms(count: number, nameOf: (n: number) => string): RoomsRead {
  return checked(Array.from({ length: count }, (_, n) => ({ cells: [nameOf(n + 1)], line: n + 1 })));
}

/** Reads a pasted list: a name per line, with a region after a tab or a semicolon. */
export function readRoomLines(pasted: string): RoomsRead {
  const lines = pasted.split(/\r\n|\r|\n/).map((line, n) => ({ cells: line.split(/[\t;]/), line: n + 1 }));
  return checked(lines);
}

const nameHeads = new Set(["naam", "name", "ruimte", "ruimtenaam", "room", "room name", "groep", "group", "titel"]);
const regionHeads = new Set(["regio", "region", "gebied", "area", "jeugdregio"]);

/** Reads the rows of a table with a name and a region. A first row of headings may say in which columns they are. */
export function readRoomRows(rows: readonly Cells[]): RoomsRead {
  const heads = rows[0]?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const name = heads.findIndex((head) => nameHeads.has(head));
  const region = heads.findIndex((head) => regionHeads.has(head));
  if (name === -1 && region === -1) return checked(rows);
  const nameColumn = name === -1 ? (region === 0 ? 1 : 0) : name;
  return checked(
    rows.slice(1).map(({ cells, line }) => ({ cells: [cells[nameColumn] ?? "", cells[region] ?? ""], line })),
  );
}

/** Empty lines are passed over. People choose a room by its name, so each name may be there once; capitals make no difference. */
function checked(lines: readonly Cells[]): RoomsRead {
  const rooms: RoomRow[] = [];
  const mistakes: RoomMistake[] = [];
  const firstOf = new Map<string, number>();
  for (const { cells, line } of lines) {
    const [name = "", region = ""] = cells.map((cell) => cell.trim());
    if (name === "" && region === "") continue;
    const first = firstOf.get(name.toLowerCase());
    if (name === "") mistakes.push({ kind: "noName", line, words: region });
    else if (Math.max(name.length, region.length) > limits.nameLength)
      mistakes.push({ kind: "tooLong", line, words: name.length > limits.nameLength ? name : region });
    else if (first !== undefined) mistakes.push({ kind: "twice", line, words: name, first });
    else if (rooms.length >= limits.rooms) {
      mistakes.push({ kind: "tooMany", line, words: name });
      break; // the rest would say the same
    } else {
      firstOf.set(name.toLowerCase(), line);
      rooms.push({ name, ...(region && { region }), line });
    }
  }
  return { rooms, mistakes };
}

/** How many different regions there are. Rooms without one do not count. */
export function regionsIn(rooms: readonly Readonly<{ region?: string | undefined }>[]): number {
  return new Set(rooms.flatMap(({ region }) => (region ? [region.toLowerCase()] : []))).size;
}
