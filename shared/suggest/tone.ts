import type { Lexicon } from "./lexicon.ts";
import { wordsOf } from "./words.ts";

/** Whether a note praises (1), complains (-1), or does neither as far as its words tell (0). */
export type Tone = -1 | 0 | 1;

type Sense = "good" | "bad" | "negation" | "contrast";

/** What the words of a list count as, in whichever language the list was written. */
const senses: Readonly<Record<string, Sense>> = {
  good: "good",
  goed: "good",
  bad: "bad",
  slecht: "bad",
  negation: "negation",
  ontkenning: "negation",
  contrast: "contrast",
  tegenstelling: "contrast",
};

/** What stands before a negation that only contrasts: “doen, niet praten”. */
const contrasts: readonly unknown[] = ["contrast", "pause"];

/** How many words a negation reaches: “niet altijd even goed”. */
const reach = 3;

/**
 * The tone of a note. A negation turns the next telling word around (“niet goed”, “geen problemen”), and by itself it complains
 * (“ouders doen niet mee”), unless it only contrasts (“niet praten maar doen”). Notes that praise and complain have none.
 *
 * @param polarity  a lexicon with the concepts good, bad, negation and contrast.
 */
export function toneOf(text: string, polarity: Lexicon): Tone {
  const told = text.split(/[,;]/).flatMap((part, at) => {
    const own = wordsOf(part).map((word) => polarity(word).map((concept) => senses[concept])[0]);
    return at > 0 ? ["pause", ...own] : own;
  });
  const [good, bad] = [new Set<number>(), new Set<number>()];
  for (const [at, sense] of told.entries()) {
    if (sense === "good" || sense === "bad") {
      const negation = told.slice(Math.max(0, at - reach), at).lastIndexOf("negation");
      const isNegated = negation >= 0;
      if (isNegated) bad.delete(Math.max(0, at - reach) + negation); // it told what it had to tell
      ((sense === "good") === isNegated ? bad : good).add(at);
    } else if (sense === "negation" && !contrasts.includes(told[at - 1]) && !told.slice(at).includes("contrast"))
      bad.add(at);
  }
  if (good.size > 0 && bad.size > 0) return 0;
  return good.size > 0 ? 1 : bad.size > 0 ? -1 : 0;
}
