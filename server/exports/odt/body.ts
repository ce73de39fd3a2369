import { type Block, type Bullet, type Span, textOf } from "../../../shared/blocks.ts";
import { anchorOf, targetOf } from "../crossLinks.ts";
import { columnsOf, introduces, staysWhole } from "../layout.ts";
import { escaped, isRightToLeft, printable } from "../text.ts";
import { listLevels, type ParagraphName, styleName } from "./styles.ts";

/** Paragraphs that are read from right to left, begin a page or stand to the right have a style of their own in the file. */
const variants = {
  rtl: { "style:writing-mode": "rl-tb", "fo:text-align": "right" }, // LibreOffice takes “start” for the left
  page: { "fo:break-before": "page" },
  figures: { "fo:text-align": "end" },
} as const;
type Variant = keyof typeof variants;

/** A document's body. It notes which variants of styles it has. */
export type OdtBody = Readonly<{
  /** @param from  how many blocks of the document came before. */
  blocks(blocks: readonly Block[], from?: number): string;
  paragraph(style: ParagraphName, spans: readonly Span[], variant?: Variant): string;
  /** @param from  how many blocks of the document came before. */
  contents(title: string, blocks: readonly Block[], from: number): string;
  /** Styles that belong to this document alone. */
  ownStyles(): string;
}>;

export function openOdtBody(): OdtBody {
  const own = new Map<string, string>(); // the style of each variant
  const styleFor = (name: ParagraphName, spans: readonly Span[], variant?: Variant): string => {
    const needed = [...(variant ? [variant] : []), ...(isRightToLeft(textOf(spans)) ? (["rtl"] as const) : [])];
    const base = styleName(name);
    if (needed.length === 0) return base;
    const style = [base, ...needed].join("_");
    own.set(style, variantStyle(style, base, needed));
    return style;
  };
  const columnFor = (share: number): string => {
    const parts = Math.max(1, Math.round(share * 100));
    own.set(
      `Column${parts}`,
      `<style:style style:name="Column${parts}" style:family="table-column"><style:table-column-properties style:rel-column-width="${parts}*"/></style:style>`,
    );
    return `<table:table-column table:style-name="Column${parts}"/>`;
  };
  const paragraph = (name: ParagraphName, spans: readonly Span[], variant?: Variant): string =>
    `<text:p text:style-name="${styleFor(name, spans, variant)}">${runs(spans)}</text:p>`;
  const list = (items: readonly Bullet[], style: "Bullets" | "Numbers", depth: number): string => {
    const item = ({ spans, children = [] }: Bullet): string => {
      const line = paragraph(style === "Numbers" ? "List Number" : "List Bullet", spans);
      if (depth >= listLevels) return `<text:list-item>${line}</text:list-item>${children.map(item).join("")}`;
      const below = children.length > 0 ? list(children, "Bullets", depth + 1) : "";
      return `<text:list-item>${line}${below}</text:list-item>`;
    };
    return `<text:list text:style-name="${style}">${items.map(item).join("")}</text:list>`;
  };
  const block = (each: Block, at: number, next: Block | undefined): string => {
    switch (each.type) {
      case "heading": {
        const style = styleFor(`Heading ${each.level}`, each.spans, each.newPage && "page");
        return `<text:h text:style-name="${style}" text:outline-level="${each.level}"><text:bookmark text:name="${headingName(at)}"/>${runs(each.spans)}</text:h>`;
      }
      case "paragraph":
        return paragraph(introduces(next) ? "List Introduction" : "Standard", each.spans);
      case "bullets":
        return list(each.items, each.ordered ? "Numbers" : "Bullets", 1);
      case "table":
        return `${table(each, at, paragraph, columnFor)}<text:p text:style-name="Table_20_End"/>`;
    }
  };
  return {
    paragraph,
    blocks: (blocks, from = 0) => blocks.map((each, at) => block(each, from + at, blocks[at + 1])).join("\n"),
    contents,
    ownStyles: () => [...own.values()].join(""),
  };
}

const headingName = (at: number): string => `h${at + 1}`;

/** Of what two variants say differently the last counts: XML takes each attribute once. */
function variantStyle(name: string, base: string, needed: readonly Variant[]): string {
  const properties = new Map(needed.flatMap((variant) => Object.entries(variants[variant])));
  const said = [...properties].map(([property, value]) => `${property}="${value}"`);
  return `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${base}"><style:paragraph-properties ${said.join(" ")}/></style:style>`;
}

