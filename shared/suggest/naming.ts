import type { Reader } from "./features.ts";
import type { Rarity } from "./similarity.ts";
import { foldedWord } from "./spelling.ts";

const mostWords = 3;
/** So many words between two telling ones may be kept, so that the name reads as people said it. */
const longestSpan = 6;

/**
 * A name for a group: the words of its most central note that the others say too, as they stand there.
 *
 * @param central  the note that is most like the others.
 * @param others   the other notes of the group.
 * @returns        begins with a capital; empty when the note has no words.
 */
export function nameFor(
  central: string,
  others: readonly string[],
  { reader, rarity }: Readonly<{ reader: Reader; rarity: Rarity }>,
): string {
  const said = others.map((text) => new Set(reader.words(text).flatMap((word) => saidBy(word, reader))));
  const content = new Set(reader.words(central));
  const pieces = [...central.matchAll(/[\p{L}\p{M}\p{N}-]+/gu)];
  const weighed = pieces.flatMap(([written], at) => {
    const word = foldedWord(written);
    if (!content.has(word)) return [];
    const names = saidBy(word, reader);
    const sharedBy = said.filter((other) => names.some((name) => other.has(name))).length;
    const number = reader.number("words", reader.meaning(word).stem);
    const rare = number === undefined ? 0 : (rarity.words[number] ?? 0);
    return [{ at, word, worth: (0.2 + sharedBy / Math.max(1, said.length)) * rare }];
  });
  const best = weighed
    .filter(({ word }, index) => weighed.findIndex((each) => each.word === word) === index)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, mostWords)
    .sort((a, b) => a.at - b.at);
  const [first, last] = [best[0], best.at(-1)];
  if (!first || !last) return "";
  const [from, to] = [pieces[first.at]?.index ?? 0, pieces[last.at]];
  const name =
    last.at - first.at < longestSpan
      ? central.slice(from, (to?.index ?? 0) + (to?.[0].length ?? 0)).replace(/\s+/gu, " ")
      : best.map(({ at }) => pieces[at]?.[0] ?? "").join(", ");
  return name.charAt(0).toLocaleUpperCase() + name.slice(1);
}

function saidBy(word: string, reader: Reader): readonly string[] {
  const { stem, parts, concepts } = reader.meaning(word);
  return [stem, ...parts.map((part) => part.stem), ...concepts.map((concept) => `: ${concept}`)];
}
