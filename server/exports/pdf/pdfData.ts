import { type Block, type Bullet, type Report, type Span, safeHref } from "../../../shared/blocks.ts";
import { dateInWords, localeOf, namesInWords, oneLine, printable } from "../text.ts";

type PdfSpan = Readonly<{ text: string; bold: boolean; italic: boolean; href: string | null }>;
type PdfBullet = Readonly<{ spans: readonly PdfSpan[]; children: readonly PdfBullet[] }>;
type PdfBlock =
  | Readonly<{ type: "heading"; level: number; look: number; spans: readonly PdfSpan[] }>
  | Readonly<{ type: "paragraph"; spans: readonly PdfSpan[]; keep: boolean }>
  | Readonly<{ type: "bullets"; ordered: boolean; items: readonly PdfBullet[] }>
  | Readonly<{ type: "table"; columns: number; head: readonly string[]; rows: readonly (readonly string[])[] }>;

/** What the page of `report.typ` is made from. Every text in it can be shown. */
export type PdfData = Readonly<{
  lang: string;
  region: string;
  title: string;
  subtitle: string;
  date: string;
  authors: string;
  contents: string | null;
  pageOf: readonly [string, string];
  blocks: readonly PdfBlock[];
}>;

const words = {
  nl: {
    contents: "Inhoud",
    pageOf: ["Pagina ", " van "],
    leftOut: "Op de plek van […] staan tekens die dit bestand niet kan tonen. In de andere bestanden staan ze wel.",
  },
  en: {
    contents: "Contents",
    pageOf: ["Page ", " of "],
    leftOut: "In the place of […] are characters that this file cannot show. The other files do have them.",
  },
} as const;

/** With fewer headings than this nobody needs a list of them. */
const headingsForContents = 4;

/** @param shown  makes text that the fonts can show, see `shownText`. */
export function pdfData(report: Report, shown: (text: string) => string): PdfData {
  const { language, blocks } = report;
  const { contents, pageOf, leftOut } = words[language];
  const [lang = "", region = ""] = localeOf[language].split("-");
  const inLine = (text: string): string => oneLine(shown(text));
  let lost = false;
  const watched = (text: string): string => {
    const out = shown(text);
    lost ||= out !== text && out.includes("[…]") && !text.includes("[…]");
    return out;
  };
  const body = levelled(blocks).map(({ block, level }, at) => pdfBlock(block, level, blocks[at + 1], watched));
  const note: PdfBlock = {
    type: "paragraph",
    keep: false,
    spans: [{ text: leftOut, bold: false, italic: true, href: null }],
  };
  const headings = blocks.filter(({ type }) => type === "heading").length;
  return {
    lang,
    region,
    title: inLine(report.title) || "–",
    subtitle: inLine(report.subtitle),
    date: inLine(dateInWords(report.date, language)),
    authors: inLine(namesInWords(report.authors, language)),
    contents: headings >= headingsForContents ? contents : null,
    pageOf,
    blocks: lost ? [...body, note] : body,
  };
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
      return { type: "heading", level, look: block.level, spans: pdfSpans(block.spans, shown) };
    case "paragraph":
      return { type: "paragraph", spans: pdfSpans(block.spans, shown), keep: next?.type === "bullets" };
    case "bullets":
      return { type: "bullets", ordered: block.ordered, items: block.items.map((item) => pdfBullet(item, shown)) };
    case "table": {
      const columns = Math.max(1, block.head.length, ...block.rows.map((row) => row.length));
      const row = (cells: readonly string[]): readonly string[] =>
        Array.from({ length: columns }, (_, at) => shown(cells[at] ?? ""));
      return { type: "table", columns, head: row(block.head), rows: block.rows.map(row) };
    }
  }
}

function pdfBullet({ spans, children = [] }: Bullet, shown: (text: string) => string): PdfBullet {
  return { spans: pdfSpans(spans, shown), children: children.map((child) => pdfBullet(child, shown)) };
}

function pdfSpans(spans: readonly Span[], shown: (text: string) => string): readonly PdfSpan[] {
  return spans.map(({ text, bold = false, italic = false, href }) => ({
    text: shown(text),
    bold,
    italic,
    href: (href === undefined ? undefined : safeHref(printable(href))) ?? null,
  }));
}
