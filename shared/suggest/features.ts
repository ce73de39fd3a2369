import { compoundsOf } from "./compounds.ts";
import type { Lexicon } from "./lexicon.ts";
import { contentWords, type Speech } from "./words.ts";

/** What is said in one note: `words` (stems and parts of compounds), `letters` (runs of 3 to 5) and `concepts`. */
export const blocks = ["words", "letters", "concepts"] as const;
export type Block = (typeof blocks)[number];

/** Which features a note has, by their number, and how much of each. */
export type Counted = ReadonlyMap<number, number>;
export type Features = Readonly<Record<Block, Counted>>;

/** What one word says: its stem, the words that it is made of, and the concepts that it stands for. */
export type Meaning = Readonly<{
  stem: string;
  parts: readonly Readonly<{ word: string; stem: string }>[];
  concepts: readonly string[];
}>;

/** Reads the notes of one event: what it knows of their words it learned from all of them. */
export type Reader = Readonly<{
  /** The words of a text that tell what it is about. */
  words(text: string): readonly string[];
  meaning(word: string): Meaning;
  features(text: string): Features;
  /** The number of a feature; absent when no note has it. */
  number(block: Block, name: string): number | undefined;
}>;

/** How much a part of a compound says, against the word itself. */
const partWeight = 0.7;

/** @param texts  everything that was written at the event: compounds are cut into words that people also use by themselves. */
export function readerOf(texts: readonly string[], speech: Speech, lexicon: Lexicon): Reader {
  const partsOf = compoundsOf(new Set(texts.flatMap((text) => contentWords(text, speech))), speech.links);
  const stemOf = remembered((word) => folded(speech.stem(word)));
  const meaning = remembered((word): Meaning => {
    const parts = partsOf(word);
    return {
      stem: stemOf(word),
      parts: parts.map((part) => ({ word: part, stem: stemOf(part) })),
      concepts: [...new Set([word, ...parts].flatMap((each) => lexicon(each)))],
    };
  });
  const numbers: Record<Block, Map<string, number>> = { words: new Map(), letters: new Map(), concepts: new Map() };
  const numberOf = (block: Block, name: string): number => {
    const known = numbers[block].get(name) ?? numbers[block].size;
    numbers[block].set(name, known);
    return known;
  };
  const said = remembered((word): readonly (readonly [Block, number, number])[] => {
    const { stem, parts, concepts } = meaning(word);
    return [
      ["words", numberOf("words", stem), 1],
      ...parts.map((part) => ["words", numberOf("words", part.stem), partWeight] as const),
      ...runsOf(word).map((run) => ["letters", numberOf("letters", run), 1] as const),
      ...concepts.map((concept) => ["concepts", numberOf("concepts", concept), 1] as const),
    ];
  });
  const words = (text: string): readonly string[] => contentWords(text, speech);
  return {
    words,
    meaning,
    features(text) {
      const counted = { words: empty(), letters: empty(), concepts: empty() };
      for (const word of words(text))
        for (const [block, key, by] of said(word)) counted[block].set(key, (counted[block].get(key) ?? 0) + by);
      return counted;
    },
    number: (block, name) => numbers[block].get(name),
  };
}

const empty = (): Map<number, number> => new Map();

/** Notes hold the same words again and again: each is worked out once. */
function remembered<T>(read: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const found = known.get(word) ?? read(word);
    known.set(word, found);
    return found;
  };
}

/** Spelling that differs between the forms of one word: doubled letters, and v or z at the end. */
function folded(stem: string): string {
  return stem.replace(/(.)\1/gu, "$1").replace(/v$/, "f").replace(/z$/, "s");
}

/** Runs of 3, 4 and 5 letters, with an edge at both ends: they catch slips of the pen and words within words. */
function runsOf(word: string): readonly string[] {
  const edged = `_${word}_`;
  return [3, 4, 5].flatMap((length) =>
    Array.from({ length: Math.max(0, edged.length - length + 1) }, (_, at) => edged.slice(at, at + length)),
  );
}
