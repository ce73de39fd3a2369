import { dutch } from "./dutch.ts";
import { english } from "./english.ts";
import { featuresOf } from "./features.ts";
import { groupsOf, thresholdOf } from "./grouping.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Matrix, rarityOf, similarities } from "./similarity.ts";
import { smoothed } from "./smoothing.ts";
import { type Language, languageOf } from "./words.ts";

/** A note as far as suggestions go. */
export type Said = Readonly<{ id: string; question: string; text: string }>;

/** What is alike among the notes of one question. */
export type Likeness = Readonly<{ question: string; ids: readonly string[]; alike: Matrix }>;

const speeches = { nl: dutch, en: english } as const;

/**
 * How alike the notes of each question are. Deterministic, local, and without a model: the words, their parts, runs of letters, and
 * the concepts of a lexicon of the field.
 *
 * @param lexicons  by language; a language without one does without.
 */
export function likenessOf(notes: readonly Said[], lexicons: Partial<Record<Language, Lexicon>>): readonly Likeness[] {
  const language = languageOf(notes.map(({ text }) => text));
  const lexicon = lexicons[language];
  const features = featuresOf(
    notes.map(({ text }) => text),
    speeches[language],
    lexicon ?? (() => []),
  );
  const rarity = rarityOf(features);
  const questions = Map.groupBy(notes.keys(), (at) => notes[at]?.question ?? "");
  return [...questions].map(([question, places]) => {
    const alike = similarities(
      places.map((at) => features[at] as (typeof features)[number]),
      rarity,
    );
    return { question, ids: places.map((at) => notes[at]?.id ?? ""), alike: smoothed(alike) };
  });
}

/**
 * Groups of notes that seem to say the same, notes of their own included.
 *
 * @param sureness  1: as good as it gets over all; more: fewer notes in surer groups; less: larger groups.
 */
export function suggestGroups({ ids, alike }: Likeness, sureness = 1): readonly (readonly string[])[] {
  const group = groupsOf(alike, thresholdOf(alike) * sureness);
  const groups: string[][] = [];
  for (const [at, id] of ids.entries()) {
    const to = group[at] as number;
    const list = groups[to] ?? [];
    list.push(id);
    groups[to] = list;
  }
  return groups;
}

/** The other notes of the question, the most alike first. */
export function similarTo({ ids, alike: { size, values } }: Likeness, id: string): readonly string[] {
  const i = ids.indexOf(id);
  return [...ids.keys()]
    .filter((j) => j !== i)
    .sort((a, b) => (values[i * size + b] ?? 0) - (values[i * size + a] ?? 0) || a - b)
    .map((j) => ids[j] ?? "");
}
