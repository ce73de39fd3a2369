import { compoundsOf } from "./compounds.ts";
import { dutch } from "./dutch.ts";
import { wordsOf } from "./words.ts";

/**
 * Finds texts by words.
 *
 * Capitals and accents do not count. A word is found within others (“tekort” in “personeelstekort”), and a compound also by its
 * parts apart (“personeelstekort” in “tekort aan personeel”), when both are words that occur.
 *
 * @param textOf  the words of an item; read once for each item.
 */
export function openSearch<T extends object>(textOf: (item: T) => string) {
  const texts = new WeakMap<T, string>();
  const foldedText = (item: T): string => {
    const known = texts.get(item) ?? folded(textOf(item));
    texts.set(item, known);
    return known;
  };
  return {
    /** The items that have all of these words, in their own order. */
    find(items: readonly T[], query: string): readonly T[] {
      const wanted = folded(query).split(/\s+/u).filter(Boolean);
      if (wanted.length === 0) return items;
      const partsOf = wanted.some(isLong) ? compoundsOf(new Set(items.flatMap(wordsOfItem)), dutch.links) : () => [];
      const ways = wanted.map((word) => ({ word, parts: partsOf(word) }));
      return items.filter((item) => {
        const text = foldedText(item);
        return ways.every(
          ({ word, parts }) => text.includes(word) || (parts.length > 0 && parts.every((part) => text.includes(part))),
        );
      });
    },
  };

  function wordsOfItem(item: T): readonly string[] {
    return wordsOf(foldedText(item));
  }
}

/** Long enough to be made of two words. */
const isLong = (word: string): boolean => word.length >= 8;

const folded = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
