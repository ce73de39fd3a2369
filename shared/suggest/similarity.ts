import { type Block, blocks, type Counted, type Features } from "./features.ts";

/** How much each block counts. */
const blockWeights: Readonly<Record<Block, number>> = { words: 1, letters: 2, concepts: 2 };
/** Rare features say more than their rarity alone. */
const idfPower = 1.3;
/** How much of a note's own length counts, against the mean length: short notes are not alike for being short. */
const ownLength = 0.7;

/** Similarities of all pairs, row by row: `at(i, j)` lies at `i * size + j`. From 0 to 1; the diagonal is 1. */
export type Matrix = Readonly<{ size: number; values: Float32Array }>;

/** How rare each feature is in the event, by block and number. */
export type Rarity = Readonly<Record<Block, Float64Array>>;

/** @param all  the notes of the whole event: words that are common everywhere say little. */
export function rarityOf(all: readonly Features[]): Rarity {
  const of = (block: Block): Float64Array => {
    const found: number[] = [];
    for (const note of all) for (const key of note[block].keys()) found[key] = (found[key] ?? 0) + 1;
    return Float64Array.from(found, (count) => Math.log(all.length / count) ** idfPower);
  };
  return { words: of("words"), letters: of("letters"), concepts: of("concepts") };
}

/** How much each pair of these notes has in common. */
export function similarities(notes: readonly Features[], rarity: Rarity): Matrix {
  const size = notes.length;
  const values = new Float32Array(size * size);
  const used = blocks.filter((block) => rarity[block].length > 0);
  const total = used.reduce((sum, block) => sum + blockWeights[block], 0);
  for (const block of used) {
    const vectors = vectorsOf(
      notes.map((note) => note[block]),
      rarity[block],
    );
    addBlock(values, vectors, blockWeights[block] / total);
  }
  for (let i = 0; i < size; i++) {
    values[i * size + i] = 1;
    for (let j = 0; j < i; j++) values[i * size + j] = values[j * size + i] ?? 0;
  }
  return { size, values };
}

/** The features of one note and their weights, and how long it is. */
type Vector = Readonly<{ keys: Int32Array; weights: Float64Array; length: number }>;

function vectorsOf(notes: readonly Counted[], idf: Float64Array): readonly Vector[] {
  const own = notes.map((counts) => {
    const weighed = [...counts].map(([key, count]) => [key, weightOf(count) * (idf[key] ?? 0)] as const);
    const told = weighed.filter(([, weight]) => weight > 0);
    return {
      keys: Int32Array.from(told, ([key]) => key),
      weights: Float64Array.from(told, ([, weight]) => weight),
      length: Math.sqrt(told.reduce((sum, [, weight]) => sum + weight * weight, 0)),
    };
  });
  const mean = own.reduce((sum, { length }) => sum + length, 0) / Math.max(1, own.length);
  return own.map((vector) => ({ ...vector, length: ownLength * vector.length + (1 - ownLength) * mean || 1 }));
}

/** Twice the same word says a little more than once, and a part of a word a little less. */
function weightOf(count: number): number {
  return count < 1 ? count : 1 + Math.log(count);
}

/** Adds the upper half only: each note meets the later ones that share a feature with it. */
function addBlock(values: Float32Array, notes: readonly Vector[], share: number): void {
  const size = notes.length;
  const later = new Map<number, { notes: number[]; weights: number[] }>();
  const dots = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    const { keys, weights, length } = notes[i] as Vector;
    dots.fill(0, i);
    for (let k = 0; k < keys.length; k++) {
      const [key, weight] = [keys[k] as number, weights[k] as number];
      const list = later.get(key) ?? { notes: [], weights: [] };
      const { notes: others, weights: theirs } = list;
      for (let at = 0; at < others.length; at++) {
        const j = others[at] as number;
        dots[j] = (dots[j] as number) + weight * (theirs[at] as number);
      }
      others.push(i);
      theirs.push(weight);
      later.set(key, list);
    }
    for (let j = i + 1; j < size; j++) {
      const dot = dots[j] as number;
      if (dot > 0)
        values[i * size + j] =
          (values[i * size + j] as number) + share * Math.min(1, dot / (length * (notes[j] as Vector).length));
    }
  }
}
