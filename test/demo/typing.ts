import type { Chance } from "../support/chance.ts";

const slipShare = 0.08;
const secondThoughtShare = 0.15;

/**
 * How a note comes about: what stands there after each burst of keys, the first with at least one letter.
 *
 * People type a few letters at a time, hit a wrong key now and then and take it back, and sometimes put in a word that
 * they forgot. The last draft is the text itself.
 */
export function draftsOf(text: string, chance: Chance): readonly string[] {
  const words = text.split(" ");
  const forgotten = words.length > 3 && chance.happens(secondThoughtShare) ? chance.between(1, words.length - 2) : -1;
  const atFirst = [...words.filter((_, at) => at !== forgotten).join(" ")]; // whole characters: half an emoji is none
  const drafts: string[] = [];
  for (let typed = 0; typed < atFirst.length; ) {
    typed = Math.min(atFirst.length, typed + chance.between(3, 9));
    const soFar = atFirst.slice(0, typed).join("");
    if (chance.happens(slipShare)) drafts.push(`${soFar}${wrongKey(chance)}`);
    drafts.push(soFar);
  }
  return forgotten === -1 ? drafts : [...drafts, text];
}

function wrongKey(chance: Chance): string {
  const keys = "aeinorst";
  return keys.charAt(chance.between(0, keys.length - 1));
}
