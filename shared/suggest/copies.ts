import type { Reader } from "./features.ts";
import type { Matrix } from "./similarity.ts";
import { wordsOf } from "./words.ts";

/** Only notes that are so alike are compared letter by letter. */
const worthALook = 0.5;
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
  { words, meaning }: Pick<Reader, "words" | "meaning">,
): Int32Array {
  const notes = texts.map((text, at): Written => {
    const plain = wordsOf(text).join(" ");
    const stems = [...new Set(words(text).map((word) => meaning(word).stem))].sort().join(" ");
    const kept = `${tones[at]} ${(plain.match(/\p{N}+/gu) ?? []).join(" ")}`;
    return { plain, stems: `${kept} ${stems}`, kept, letters: lettersOf(plain) };
  });
  const first = Int32Array.from(texts.keys());
  const byStems = new Map<string, number>();
  const firsts: number[] = [];
  for (const [i, note] of notes.entries()) {
    const isSlip = (j: number): boolean =>
      (values[i * size + j] as number) >= worthALook && isSlipOf(note, notes[j] as Written);
    const same = byStems.get(note.stems) ?? firsts.find(isSlip);
    if (same === undefined) firsts.push(i);
    else first[i] = same;
    byStems.set(note.stems, same ?? i);
  }
  return first;
}

/** A note as it is compared: `kept` must be the same, `letters` tells how often each letter occurs. */
type Written = Readonly<{ plain: string; stems: string; kept: string; letters: Uint8Array }>;

function isSlipOf(a: Written, b: Written): boolean {
  const most = Math.floor(Math.min(a.plain.length, b.plain.length) / lettersPerSlip);
  if (a.kept !== b.kept || Math.abs(a.plain.length - b.plain.length) > most) return false;
  let other = 0;
  for (let at = 0; at < a.letters.length; at++) other += Math.abs((a.letters[at] ?? 0) - (b.letters[at] ?? 0));
  return other <= 2 * most && isWithin(a.plain, b.plain, most);
}

function lettersOf(text: string): Uint8Array {
  const counts = new Uint8Array(32);
  for (let at = 0; at < text.length; at++)
    counts[text.charCodeAt(at) % 32] = (counts[text.charCodeAt(at) % 32] ?? 0) + 1;
  return counts;
}

/** Whether so many letters at most must be added, left out or replaced to make one text of the other. Source: Ukkonen (1985). */
function isWithin(a: string, b: string, most: number): boolean {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = Array.from({ length: b.length + 1 }, () => most + 1);
    next[0] = i;
    let least = i;
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j++) {
      const replaced = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      const cost = Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return false;
    row = next;
  }
  return (row[b.length] ?? 0) <= most;
}
