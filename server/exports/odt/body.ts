import { type Block, type Bullet, type Span, textOf } from "../../../shared/blocks.ts";
import { anchorOf, targetOf } from "../crossLinks.ts";
import { escaped, isRightToLeft, printable } from "../text.ts";
import { listLevels, type ParagraphName, styleName } from "./styles.ts";

/** Paragraphs that are read from right to left have a style of their own in the file. */
const turned = (name: string): string => `${name}_rtl`;

/** A document's body. It notes which styles have paragraphs from right to left. */
export type OdtBody = Readonly<{
  blocks(blocks: readonly Block[]): string;
  paragraph(style: ParagraphName, spans: readonly Span[]): string;
  contents(title: string, blocks: readonly Block[]): string;
  /** Styles that belong to this document alone. */
  ownStyles(): string;
}>;

export function openOdtBody(): OdtBody {
  const rightToLeft = new Set<string>();
  const styleFor = (name: ParagraphName, spans: readonly Span[]): string => {
    const style = styleName(name);
    if (!isRightToLeft(textOf(spans))) return style;
    rightToLeft.add(style);
    return turned(style);
  };
  const paragraph = (name: ParagraphName, spans: readonly Span[]): string =>
    `<text:p text:style-name="${styleFor(name, spans)}">${runs(spans)}</text:p>`;
  const list = (items: readonly Bullet[], style: "Bullets" | "Numbers", depth: number): string => {
    const item = ({ spans, children = [] }: Bullet): string => {
      const own = paragraph(style === "Numbers" ? "List Number" : "List Bullet", spans);
      if (depth >= listLevels) return `<text:list-item>${own}</text:list-item>${children.map(item).join("")}`;
      const below = children.length > 0 ? list(children, "Bullets", depth + 1) : "";
      return `<text:list-item>${own}${below}</text:list-item>`;
    };
    return `<text:list text:style-name="${style}">${items.map(item).join("")}</text:list>`;
  };
  const block = (each: Block, at: number, all: readonly Block[]): string => {
    switch (each.type) {
      case "heading": {
        const style = styleFor(`Heading ${each.level}`, each.spans);
        return `<text:h text:style-name="${style}" text:outline-level="${each.level}"><text:bookmark text:name="${headingName(at)}"/>${runs(each.spans)}</text:h>`;
      }
      case "paragraph":
        return paragraph(all[at + 1]?.type === "bullets" ? "List Introduction" : "Standard", each.spans);
      case "bullets":
        return list(each.items, each.ordered ? "Numbers" : "Bullets", 1);
      case "table":
        return `${table(each.head, each.rows, at, paragraph)}<text:p text:style-name="Standard"/>`;
    }
  };
  return {
    paragraph,
    blocks: (blocks) => blocks.map(block).join("\n"),
    contents,
    ownStyles: () => [...rightToLeft].map(turnedStyle).join(""),
  };
}

const headingName = (at: number): string => `h${at + 1}`;

const turnedStyle = (name: string): string =>
  `<style:style style:name="${turned(name)}" style:family="paragraph" style:parent-style-name="${name}"><style:paragraph-properties style:writing-mode="rl-tb" fo:text-align="start"/></style:style>`;

/** The headings of three levels with their pages, which LibreOffice works out when it opens the file. */
function contents(title: string, blocks: readonly Block[]): string {
  const lines = blocks.flatMap((block, at) => {
    if (block.type !== "heading" || block.level > 3) return [];
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
  head: readonly string[],
  rows: readonly (readonly string[])[],
  at: number,
  paragraph: OdtBody["paragraph"],
): string {
  const columns = Math.max(1, head.length, ...rows.map((row) => row.length));
  const row = (cells: readonly string[], isHead: boolean): string => {
    const inRow = Array.from({ length: columns }, (_, n) => {
      const words = paragraph(isHead ? "Table Heading" : "Table Text", [{ text: cells[n] ?? "" }]);
      return `<table:table-cell table:style-name="${isHead ? "HeadCell" : "Cell"}" office:value-type="string">${words}</table:table-cell>`;
    });
    return `<table:table-row table:style-name="Row">${inRow.join("")}</table:table-row>`;
  };
  return `<table:table table:name="Table${at + 1}" table:style-name="Table"><table:table-column table:number-columns-repeated="${columns}"/><table:table-header-rows>${row(head, true)}</table:table-header-rows>${rows.map((cells) => row(cells, false)).join("")}</table:table>`;
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
