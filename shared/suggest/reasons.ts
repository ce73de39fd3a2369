import type { Reader } from "./features.ts";
import type { Rarity } from "./similarity.ts";
import { spellingsOf } from "./spelling.ts";

/**
 * Why notes belong together, as people can check it: the same `word` in one or more forms, a word that is a `part` of a compound,
 * words that mean the same (`concept`), or words that are `written` almost the same.
 */
export type Reason = Readonly<{
  kind: "word" | "part" | "concept" | "written";
  /** As people wrote them, those of most notes first. */
  words: readonly string[];
  /** How many of the notes have one of them. */
  notes: number;
}>;

const mostReasons = 3;
const mostWords = 4;
/** Words that mean the same say less than a word that is the same. */
const conceptShare = 0.8;

type Bond = { kind: Reason["kind"]; worth: number; notes: Set<number>; words: Map<string, number> };

/**
 * What binds these notes, the strongest first. None: they only resemble the same other notes.
 *
 * @param of  only what binds this one of them with the others.
 */
export function reasonsFor(
  texts: readonly string[],
  { reader, rarity }: Readonly<{ reader: Reader; rarity: Rarity }>,
  of?: number,
): readonly Reason[] {
  const bonds = new Map<string, Bond>();
  const tie = (at: number, word: string, kind: Reason["kind"], name: string): void => {
    const block = kind === "concept" ? "concepts" : "words";
    const number = reader.number(block, name);
    const rare = number === undefined ? 0 : (rarity[block][number] ?? 0);
    const key = `${block} ${name}`;
    const bond = bonds.get(key) ?? {
      kind,
      worth: rare * (kind === "concept" ? conceptShare : 1),
      notes: new Set(),
      words: new Map(),
    };
    if (kind === "part") bond.kind = "part";
    if (!bond.notes.has(at) || !bond.words.has(word)) bond.words.set(word, (bond.words.get(word) ?? 0) + 1);
    bond.notes.add(at);
    bonds.set(key, bond);
  };
  for (const [at, text] of texts.entries()) {
    for (const word of reader.words(text)) {
      const { stem, parts, concepts } = reader.meaning(word);
      tie(at, word, "word", stem);
      for (const part of parts) tie(at, word, "part", part.stem);
      for (const concept of concepts) tie(at, word, "concept", concept);
    }
  }
  const worth = ({ worth, notes }: Bond): number => worth * (notes.size - 1);
  const binding = [...bonds.values()]
    .filter((bond) => worth(bond) > 0 && (of === undefined || bond.notes.has(of)))
    .sort((a, b) => worth(b) - worth(a));
  const told = toldOnce(binding);
  const spelled = spellingsOf(texts);
  const written = told.length > 0 ? [] : writtenAlike(texts.map(reader.words));
  return [...told.map(asReason), ...written].map((reason) => ({
    ...reason,
    words: reason.words.map((word) => spelled.get(word) ?? word),
  }));
}

/** The strongest, without those whose words another tells already. */
function toldOnce(bonds: readonly Bond[]): readonly Bond[] {
  const isIn = (a: Bond, b: Bond): boolean => [...a.words.keys()].every((word) => b.words.has(word));
  let told: readonly Bond[] = [];
  for (const bond of bonds) {
    if (told.length < mostReasons && !told.some((other) => isIn(bond, other)))
      told = [...told.filter((other) => !isIn(other, bond)), bond];
  }
  return told;
}

function asReason({ kind, notes, words }: Bond): Reason {
  const often = [...words].sort(([, a], [, b]) => b - a).map(([word]) => word);
  return {
    kind: kind === "part" && often.length === 1 ? "word" : kind,
    words: often.slice(0, mostWords),
    notes: notes.size,
  };
}

/** The two words of different notes that are written most alike, such as a slip of the pen. */
function writtenAlike(notes: readonly (readonly string[])[]): readonly Reason[] {
  const long = notes.slice(0, 30).map((words) => words.filter((word) => word.length > 4));
  let [best, pair] = [0.5, undefined as readonly [string, string] | undefined];
  for (const [at, words] of long.entries())
    for (const other of long.slice(at + 1).flat())
      for (const word of words) {
        const alike = sharedRuns(word, other);
        if (alike > best) [best, pair] = [alike, [word, other]];
      }
  return pair ? [{ kind: "written", words: [...new Set(pair)], notes: 2 }] : [];
}

/** Dice's measure on runs of two letters. */
function sharedRuns(a: string, b: string): number {
  const runs = (word: string): readonly string[] =>
    Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2));
  const [own, other] = [runs(a), new Set(runs(b))];
  return (2 * own.filter((run) => other.has(run)).length) / Math.max(1, own.length + other.size);
}
