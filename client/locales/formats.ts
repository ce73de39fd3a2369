import type { Language } from "./language.ts";

/** The language with its country, as `Intl` and widgets want it. */
export const localeOf: Readonly<Record<Language, string>> = { nl: "nl-NL", en: "en-GB" };

/** Makes a tool once for each language: they are dear, and pages count at every letter. */
function onceFor<Tool>(make: (locale: string) => Tool): (language: Language) => Tool {
  const made = new Map<Language, Tool>();
  return (language) => {
    const tool = made.get(language) ?? make(localeOf[language]);
    made.set(language, tool);
    return tool;
  };
}

const rulesIn = onceFor((locale) => new Intl.PluralRules(locale));
const numbersIn = onceFor((locale) => new Intl.NumberFormat(locale));

/** The words for one and for any other number; `#` becomes the number. */
export function plural(language: Language, n: number, one: string, other: string): string {
  const words = rulesIn(language).select(n) === "one" ? one : other;
  return words.replace("#", number(language, n));
}

export function number(language: Language, n: number): string {
  return numbersIn(language).format(n);
}

/** How large a file is: “48 kB”, “1.2 MB”. */
export function fileSize(language: Language, bytes: number): string {
  const isLarge = bytes >= 1_000_000;
  const unit = isLarge ? "megabyte" : "kilobyte";
  const format = new Intl.NumberFormat(localeOf[language], {
    style: "unit",
    unit,
    maximumFractionDigits: isLarge ? 1 : 0,
  });
  return format.format(Math.max(1, bytes / (isLarge ? 1_000_000 : 1_000)));
}

/** A calendar day in words, from `YYYY-MM-DD`. */
export function day(language: Language, date: string): string {
  return new Intl.DateTimeFormat(localeOf[language], { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));
}

/** The calendar day of a moment where the reader is, in words, from epoch ms. */
export function dayOf(language: Language, at: number): string {
  return new Intl.DateTimeFormat(localeOf[language], { dateStyle: "long" }).format(at);
}

/** A moment's day and time where the reader is, from epoch ms. */
export function moment(language: Language, at: number): string {
  return new Intl.DateTimeFormat(localeOf[language], { dateStyle: "long", timeStyle: "short" }).format(at);
}

/** A moment's time on the clock, from epoch ms. */
export function clock(language: Language, at: number): string {
  return new Intl.DateTimeFormat(localeOf[language], { timeStyle: "short" }).format(at);
}

/** Several things of which any: "a, b or c". */
export function anyOf(language: Language, things: readonly string[]): string {
  return new Intl.ListFormat(localeOf[language], { type: "disjunction" }).format(things);
}

/** Several things as one phrase: "a, b and c". */
export function list(language: Language, things: readonly string[]): string {
  return new Intl.ListFormat(localeOf[language], { type: "conjunction" }).format(things);
}
