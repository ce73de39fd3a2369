import { type Block, blocks, type Features } from "./features.ts";

/** How much each block counts. */
const blockWeights: Readonly<Record<Block, number>> = { words: 1, letters: 2, concepts: 2 };
/** Rare features say more than their rarity alone. */
const idfPower = 1.3;
/** How much of a note's own length counts, against the mean length: short notes are not alike for being short. */
const ownLength = 0.7;

/** Similarities of all pairs, row by row: `at(i, j)` lies at `i * size + j`. From 0 to 1; the diagonal is 1. */
export type Matrix = Readonly<{ size: number; values: Float32Array }>;

/** How rare each feature is in the event, by block. */
export type Rarity = Readonly<Record<Block, ReadonlyMap<string, number>>>;

/** @param all  the notes of the whole event: words that are common everywhere say little. */
export function rarityOf(all: readonly Features[]): Rarity {
  const of = (block: Block): ReadonlyMap<string, number> => {
    const found = new Map<string, number>();
    for (const note of all) for (const key of note[block].keys()) found.set(key, (found.get(key) ?? 0) + 1);
    return new Map([...found].map(([key, count]) => [key, Math.log(all.length / count) ** idfPower]));
  };
  return { words: of("words"), letters: of("letters"), concepts: of("concepts") };
}

/** How much each pair of these notes has in common. */
export function similarities(notes: readonly Features[], rarity: Rarity): Matrix {
  const size = notes.length;
  const values = new Float32Array(size * size);
  const used = blocks.filter((block) => rarity[block].size > 0);
  const total = used.reduce((sum, block) => sum + blockWeights[block], 0);
  for (const block of used)
    addBlock(
      values,
      notes.map((note) => note[block]),
      rarity[block],
      blockWeights[block] / total,
    );
  for (let i = 0; i < size; i++) values[i * size + i] = 1;
  return { size, values };
}

function addBlock(
  values: Float32Array,
  notes: readonly ReadonlyMap<string, number>[],
  idf: ReadonlyMap<string, number>,
  share: number,
): void {
  const size = notes.length;
  const postings = new Map<string, { note: number; weight: number }[]>();
  const lengths = notes.map((counts, note) => {
    let square = 0;
    for (const [key, count] of counts) {
      const weight = (1 + Math.log(Math.max(1, count)) - Number(count < 1) * (1 - count)) * (idf.get(key) ?? 0);
      if (weight === 0) continue;
      square += weight * weight;
      const list = postings.get(key);
      if (list) list.push({ note, weight });
      else postings.set(key, [{ note, weight }]);
    }
    return Math.sqrt(square);
  });
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, size);
  const pivoted = lengths.map((length) => ownLength * length + (1 - ownLength) * mean || 1);
  const block = new Float32Array(size * size);
  for (const list of postings.values()) {
    for (const [at, { note: i, weight }] of list.entries()) {
      for (let next = at + 1; next < list.length; next++) {
        const { note: j, weight: other } = list[next] as { note: number; weight: number };
        block[i * size + j] = (block[i * size + j] ?? 0) + weight * other;
      }
    }
  }
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      const dot = block[i * size + j] ?? 0;
      if (dot === 0) continue;
      const alike = share * Math.min(1, dot / ((pivoted[i] ?? 1) * (pivoted[j] ?? 1)));
      values[i * size + j] = (values[i * size + j] ?? 0) + alike;
      values[j * size + i] = (values[j * size + i] ?? 0) + alike;
    }
  }
}
