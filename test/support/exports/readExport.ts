/** A paragraph, heading, bullet or cell of an exported file, with its words. `level`: of a heading as the report has it, from 1. */
export type Piece = Readonly<{ kind: "heading" | "paragraph" | "bullet" | "cell"; level?: number; text: string }>;

/** What a strict reader finds in an exported file. `top`: organisers, title, subtitle, date. `language` is absent where the format cannot tell it. */
export type ReadExport = Readonly<{
  top: readonly string[];
  pieces: readonly Piece[];
  links: readonly string[];
  language?: string;
}>;

/** Reads a file back. Fails when the file is not exactly as its format demands. */
export type ExportReader = (file: Uint8Array) => ReadExport;

/** Words without the blanks that a format may add or take. */
export const words = (text: string): string => text.replace(/\s+/gu, " ").trim();
