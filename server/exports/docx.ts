import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import type { Report } from "../../shared/blocks.ts";
import type { DocumentFormat } from "../ports.ts";
import { bodyOf, paragraphOf } from "./docxBody.ts";
import { documentStyles, numbering } from "./docxStyle.ts";
import { dateInWords, localeOf, namesInWords, oneLine } from "./text.ts";

/** Word, also for LibreOffice and Google Docs. */
export const docx = {
  of: "document",
  id: "docx",
  name: "Word",
  extension: "docx",
  type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  render: async (report: Report) => new Uint8Array(await Packer.toArrayBuffer(documentOf(report))),
} satisfies DocumentFormat;

function documentOf(report: Report): Document {
  const { language, blocks } = report;
  const title = oneLine(report.title);
  const margin = convertMillimetersToTwip(25);
  return new Document({
    title,
    subject: oneLine(report.subtitle),
    creator: namesInWords(report.authors, language),
    lastModifiedBy: namesInWords(report.authors, language),
    styles: documentStyles(localeOf[language]),
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: { top: margin, right: margin, bottom: margin, left: margin },
          },
        },
        footers: { default: footer(language) },
        children: [...titleBlock(report, title), ...bodyOf(blocks)],
      },
    ],
  });
}

function titleBlock({ language, authors, subtitle, date }: Report, title: string): readonly Paragraph[] {
  const organisers = namesInWords(authors, language);
  return [
    ...(organisers ? [paragraphOf([{ text: organisers }], { style: "Organisers" })] : []),
    paragraphOf([{ text: title }], { style: "Title" }),
    paragraphOf([{ text: oneLine(subtitle) }], { style: "Subtitle" }),
    paragraphOf([{ text: dateInWords(date, language) }], { style: "Date" }),
  ];
}

const pageOf = { nl: ["Pagina ", " van "], en: ["Page ", " of "] } as const satisfies Record<
  Report["language"],
  unknown
>;

function footer(language: Report["language"]): Footer {
  const [page, of] = pageOf[language];
  const children = [page, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [new Paragraph({ style: "Footer", alignment: AlignmentType.END, children: [new TextRun({ children })] })],
  });
}
