import type { Reader } from "./features.ts";
import type { Matrix } from "./similarity.ts";
import { wordsOf } from "./words.ts";

/** Only notes that are so alike are compared letter by letter. */
const worthALook = 0.4;
/** One slip of the pen in so many letters leaves a note the same. */
const lettersPerSlip = 12;

/**
 * Finds notes that say the same in the same words, or nearly: capitals, little words, forms of a word and slips of the pen do not count,
 * numbers and the tone do.
 *
 * @returns for each note the number of the first that says it; its own when it is the first.
 */
export function copiesOf(
  texts: readonly string[],
  { size, values }: Matrix,
  tones: Int8Array,
  reader: Pick<Reader, "words" | "meaning">,
): Int32Array {
  const plain = texts.map((text) => wordsOf(text).join(" "));
  const stems = texts.map((text) =>
    [...new Set(reader.words(text).map((word) => reader.meaning(word).stem))].sort().join(" "),
  );
  const numbers = plain.map((text) => (text.match(/\p{N}+/gu) ?? []).join(" "));
  const first = Int32Array.from(texts.keys());
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) {
      if (first[j] !== j || (values[i * size + j] as number) < worthALook) continue;
      if (tones[i] !== tones[j] || numbers[i] !== numbers[j]) continue;
      if (stems[i] !== stems[j] && !isSlip(plain[i] ?? "", plain[j] ?? "")) continue;
      first[i] = j;
      break;
    }
  }
  return first;
}

function isSlip(a: string, b: string): boolean {
  const most = Math.floor(Math.min(a.length, b.length) / lettersPerSlip);
  return Math.abs(a.length - b.length) <= most && distance(a, b) <= most;
}

/** How many letters must be added, left out or replaced to make one text of the other. Source: Levenshtein (1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
