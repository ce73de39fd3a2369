import type { Block, Bullet, Report, Span } from "../../../shared/blocks.ts";
import { anchorOf, targetOf } from "../crossLinks.ts";
import { columnsOf, introduces, openingOf, staysWhole, type TableColumn } from "../layout.ts";
import { dateInWords, isRightToLeft, localeOf, namesInWords, oneLine } from "../text.ts";
import { fileWords } from "../words.ts";

type PdfSpan = Readonly<{ text: string; bold: boolean; italic: boolean; href: string | null; inside: string | null }>;
/** `turned`: read from right to left. */
type PdfLine = Readonly<{ spans: readonly PdfSpan[]; turned: boolean }>;
type PdfBullet = PdfLine & Readonly<{ anchor: string | null; children: readonly PdfBullet[] }>;
type PdfBlock =
  | (PdfLine & Readonly<{ type: "heading"; level: number; look: number; newPage: boolean }>)
  | (PdfLine & Readonly<{ type: "paragraph"; anchor: string | null; keep: boolean }>)
  | Readonly<{ type: "bullets"; ordered: boolean; items: readonly PdfBullet[] }>
  | Readonly<{
      type: "table";
      columns: readonly TableColumn[];
      whole: boolean;
      head: readonly PdfCell[];
      rows: readonly (readonly PdfCell[])[];
    }>;
type PdfCell = Readonly<{ text: string; turned: boolean }>;

/** What the page of `report.typ` is made from. Every text in it can be shown. */
export type PdfData = Readonly<{
  lang: string;
  region: string;
  title: string;
  subtitle: string;
  date: string;
  authors: string;
  /** What stands above the list of headings; all of it where there is none. */
  lead: readonly PdfBlock[];
  contents: string | null;
  pageOf: readonly [string, string];
  blocks: readonly PdfBlock[];
}>;

const leftOut = {
  nl: "Op de plek van […] staan tekens die dit bestand niet kan tonen. In de andere bestanden staan ze wel.",
  en: "In the place of […] are characters that this file cannot show. The other files do have them.",
} as const;

/** From so many bullets on a document is long. */
const longFrom = 1_000;

/** @param shown  makes text that the fonts can show, see `shownBy`. */
export function pdfData(report: Report, shown: (text: string) => string): PdfData {
  const { language, blocks } = report;
  const { contents, page, of } = fileWords[language];
  const [lang = "", region = ""] = localeOf[language].split("-");
  const inLine = (text: string): string => oneLine(shown(text));
  let lost = false;
  const watched = (text: string): string => {
    const out = shown(text);
    lost ||= out !== text && out.includes("[…]") && !text.includes("[…]");
    return out;
  };
  const isLong = blocks.reduce((sum, block) => sum + bulletsIn(block), 0) >= longFrom;
  const opening = openingOf(isLong ? blocks.flatMap(flat) : blocks);
  const blocksOf = (part: readonly Block[]): readonly PdfBlock[] =>
    levelled(part).map(({ block, level }, at) => pdfBlock(block, level, part[at + 1], watched));
  const [lead, body] = [blocksOf(opening.lead), blocksOf(opening.body)];
  const note: PdfBlock = {
    type: "paragraph",
    anchor: null,
    keep: false,
    turned: false,
    spans: [{ text: leftOut[language], bold: false, italic: true, href: null, inside: null }],
  };
  return {
    lang,
    region,
    title: inLine(report.title) || "–",
    subtitle: inLine(report.subtitle),
    date: inLine(dateInWords(report.date, language)),
    authors: inLine(namesInWords(report.authors, language)),
    lead,
    contents: opening.hasContents ? contents : null,
    pageOf: [page, of],
    blocks: lost ? [...body, note] : body,
  };
}

function bulletsIn(block: Block): number {
  return block.type === "bullets" ? block.items.reduce((sum, { children = [] }) => sum + 1 + children.length, 0) : 0;
}

/**
 * A list whose bullets have others below them becomes paragraphs with a list below each: Typst lays out a list in a list several times,
 * which makes minutes and gigabytes of twenty thousand notes.
 */
function flat(block: Block): readonly Block[] {
  if (block.type !== "bullets" || block.ordered || block.items.every(({ children = [] }) => children.length === 0))
    return [block];
  const parts: Block[] = [];
  let alone: Bullet[] = [];
  const endList = (): void => {
    if (alone.length > 0) parts.push({ type: "bullets", ordered: false, items: alone });
    alone = [];
  };
  for (const { children = [], ...item } of block.items) {
    if (children.length === 0) alone.push(item);
    else {
      endList();
      parts.push({ type: "paragraph", ...item }, { type: "bullets", ordered: false, items: children });
    }
  }
  endList();
  return parts;
}

/** Levels without a gap: below a heading comes one that is at most one deeper, or a screen reader loses its way. */
function levelled(blocks: readonly Block[]): readonly Readonly<{ block: Block; level: number }>[] {
  let last = 0;
  return blocks.map((block) => {
    if (block.type === "heading") last = Math.min(block.level, last + 1);
    return { block, level: last };
  });
}

function pdfBlock(block: Block, level: number, next: Block | undefined, shown: (text: string) => string): PdfBlock {
  switch (block.type) {
    case "heading":
      return {
        type: "heading",
        level,
        look: block.level,
        ...pdfLine(block.spans, shown),
        newPage: block.newPage ?? false,
      };
    case "paragraph":
      return {
        type: "paragraph",
        anchor: anchorOf(block.spans) ?? null,
        ...pdfLine(block.spans, shown),
        keep: introduces(next),
      };
    case "bullets":
      return { type: "bullets", ordered: block.ordered, items: block.items.map((item) => pdfBullet(item, shown)) };
    case "table": {
      const columns = columnsOf(block);
      const row = (cells: readonly string[]): readonly PdfCell[] =>
        columns.map((_, at) => {
          const text = shown(cells[at] ?? "");
          return { text, turned: isRightToLeft(text) };
        });
      return { type: "table", columns, whole: staysWhole(block), head: row(block.head), rows: block.rows.map(row) };
    }
  }
}

function pdfBullet({ spans, children = [] }: Bullet, shown: (text: string) => string): PdfBullet {
  return {
    anchor: anchorOf(spans) ?? null,
    ...pdfLine(spans, shown),
    children: children.map((child) => pdfBullet(child, shown)),
  };
}

function pdfLine(line: readonly Span[], shown: (text: string) => string): PdfLine {
  const spans = line.map((span) => {
    const { text, bold = false, italic = false } = span;
    const target = targetOf(span);
    return {
      text: shown(text),
      bold,
      italic,
      href: target && "outside" in target ? target.outside : null,
      inside: target && "inside" in target ? target.inside : null,
    };
  });
  return { spans, turned: isRightToLeft(spans.map(({ text }) => text).join("")) };
}
