/** Which concepts of the field a word stands for: its synonyms, abbreviations and organisations. */
export type Lexicon = (word: string) => readonly string[];

/**
 * Reads lines `concept: word word* …`. A star stands for any ending; a word may be in several concepts; `#` begins a remark.
 *
 * @throws Error with the number of the line that is none.
 */
export function readLexicon(text: string): Lexicon {
  const whole = new Map<string, string[]>();
  const starts = new Map<string, string[]>();
  let longest = 0;
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const said = line.replace(/#.*/, "").trim();
    if (said === "") continue;
    const [, concept, words] = /^([\p{L}\p{N} -]+):\s+(.+)$/u.exec(said) ?? [];
    if (!concept || !words) throw new Error(`Line ${at + 1} is not “concept: word word*”.`);
    for (const word of plain(words).split(/[\s,]+/)) {
      const isStart = word.endsWith("*");
      const key = isStart ? word.slice(0, -1) : word;
      const list = isStart ? starts : whole;
      list.set(key, [...(list.get(key) ?? []), concept.trim()]);
      longest = Math.max(longest, key.length);
    }
  }
  return (word) => {
    const found = new Set(whole.get(word));
    for (let length = Math.min(longest, word.length); length > 0; length--)
      for (const concept of starts.get(word.slice(0, length)) ?? []) found.add(concept);
    return [...found];
  };
}

/** As words of notes are compared: lower case, without accents. */
function plain(words: string): string {
  return words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
