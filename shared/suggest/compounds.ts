/** The shortest part of a compound, in letters. */
const shortest = 4;

/**
 * Cuts compounds into the words that people also use by themselves: “personeelstekort” into “personeel” and “tekort”, when both occur.
 *
 * @param known  all words of the event.
 * @param links  letters that may stand between the parts.
 * @returns      for a word its parts; none for a word that is no compound of known words.
 */
export function compoundsOf(known: ReadonlySet<string>, links: readonly string[]): (word: string) => readonly string[] {
  const found = new Map<string, readonly string[]>();

  const cut = (word: string): readonly string[] => {
    let best: readonly [string, string] | undefined;
    for (let at = shortest; at <= word.length - shortest; at++) {
      const right = word.slice(at);
      if (!known.has(right)) continue;
      const left = links
        .filter((link) => word.slice(0, at).endsWith(link))
        .map((link) => word.slice(0, at - link.length))
        .find((part) => part.length >= shortest && known.has(part));
      if (left === undefined) continue;
      if (!best || Math.min(left.length, right.length) > Math.min(best[0].length, best[1].length)) best = [left, right];
    }
    return best ? best.flatMap((part) => [part, ...partsOf(part)]) : [];
  };
  const partsOf = (word: string): readonly string[] => {
    if (links.length === 0 || word.length < 2 * shortest) return [];
    const parts = found.get(word) ?? cut(word);
    found.set(word, parts);
    return parts;
  };
  return partsOf;
}
