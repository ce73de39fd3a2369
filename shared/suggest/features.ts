import { compoundsOf } from "./compounds.ts";
import type { Lexicon } from "./lexicon.ts";
import { contentWords, type Speech } from "./words.ts";

/** What is said in one note, counted: `words` (stems and parts of compounds), `letters` (runs of 3 to 5) and `concepts`. */
export type Features = Readonly<Record<Block, ReadonlyMap<string, number>>>;

export const blocks = ["words", "letters", "concepts"] as const;
export type Block = (typeof blocks)[number];

/** How much a part of a compound says, against the word itself. */
const partWeight = 0.7;

/** Counts what each of these texts says. */
export function featuresOf(texts: readonly string[], speech: Speech, lexicon: Lexicon): readonly Features[] {
  const spoken = texts.map((text) => contentWords(text, speech));
  const partsOf = compoundsOf(new Set(spoken.flat()), speech.links);
  const stems = new Map<string, string>();
  const stemOf = (word: string): string => {
    const known = stems.get(word) ?? folded(speech.stem(word));
    stems.set(word, known);
    return known;
  };
  return spoken.map((words) => {
    const [stemmed, letters, concepts] = [new Map(), new Map(), new Map()] as Map<string, number>[];
    const count = (into: Map<string, number> | undefined, key: string, by = 1): void =>
      void into?.set(key, (into.get(key) ?? 0) + by);
    for (const word of words) {
      const parts = partsOf(word);
      count(stemmed, stemOf(word));
      for (const part of parts) count(stemmed, stemOf(part), partWeight);
      for (const run of runsOf(word)) count(letters, run);
      for (const concept of new Set([word, ...parts].flatMap((part) => lexicon(part)))) count(concepts, concept);
    }
    return { words: stemmed ?? new Map(), letters: letters ?? new Map(), concepts: concepts ?? new Map() };
  });
}

/** Spelling that differs between the forms of one word: doubled letters, and v or z at the end. */
function folded(stem: string): string {
  return stem.replace(/(.)\1/gu, "$1").replace(/v$/, "f").replace(/z$/, "s");
}

/** Runs of 3, 4 and 5 letters, with an edge at both ends: they catch slips of the pen and words within words. */
function* runsOf(word: string): Generator<string> {
  const edged = `_${word}_`;
  for (const length of [3, 4, 5])
    for (let at = 0; at + length <= edged.length; at++) yield edged.slice(at, at + length);
}
