import type { Block, Report } from "../../shared/blocks.ts";

/** The few words that a file says by itself. */
const nl = { contents: "Inhoud", page: "Pagina ", of: " van " };
const en: typeof nl = { contents: "Contents", page: "Page ", of: " of " };
export const fileWords = { nl, en } satisfies Record<Report["language"], typeof nl>;

/** Whether a document is long enough for a list of its headings: with fewer than four nobody needs one. */
export function needsContents(blocks: readonly Block[]): boolean {
  return blocks.filter(({ type }) => type === "heading").length >= 4;
}
