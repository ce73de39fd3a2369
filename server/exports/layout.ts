import type { Block } from "../../shared/blocks.ts";

/** How a document begins: what introduces it stands above the list of its headings, and the first heading begins a page. */
export type Opening = Readonly<{ lead: readonly Block[]; hasContents: boolean; body: readonly Block[] }>;

/** A document is long enough for a list of its headings when it has four: with fewer nobody needs one. */
const headingsForContents = 4;

export function openingOf(blocks: readonly Block[]): Opening {
  const headings = blocks.filter(({ type }) => type === "heading").length;
  if (headings < headingsForContents) return { lead: [], hasContents: false, body: blocks };
  const at = blocks.findIndex(({ type }) => type === "heading");
  const [first, ...rest] = blocks.slice(at);
  const begins = first?.type === "heading" ? [{ ...first, newPage: true as const }] : [];
  return { lead: blocks.slice(0, at), hasContents: true, body: [...begins, ...rest] };
}

/** Whether words belong to what follows them, and may not be parted from it by the end of a page. */
export function introduces(next: Block | undefined): boolean {
  return next?.type === "bullets" || next?.type === "table";
}

/** A table of so many rows stays on one page, where it is also read at one glance. */
export function staysWhole({ rows }: Extract<Block, { type: "table" }>): boolean {
  return rows.length <= 16 && rows.flat().join("").length < 1_500;
}

/** A column of a table: its part of the width (all together are 1), and whether it holds figures, which stand to the right. */
export type TableColumn = Readonly<{ share: number; isFigures: boolean }>;

/** Columns as wide as what stands in them asks for: the longest word fits, and long texts get more than short ones. */
export function columnsOf({ head, rows }: Extract<Block, { type: "table" }>): readonly TableColumn[] {
  const count = Math.max(1, head.length, ...rows.map((row) => row.length));
  const wide = Array.from({ length: count }, (_, at) => {
    const cells = [head[at] ?? "", ...rows.map((row) => row[at] ?? "")];
    const longestWord = Math.max(...cells.flatMap((cell) => cell.split(/\s+/u)).map((word) => word.length));
    const average = cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length;
    return Math.min(40, Math.max(6, longestWord + 2, average));
  });
  const all = wide.reduce((sum, width) => sum + width, 0);
  return wide.map((width, at) => ({
    share: width / all,
    isFigures: rows.length > 0 && rows.every((row) => /^\d+$/u.test(row[at] ?? "")),
  }));
}