/** The headings of three levels with their pages, which LibreOffice works out when it opens the file. */
function contents(title: string, blocks: readonly Block[], from: number): string {
  const lines = blocks.flatMap((block, nth) => {
    if (block.type !== "heading" || block.level > 3) return [];
    const at = from + nth;
    const words = escaped(printable(textOf(block.spans)).replace(/\s+/gu, " "));
    const page = `<text:bookmark-ref text:reference-format="page" text:ref-name="${headingName(at)}">1</text:bookmark-ref>`;
    return [
      `<text:p text:style-name="Contents_20_${block.level}"><text:a xlink:type="simple" xlink:href="#${headingName(at)}" text:style-name="Index_20_Link" text:visited-style-name="Index_20_Link">${words}<text:tab/>${page}</text:a></text:p>`,
    ];
  });
  const templates = [1, 2, 3].map(
    (level) =>
      `<text:table-of-content-entry-template text:outline-level="${level}" text:style-name="Contents_20_${level}"><text:index-entry-link-start/><text:index-entry-text/><text:index-entry-tab-stop style:type="right" style:leader-char="."/><text:index-entry-page-number/><text:index-entry-link-end/></text:table-of-content-entry-template>`,
  );
  const heading = `<text:p text:style-name="Contents_20_Heading">${escaped(title)}</text:p>`;
  return `<text:table-of-content text:name="${escaped(title)}"><text:table-of-content-source text:outline-level="3"><text:index-title-template text:style-name="Contents_20_Heading">${escaped(title)}</text:index-title-template>${templates.join("")}</text:table-of-content-source><text:index-body><text:index-title text:name="${escaped(title)}_Head">${heading}</text:index-title>${lines.join("")}</text:index-body></text:table-of-content>`;
}

function table(
  block: Extract<Block, { type: "table" }>,
  at: number,
  paragraph: OdtBody["paragraph"],
  columnFor: (share: number) => string,
): string {
  const { head, rows } = block;
  const columns = columnsOf(block);
  const row = (cells: readonly string[], isHead: boolean): string => {
    const inRow = columns.map(({ isFigures }, n) => {
      const name = isHead ? "Table Heading" : "Table Text";
      const words = paragraph(name, [{ text: cells[n] ?? "" }], isFigures ? "figures" : undefined);
      return `<table:table-cell table:style-name="${isHead ? "HeadCell" : "Cell"}" office:value-type="string">${words}</table:table-cell>`;
    });
    return `<table:table-row table:style-name="Row">${inRow.join("")}</table:table-row>`;
  };
  return `<table:table table:name="Table${at + 1}" table:style-name="${staysWhole(block) ? "WholeTable" : "Table"}">${columns.map(({ share }) => columnFor(share)).join("")}<table:table-header-rows>${row(head, true)}</table:table-header-rows>${rows.map((cells) => row(cells, false)).join("")}</table:table>`;
}

function runs(spans: readonly Span[]): string {
  const anchor = anchorOf(spans);
  const words = spans.map((span) => {
    const target = targetOf(span);
    const styled = looked(span, odtText(span.text));
    if (!target) return styled;
    const address = "inside" in target ? `#${target.inside}` : target.outside;
    return `<text:a xlink:type="simple" xlink:href="${escaped(address)}" text:style-name="Internet_20_link" text:visited-style-name="Internet_20_link">${styled}</text:a>`;
  });
  return `${anchor ? `<text:bookmark text:name="${anchor}"/>` : ""}${words.join("")}`;
}

function looked({ bold, italic }: Span, words: string): string {
  const style = bold && italic ? "Strong_20_Emphasis" : bold ? "Strong" : italic ? "Emphasis" : undefined;
  return style ? `<text:span text:style-name="${style}">${words}</text:span>` : words;
}

/** ODF takes several blanks for one, and none at the edges, unless they are written down. */
function odtText(text: string): string {
  return printable(text)
    .split("\n")
    .map((line) => escaped(line).replace(/^ +| {2,}| +$/gu, ({ length }) => `<text:s text:c="${length}"/>`))
    .join("<text:line-break/>");
}
