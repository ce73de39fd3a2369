import { type CountedUnit, type Scale, type ScaleStep, scaleSteps } from "../doc/scale.ts";
import type { Language } from "../suggest/words.ts";

/** How many say something, in a word. */
export type ScaleWord = "one" | ScaleStep | "all";

/** k of n: how many stand behind a statement, of those that answered its question. */
export type Share = Readonly<{ behind: number; answered: number }>;

/** All words in their order, from one to all. */
export const scaleWords: readonly ScaleWord[] = ["one", ...scaleSteps, "all"];

/** The word for a count on this scale; absent when nobody stands behind it. */
export function wordFor({ behind, answered }: Share, scale: Scale): ScaleWord | undefined {
  if (behind <= 0) return undefined;
  if (behind === 1) return "one";
  if (behind >= answered) return "all";
  const percent = (behind * 100) / answered;
  const fits = (step: ScaleStep): boolean => step === "few" || percent >= scale[step];
  return scaleSteps.findLast(fits);
}

const counts: Readonly<Record<Language, Readonly<Record<ScaleWord, string>>>> = {
  nl: {
    one: "één",
    few: "enkele",
    some: "sommige",
    several: "meerdere",
    many: "veel",
    most: "de meeste",
    all: "alle",
  },
  en: { one: "one", few: "a few", some: "some", several: "several", many: "many", most: "most", all: "all" },
};

const units: Readonly<Record<Language, Readonly<Record<CountedUnit, Readonly<{ one: string; more: string }>>>>> = {
  nl: { rooms: { one: "ruimte", more: "ruimtes" }, regions: { one: "regio", more: "regio’s" } },
  en: { rooms: { one: "room", more: "rooms" }, regions: { one: "region", more: "regions" } },
};

/** A count in words: “veel regio’s”. */
export function phraseOf(word: ScaleWord, unit: CountedUnit, language: Language): string {
  return `${counts[language][word]} ${units[language][unit][word === "one" ? "one" : "more"]}`;
}

/** Where a text says how many: from and to in UTF-16 units. */
export type Phrase = Readonly<{ from: number; to: number; word: ScaleWord; unit: CountedUnit }>;

const phrases: Readonly<Record<Language, RegExp>> = {
  nl: /(?<!\p{L})(één|enkele|sommige|meerdere|veel|de meeste|alle)\s(ruimtes?|regio(?:['’]?s)?)(?!\p{L})/iu,
  en: /(?<!\p{L})(one|a few|some|several|many|most|all)\s(rooms?|regions?)(?!\p{L})/iu,
};

/** The first place where a text says how many in words of the scale; absent when it does not. */
export function phraseIn(text: string, language: Language): Phrase | undefined {
  const found = phrases[language].exec(text);
  const [whole = "", count = "", unit = ""] = found ?? [];
  const word = scaleWords.find((each) => counts[language][each] === count.toLowerCase());
  if (!found || !word) return undefined;
  return { from: found.index, to: found.index + whole.length, word, unit: /^reg/iu.test(unit) ? "regions" : "rooms" };
}

/**
 * Takes a proposed phrase over: in the place of the one that is there, else at `at`. A phrase that begins a sentence has a capital.
 *
 * @returns what to put in the place of which letters of the text.
 */
export function takePhrase(
  text: string,
  phrase: string,
  at: number,
  language: Language,
): Readonly<{ from: number; to: number; insert: string }> {
  const there = phraseIn(text, language);
  const from = there?.from ?? at;
  const to = there?.to ?? at;
  const before = text.slice(0, from).trimEnd();
  const begins = before === "" || /[.!?]$/u.test(before);
  const said = begins ? phrase.charAt(0).toUpperCase() + phrase.slice(1) : phrase;
  if (there) return { from, to, insert: said };
  const gapBefore = from > 0 && !/\s/u.test(text.charAt(from - 1)) ? " " : "";
  const gapAfter = /\s/u.test(text.charAt(to)) ? "" : " ";
  return { from, to, insert: `${gapBefore}${said}${gapAfter}` };
}
