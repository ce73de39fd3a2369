import {
  Bookmark,
  ExternalHyperlink,
  HeadingLevel as Heading,
  InternalHyperlink,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { type Block, type Bullet, type HeadingLevel, type Span, textOf } from "../../../shared/blocks.ts";
import type { Colours } from "../../../shared/style.ts";
import { anchorOf, targetOf } from "../crossLinks.ts";
import { isRightToLeft, printable } from "../text.ts";
import { bulletStyles, deepest, hex, lists, numberStyle } from "./style.ts";

const headings = {
  1: Heading.HEADING_1,
  2: Heading.HEADING_2,
  3: Heading.HEADING_3,
  4: Heading.HEADING_4,
} as const satisfies Record<HeadingLevel, string>;

/** Blocks as paragraphs and tables of Word. */
export function bodyOf(blocks: readonly Block[], colours: Colours): readonly (Paragraph | Table)[] {
  return blocks.flatMap((block, at) => partsOf(block, at, blocks[at + 1], colours));
}

function partsOf(block: Block, at: number, next: Block | undefined, colours: Colours): readonly (Paragraph | Table)[] {
  switch (block.type) {
    case "heading":
      return [paragraphOf(block.spans, { heading: headings[block.level] })];
    case "paragraph":
      return [paragraphOf(block.spans, next?.type === "bullets" ? { style: "ListIntro" } : {})];
    case "bullets":
      return block.items.flatMap((item) => bullets(item, 0, block.ordered ? at : undefined));
    case "table":
      return [table(block.head, block.rows, colours), new Paragraph({})]; // Word joins tables that follow each other
  }
}

/** One paragraph, from right to left when its words are. */
export function paragraphOf(spans: readonly Span[], options: IParagraphOptions): Paragraph {
  const rightToLeft = isRightToLeft(textOf(spans));
  return new Paragraph({
    ...options,
    ...(rightToLeft && { bidirectional: true }),
    children: anchored(
      spans,
      spans.flatMap((span) => linked(span, rightToLeft)),
    ),
  });
}

/** The words by which other places lead here, see `crossLinked`. */
function anchored(spans: readonly Span[], words: readonly ParagraphChild[]): readonly ParagraphChild[] {
  const id = anchorOf(spans);
  return id === undefined ? words : [new Bookmark({ id, children: words })];
}

function linked(span: Span, rightToLeft: boolean): readonly ParagraphChild[] {
  const target = targetOf(span);
  if (!target) return runs(span, rightToLeft);
  const children = runs(span, rightToLeft, "Hyperlink");
  return [
    "inside" in target
      ? new InternalHyperlink({ anchor: target.inside, children })
      : new ExternalHyperlink({ link: target.outside, children }),
  ];
}

/** One run a line. */
function runs({ text, bold, italic }: Span, rightToLeft: boolean, style?: string): readonly TextRun[] {
  return printable(text)
    .split("\n")
    .map(
      (words, at) =>
        new TextRun({
          text: words,
          ...(at > 0 && { break: 1 }),
          ...(bold && { bold: true }),
          ...(italic && { italics: true }),
          ...(rightToLeft && { rightToLeft: true }),
          ...(style !== undefined && { style }),
        }),
    );
}

/**
 * A bullet and those below it.
 *
 * @param list  tells ordered lists apart, so that each counts from one; absent for a list with dots.
 */
function bullets(item: Bullet, depth: number, list: number | undefined): readonly Paragraph[] {
  const level = Math.min(depth, deepest);
  const own = paragraphOf(item.spans, {
    style: list === undefined ? (bulletStyles[depth] ?? bulletStyles[2]) : numberStyle,
    numbering:
      list === undefined ? { reference: lists.bullets, level } : { reference: lists.numbers, level, instance: list },
    keepNext: (item.children ?? []).length > 0,
  });
  return [own, ...(item.children ?? []).flatMap((child) => bullets(child, depth + 1, undefined))];
}

function table(head: readonly string[], rows: readonly (readonly string[])[], colours: Colours): Table {
  const columns = Math.max(1, head.length, ...rows.map((row) => row.length));
  const edge = { style: "single", size: 4, color: hex(colours.line) } as const;
  const row = (cells: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      ...(isHead && { tableHeader: true }),
      cantSplit: true,
      children: Array.from({ length: columns }, (_, at) =>
        cell(cells[at] ?? "", isHead ? hex(colours.ground) : undefined),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: edge, insideVertical: edge },
    margins: { left: 100, right: 100 },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}

/** @param ground  of the head's cells; absent for the others. */
function cell(text: string, ground: string | undefined): TableCell {
  const isHead = ground !== undefined;
  return new TableCell({
    ...(isHead && { shading: { type: ShadingType.CLEAR, fill: ground, color: "auto" } }),
    children: [paragraphOf([{ text, ...(isHead && { bold: true }) }], { style: "TableText" })],
  });
}
