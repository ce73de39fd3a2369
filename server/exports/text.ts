import type { Report } from "../../shared/blocks.ts";

/** The language of a report as a full BCP 47 tag. */
export const localeOf = { nl: "nl-NL", en: "en-GB" } as const satisfies Record<Report["language"], string>;

/**
 * Text that any file can hold: whole characters, one kind of line break, and none of the controls that XML forbids or
 * that turn the direction of everything behind them.
 */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/gu, "\n")
    .replace(/\t/gu, " ")
    .replace(/(?!\n)\p{Cc}|\p{Noncharacter_Code_Point}|[\u202A-\u202E]/gu, "");
}

/** The same on one line, for titles and cells. */
export function oneLine(text: string): string {
  return printable(text).replace(/\s+/gu, " ").trim();
}

/** Text as it stands in XML and HTML, also between quotation marks. */
export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** "12 november 2026". What is no day comes out as it is. */
export function dateInWords(date: string, language: Report["language"]): string {
  const day = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(day)) return oneLine(date);
  return new Intl.DateTimeFormat(localeOf[language], { dateStyle: "long", timeZone: "UTC" }).format(day);
}

/** The organisers on one line: "A, B en C". */
export function namesInWords(names: readonly string[], language: Report["language"]): string {
  return new Intl.ListFormat(localeOf[language], { type: "conjunction" }).format(names.map(oneLine).filter(Boolean));
}

/** Whether people read this from right to left: most of its letters decide, because a note begins with its number. */
export function isRightToLeft(text: string): boolean {
  const fromRight = text.match(turned)?.length ?? 0;
  return fromRight > 0 && fromRight * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
}

const turned =
  /(?=\p{L})[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Nko}\p{Script=Syriac}\p{Script=Thaana}]/gu;
