/** The languages that notes are read in. */
export type Language = "nl" | "en";

/** What is known of a language, for finding notes that say the same. */
export type Speech = Readonly<{
  stem(word: string): string;
  /** Words that say nothing about the subject. */
  stopWords: ReadonlySet<string>;
  /** Letters that may join the parts of a compound. Empty: the language has none to speak of. */
  links: readonly string[];
}>;

/** The words of a text: lower case, without accents, possessives and signs. */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\(([a-z])\)([a-z]+)/g, "$1$2 $2") // (v)so: vso and so
    .replace(/['’](s|en|er)\b/g, "");
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words that tell what a note is about; of a note of stop words only, those. */
export function contentWords(text: string, { stopWords }: Pick<Speech, "stopWords">): readonly string[] {
  const words = wordsOf(text);
  const content = words.filter((word) => !stopWords.has(word) && (word.length > 1 || /\p{N}/u.test(word)));
  return content.length > 0 ? content : words;
}

/** Which language most of these texts are in, told by the little words that only one of them has. */
export function languageOf(texts: readonly string[]): Language {
  let balance = 0;
  for (const text of texts)
    for (const word of wordsOf(text)) balance += Number(onlyDutch.has(word)) - Number(onlyEnglish.has(word));
  return balance >= 0 ? "nl" : "en";
}

const onlyDutch = new Set(
  "het een van en niet voor met zijn wordt naar ook bij er te dat die als maar meer geen".split(" "),
);
const onlyEnglish = new Set(
  "the a of and not for with are to also at there that which as but more no on it they we".split(" "),
);
