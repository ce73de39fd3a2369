import type { Report } from "../../shared/blocks.ts";

/** The few words that a file says by itself. */
const nl = { contents: "Inhoud", page: "Pagina ", of: " van " };
const en: typeof nl = { contents: "Contents", page: "Page ", of: " of " };
export const fileWords = { nl, en } satisfies Record<Report["language"], typeof nl>;
