import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from "docx";
import { estimatePageNumbers } from "docx/layout";
import type { Report } from "../../../shared/blocks.ts";
import type { Logo, Style } from "../../../shared/style.ts";
import { openingOf } from "../layout.ts";
import { dateInWords, localeOf, namesInWords, oneLine, printable } from "../text.ts";
import { fileWords } from "../words.ts";
import { bodyOf, paragraphOf } from "./body.ts";
import { documentStyles, numbering, textWidth } from "./style.ts";

/** Pages in the contents are worked out for so many paragraphs: that takes seconds. In longer ones the contents lead by links alone. */
const mostNumbered = 1_500;

/** The bytes of a Word document. */
export async function writeDocx(report: Report, style: Style): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toArrayBuffer(documentOf(report, style)));
}

function documentOf(report: Report, style: Style): Document {
  const { language, blocks } = report;
  const title = oneLine(report.title);
  const margin = convertMillimetersToTwip(25);
  const { lead, hasContents, body } = openingOf(blocks);
  const [first, rest] = [bodyOf(lead, style.colours), bodyOf(body, style.colours, lead.length)];
  return new Document({
    title,
    subject: oneLine(report.subtitle),
    creator: namesInWords(report.authors, language),
    lastModifiedBy: namesInWords(report.authors, language),
    styles: documentStyles(localeOf[language], style),
    numbering,
    ...(first.length + rest.length <= mostNumbered && { pageNumbers: estimatePageNumbers }),
    sections: [
      {
        properties: {
          titlePage: true, // the first page has the title large already
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: { top: margin, right: margin, bottom: margin, left: margin },
          },
        },
        headers: { default: header(title), first: new Header({ children: [new Paragraph({})] }) },
        footers: { default: footer(language, style), first: footer(language, style) },
        children: [
          ...titleBlock(report, title, style.logo),
          ...first,
          ...(hasContents ? contents(language) : []),
          ...rest,
        ],
      },
    ],
  });
}

function titleBlock({ language, authors, subtitle, date }: Report, title: string, logo?: Logo): readonly Paragraph[] {
  const organisers = namesInWords(authors, language);
  return [
    ...(logo ? [new Paragraph({ children: [logoRun(logo)] })] : []),
    ...(organisers ? [paragraphOf([{ text: organisers }], { style: "Organisers" })] : []),
    paragraphOf([{ text: title }], { style: "Title" }),
    paragraphOf([{ text: oneLine(subtitle) }], { style: "Subtitle" }),
    paragraphOf([{ text: dateInWords(date, language) }], { style: "Date" }),
  ];
}

/** 60 dots high: 1.6 cm. */
function logoRun({ png, width, height, alt }: Logo): ImageRun {
  const high = 60;
  const words = printable(alt);
  return new ImageRun({
    type: "png",
    data: png,
    transformation: { width: Math.round((high * width) / height), height: high },
    altText: { name: "Logo", title: words, description: words },
  });
}

function contents(language: Report["language"]): readonly (Paragraph | TableOfContents)[] {
  const title = fileWords[language].contents;
  return [
    new Paragraph({ style: "TOCHeading", children: [new TextRun(title)] }),
    new TableOfContents(title, { hyperlink: true, headingStyleRange: "1-3", beginDirty: false }),
  ];
}

function header(title: string): Header {
  return new Header({ children: [paragraphOf([{ text: title }], { style: "Header", alignment: AlignmentType.END })] });
}

function footer(language: Report["language"], style: Style): Footer {
  const { page, of } = fileWords[language];
  const children = [page, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        style: "Footer",
        tabStops: [{ type: "right", position: textWidth }],
        children: [new TextRun(printable(style.footer)), new TextRun({ children: ["\t", ...children] })],
      }),
    ],
  });
}
