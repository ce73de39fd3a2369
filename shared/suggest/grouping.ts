import type { Matrix } from "./similarity.ts";

/** Half of this quantile of all pairs is where two notes begin to belong together. */
const quantile = 0.96;

/** From how much similarity on two notes rather belong together than not: it moves along with language, length and lexicon. */
export function thresholdOf({ size, values }: Matrix): number {
  const pairs = new Float32Array((size * (size - 1)) / 2);
  let at = 0;
  for (let i = 0; i < size; i++) for (let j = i + 1; j < size; j++) pairs[at++] = values[i * size + j] ?? 0;
  if (pairs.length === 0) return 1;
  pairs.sort();
  return (pairs[Math.min(pairs.length - 1, Math.floor(quantile * pairs.length))] ?? 0) / 2;
}

/**
 * Groups notes so that what is together is more alike than the threshold, and what is apart less: correlation clustering, by moving single
 * notes and joining groups until nothing gets better. The same notes always give the same groups; their number comes out by itself.
 *
 * Source: Bansal, Blum & Chawla, Correlation Clustering (2004); the moves are a plain local search.
 *
 * @returns for each note the number of its group, from 0 on in the order of their first notes.
 */
export function groupsOf({ size, values }: Matrix, threshold: number): Int32Array {
  const group = Int32Array.from({ length: size }, (_, i) => i);
  const gain = (i: number, j: number): number => (values[i * size + j] ?? 0) - threshold;
  for (let round = 0; round < 50; round++) {
    const moved = moveNotes(group, gain);
    const joined = joinGroups(group, gain);
    if (!moved && !joined) break;
  }
  return renumbered(group);
}

type Gain = (i: number, j: number) => number;

function moveNotes(group: Int32Array, gain: Gain): boolean {
  const size = group.length;
  const sums = new Float64Array(size);
  let hasMoved = false;
  for (let pass = 0; pass < 50; pass++) {
    let moves = 0;
    for (let i = 0; i < size; i++) {
      sums.fill(0);
      for (let j = 0; j < size; j++) {
        const to = group[j] as number;
        if (j !== i) sums[to] = (sums[to] ?? 0) + gain(i, j);
      }
      const own = group[i] as number;
      let best = own;
      for (let to = 0; to < size; to++) if ((sums[to] ?? 0) > (sums[best] ?? 0) + 1e-9) best = to;
      if ((sums[best] ?? 0) < 0) best = emptyGroup(group);
      if (best === own) continue;
      group[i] = best;
      moves += 1;
    }
    if (moves === 0) break;
    hasMoved = true;
  }
  return hasMoved;
}

function emptyGroup(group: Int32Array): number {
  const taken = new Set(group);
  let free = 0;
  while (taken.has(free)) free++;
  return free;
}

function joinGroups(group: Int32Array, gain: Gain): boolean {
  const names = [...new Set(group)];
  const at = new Map(names.map((name, index) => [name, index]));
  const count = names.length;
  const joint = new Float64Array(count * count);
  for (let i = 0; i < group.length; i++) {
    for (let j = 0; j < group.length; j++) {
      const [a, b] = [at.get(group[i] as number) as number, at.get(group[j] as number) as number];
      if (a !== b) joint[a * count + b] = (joint[a * count + b] ?? 0) + gain(i, j);
    }
  }
  const gone = new Set<number>();
  const into = names.map((_, index) => index);
  for (;;) {
    let [best, from, to] = [1e-9, -1, -1];
    for (let a = 0; a < count; a++) {
      if (gone.has(a)) continue;
      for (let b = a + 1; b < count; b++) {
        const sum = joint[a * count + b] ?? 0;
        if (sum > best && !gone.has(b)) [best, from, to] = [sum, b, a];
      }
    }
    if (from < 0) break;
    gone.add(from);
    for (const [index, target] of into.entries()) if (target === from) into[index] = to;
    for (let c = 0; c < count; c++) {
      joint[to * count + c] = (joint[to * count + c] ?? 0) + (joint[from * count + c] ?? 0);
      joint[c * count + to] = joint[to * count + c] ?? 0;
    }
  }
  if (gone.size === 0) return false;
  for (let i = 0; i < group.length; i++)
    group[i] = names[into[at.get(group[i] as number) as number] as number] as number;
  return true;
}

function renumbered(group: Int32Array): Int32Array {
  const names = new Map<number, number>();
  for (const name of group) if (!names.has(name)) names.set(name, names.size);
  return group.map((name) => names.get(name) as number);
}
