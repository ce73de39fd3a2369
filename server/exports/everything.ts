import { strToU8, type Zippable, zipSync } from "fflate";
import { fileName } from "../../shared/fileName.ts";
import type { Style } from "../../shared/style.ts";
import type { ExportInput } from "../ports.ts";
import { csv, sheetAsCsv } from "./csv.ts";
import { exportFormats } from "./index.ts";
import { contentsOf, render } from "./render.ts";
import { localeOf } from "./text.ts";

/** What the page calls the one file with all others in it. */
export const everything = {
  of: "everything",
  id: "zip",
  name: "ZIP",
  extension: "zip",
  type: "application/zip",
} as const;

/**
 * All files of one moment that may go to others, in one: the document in each format, the tables, and what is what. Not the whole
 * session: that has the notes as they were written, with what moderators hid.
 *
 * @param tell  hears how many of the files are written, where all tables as CSV are one.
 */
export async function zipOf(
  input: ExportInput,
  style: Style,
  tell: (written: number, of: number) => void,
): Promise<Uint8Array> {
  const { title, date } = input.session;
  const contents = contentsOf(input);
  const files: Zippable = { "README.txt": strToU8(readme(input)) };
  const formats = exportFormats.filter(({ of, id }) => of !== "whole" && id !== csv.id);
  const count = formats.length + 1;
  tell(0, count);
  for (const [at, format] of formats.entries()) {
    const bytes = await render(format, contents, style);
    files[fileName(title, date, format.extension)] = packed(bytes, format.extension);
    tell(at + 1, count);
  }
  for (const sheet of contents.sheets()) files[`csv/${sheet.id}.csv`] = packed(sheetAsCsv(sheet), "csv");
  tell(count, count);
  return zipSync(files);
}

/** Office files and PDFs are packed already. */
function packed(bytes: Uint8Array, extension: string): [Uint8Array, { level: 0 | 6 }] {
  return [bytes, { level: ["docx", "odt", "xlsx", "pdf"].includes(extension) ? 0 : 6 }];
}

const words = {
  nl: {
    moment: (at: string) => `Alles in deze map is van hetzelfde moment: ${at} (UTC).`,
    names: "Er staan geen namen van deelnemers in: alleen wat de ruimtes schreven.",
    documents: "Het verslag, steeds hetzelfde, in",
    tables:
      "De notities, uitspraken en tellingen als tabellen: xlsx voor Excel en LibreOffice, csv voor andere programma’s.",
    whole:
      "Wat begeleiders in een citaat weglieten, is in al deze bestanden weggelaten. De hele sessie (json) zit er daarom niet bij: begeleiders kunnen die los downloaden.",
  },
  en: {
    moment: (at: string) => `Everything in this folder is of the same moment: ${at} (UTC).`,
    names: "No names of participants are in it: only what the rooms wrote.",
    documents: "The report, each time the same, as",
    tables: "The notes, statements and counts as tables: xlsx for Excel and LibreOffice, csv for other programs.",
    whole:
      "What moderators left out of a quote is left out of all these files. That is why the whole session (json) is not with them: moderators can download it by itself.",
  },
} as const;

function readme({ session, at }: ExportInput): string {
  const { language } = session.template;
  const say = words[language];
  const moment = new Intl.DateTimeFormat(localeOf[language], {
    dateStyle: "long",
    timeStyle: "medium",
    timeZone: "UTC",
  });
  const documents = exportFormats.filter((format) => format.of === "document").map(({ extension }) => extension);
  const lines = [
    session.title,
    session.date,
    "",
    say.moment(moment.format(at)),
    say.names,
    "",
    `* ${say.documents} ${documents.join(", ")}.`,
    `* ${say.tables}`,
    `* ${say.whole}`,
  ];
  return `\u{feff}${lines.join("\r\n")}\r\n`.toWellFormed();
}
