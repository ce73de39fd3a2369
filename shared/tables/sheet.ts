/** What stands in one cell. A share runs from 0 to 1. Absent: nothing. */
export type Cell = string | number | undefined;

/** A column: its heading, and how wide it is on screen, in letters. */
export type Column = Readonly<{ head: string; width: number; isShare?: true }>;

/** A table of plain rows: the narrow waist between what a session holds and the formats of spreadsheets. */
export type Sheet = Readonly<{
  /** Names its file: no blanks, the same in each language. */
  id: "notes" | "statements" | "rooms" | "rankings" | "grades" | "moderators" | "about";
  title: string;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
}>;
