import {
  AlignmentType,
  type ILevelsOptions,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from "docx";
import type { Style } from "../../../shared/style.ts";

/** Measures of Word: sizes in half points, distances in twentieths of a point. Colours are without their "#". */
export const hex = (colour: string): string => colour.slice(1).toUpperCase();

/** Between the margins of a page of A4. */
export const textWidth = 9071;

/** Names of Word's own list styles by depth; deeper bullets keep the last one. */
export const bulletStyles = ["ListBullet", "ListBullet2", "ListBullet3"] as const;
export const numberStyle = "ListNumber";

/** The styles of the document, by the names that Word itself uses, so that people can give it their own look in one go. */
export function documentStyles(locale: string, { font, colours }: Style): IStylesOptions {
  const [ink, soft, accent, line] = [hex(colours.ink), hex(colours.soft), hex(colours.accent), hex(colours.line)];
  return {
    default: {
      document: {
        run: {
          font,
          size: 22,
          color: ink,
          language: { value: locale, eastAsia: locale, bidirectional: "ar-SA" },
        },
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      hyperlink: { run: { color: accent, underline: { type: "single" } } },
      title: {
        run: { size: 52, bold: true, color: accent },
        paragraph: { spacing: { before: 60, after: 60, line: 240, lineRule: LineRuleType.AUTO } },
        next: "Subtitle",
      },
      heading1: heading(34, accent, 480, 120),
      heading2: heading(28, accent, 320, 80),
      heading3: heading(24, ink, 240, 80),
      heading4: heading(22, soft, 200, 60),
    },
    paragraphStyles: [
      {
        id: "Subtitle",
        name: "Subtitle",
        basedOn: "Normal",
        next: "Normal",
        quickFormat: true,
        run: { size: 28, color: soft },
      },
      {
        id: "Organisers",
        name: "Organisers",
        basedOn: "Normal",
        next: "Title",
        quickFormat: true,
        run: { bold: true, color: soft },
      },
      {
        id: "Date",
        name: "Date",
        basedOn: "Normal",
        next: "Normal",
        run: { color: soft },
        paragraph: {
          spacing: { after: 360 },
          border: { bottom: { style: "single", size: 6, space: 10, color: line } },
        },
      },
      { id: "Header", name: "header", basedOn: "Normal", run: { size: 18, color: soft } },
      { id: "Footer", name: "footer", basedOn: "Normal", run: { size: 18, color: soft } },
      {
        id: "TOCHeading",
        name: "TOC Heading",
        basedOn: "Normal",
        run: { size: 28, bold: true, color: accent },
        paragraph: { keepNext: true, spacing: { before: 360, after: 120 } },
      },
      ...[1, 2, 3].map((level) => ({
        id: `TOC${level}`,
        name: `toc ${level}`,
        basedOn: "Normal",
        paragraph: { spacing: { after: 60 }, indent: { left: 220 * (level - 1) } },
      })),
      {
        id: "ListIntro",
        name: "List Introduction",
        basedOn: "Normal",
        quickFormat: true,
        paragraph: { keepNext: true, keepLines: true, spacing: { before: 200, after: 80 } },
      },
      listStyle("ListBullet", "List Bullet"),
      listStyle("ListBullet2", "List Bullet 2"),
      listStyle("ListBullet3", "List Bullet 3"),
      listStyle("ListNumber", "List Number"),
      {
        id: "TableText",
        name: "Table Text",
        basedOn: "Normal",
        quickFormat: true,
        run: { size: 20 },
        paragraph: { spacing: { before: 40, after: 40, line: 252, lineRule: LineRuleType.AUTO } },
      },
      {
        id: "TableEnd",
        name: "Table End",
        basedOn: "Normal",
        run: { size: 12 },
        paragraph: { spacing: { after: 60, line: 240, lineRule: LineRuleType.AUTO } },
      },
    ],
  };
}

function heading(size: number, color: string, before: number, after: number) {
  return {
    quickFormat: true,
    next: "Normal",
    run: { size, bold: true, color },
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after, line: 240, lineRule: LineRuleType.AUTO } },
  };
}

function listStyle(id: string, name: string): IParagraphStyleOptions {
  return { id, name, basedOn: "Normal", quickFormat: true, paragraph: { spacing: { after: 80 }, keepLines: true } };
}

/**
 * Names of the two kinds of list. The library looks for them in the whole text, as "{name-0}": the sign in front is one
 * that `printable` takes out of every text, so nobody's words can be mistaken for a list.
 */
export const lists = { bullets: "\u202Abullets", numbers: "\u202Anumbers" } as const;

const depths = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
export const deepest = depths.length - 1;

export const numbering: INumberingOptions = {
  config: [
    {
      reference: lists.bullets,
      levels: depths.map((depth) => level(depth, LevelFormat.BULLET, depth % 2 ? "–" : "•")),
    },
    { reference: lists.numbers, levels: depths.map((depth) => level(depth, LevelFormat.DECIMAL, `%${depth + 1}.`)) },
  ],
};

function level(depth: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string): ILevelsOptions {
  const indent = { left: 360 * (depth + 1), hanging: 360 };
  return { level: depth, format, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent } } };
}
