import {
  AlignmentType,
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
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { type Block, type Bullet, type HeadingLevel, type Span, textOf } from "../../../shared/blocks.ts";
import type { Colours } from "../../../shared/style.ts";
import { anchorOf, targetOf } from "../crossLinks.ts";
import { columnsOf, introduces, staysWhole, type TableColumn } from "../layout.ts";
import { isRightToLeft, printable } from "../text.ts";
import { bulletStyles, deepest, hex, lists, numberStyle, textWidth } from "./style.ts";

type TableBlock = Extract<Block, { type: "table" }>;

const headings = {
  1: Heading.HEADING_1,
  2: Heading.HEADING_2,
  3: Heading.HEADING_3,
  4: Heading.HEADING_4,
} as const satisfies Record<HeadingLevel, string>;

/**
 * Blocks as paragraphs and tables of Word.
 *
 * @param from  how many blocks of the document came before: ordered lists are told apart by their place.
 */
export function bodyOf(blocks: readonly Block[], colours: Colours, from = 0): readonly (Paragraph | Table)[] {
  return blocks.flatMap((block, at) => partsOf(block, from + at, blocks[at + 1], colours));
}

function partsOf(block: Block, at: number, next: Block | undefined, colours: Colours): readonly (Paragraph | Table)[] {
  switch (block.type) {
    case "heading":
      return [
        paragraphOf(block.spans, {
          heading: headings[block.level],
          ...(block.newPage && { pageBreakBefore: true }),
        }),
      ];
    case "paragraph":
      return [paragraphOf(block.spans, introduces(next) ? { style: "ListIntro" } : {})];
    case "bullets":
      return block.items.flatMap((item) => bullets(item, 0, block.ordered ? at : undefined));
    case "table":
      return [table(block, colours), new Paragraph({ style: "TableEnd" })]; // Word joins tables that follow each other
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

function table(block: TableBlock, colours: Colours): Table {
  const { head, rows } = block;
  const columns = columnsOf(block);
  const isWhole = staysWhole(block);
  const edge = { style: "single", size: 4, color: hex(colours.line) } as const;
  const row = (cells: readonly string[], isHead: boolean, keepNext: boolean): TableRow =>
    new TableRow({
      ...(isHead && { tableHeader: true }),
      cantSplit: true,
      children: columns.map((column, at) =>
        cell(cells[at] ?? "", column, keepNext, isHead ? hex(colours.ground) : undefined),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: columns.map(({ share }) => Math.round(share * textWidth)),
    layout: TableLayoutType.FIXED,
    borders: { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: edge, insideVertical: edge },
    margins: { left: 100, right: 100 },
    rows: [row(head, true, true), ...rows.map((cells, at) => row(cells, false, isWhole && at < rows.length - 1))],
  });
}

/** @param keepNext  its row stays with the next one. @param ground  of the head's cells; absent for the others. */
function cell(
  text: string,
  { share, isFigures }: TableColumn,
  keepNext: boolean,
  ground: string | undefined,
): TableCell {
  const isHead = ground !== undefined;
  return new TableCell({
    ...(isHead && { shading: { type: ShadingType.CLEAR, fill: ground, color: "auto" } }),
    width: { size: Math.round(share * textWidth), type: WidthType.DXA },
    children: [
      paragraphOf([{ text, ...(isHead && { bold: true }) }], {
        style: "TableText",
        keepNext,
        ...(isFigures && { alignment: AlignmentType.END }),
      }),
    ],
  });
}
