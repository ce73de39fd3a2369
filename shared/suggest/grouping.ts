import type { Matrix } from "./similarity.ts";

/** Half of what the most alike pairs have in common is where two notes begin to belong together: of so many pairs in a hundred … */
const topShare = 0.04;
/** … and where there are few notes, of so many for each note. */
const topPerNote = 0.35;

/**
 * From how much similarity on two notes rather belong together than not: it moves along with language, length and lexicon.
 *
 * @param copies  for each note the first that says the same: what is said twice tells nothing about the others.
 */
export function thresholdOf({ size, values }: Matrix, copies: Int32Array): number {
  const pairs = new Float32Array((size * (size - 1)) / 2);
  let count = 0;
  for (let i = 0; i < size; i++)
    for (let j = i + 1; j < size; j++) if (copies[i] !== copies[j]) pairs[count++] = values[i * size + j] ?? 0;
  if (count === 0) return 0.5;
  const told = pairs.subarray(0, count).sort();
  const top = Math.max(1, topShare * count, topPerNote * size);
  return (told[Math.max(0, Math.floor(count - top))] ?? 0) / 2;
}

/** What holds while notes are grouped. */
export type Bounds = Readonly<{
  threshold: number;
  /** For each note the number of the group that people put it in, from 0 on, or -1: it stays there, and those groups stay apart. */
  placed?: Int32Array;
  /** For each note 1, 0 or -1: notes that praise and notes that complain (1 and -1) have nothing to do in one group. */
  tones?: Int8Array;
}>;

/**
 * Groups notes so that what is together is more alike than the threshold, and what is apart less: correlation clustering, by moving single
 * notes and joining groups until nothing gets better. The same notes always give the same groups; their number comes out by itself.
 *
 * Source: Bansal, Blum & Chawla, Correlation Clustering (2004); the moves are a plain local search.
 *
 * @returns for each note the number of its group: those of people keep theirs, and the others follow in the order of their first notes.
 */
export function groupsOf(matrix: Matrix, bounds: Bounds): Int32Array {
  const { size } = matrix;
  const placed = bounds.placed ?? new Int32Array(size).fill(-1);
  const made = placed.reduce((most, number) => Math.max(most, number + 1), 0);
  const group = placed.map((number, i) => (number < 0 ? made + i : number));
  const gains = gainsOf(matrix, bounds);
  for (let round = 0; round < 50; round++) {
    const moved = moveNotes(group, gains, placed, made);
    const joined = joinGroups(group, gains, made);
    if (!moved && !joined) break;
  }
  return renumbered(group, made);
}

/** What is won by having two notes in one group, row by row: praise and complaints have nothing in common. */
function gainsOf({ size, values }: Matrix, { threshold, tones }: Bounds): Matrix {
  const gains = values.map((value) => value - threshold);
  const of = (tone: number): readonly number[] =>
    Array.from(tones ?? []).flatMap((each, i) => (each === tone ? [i] : []));
  const complaints = of(-1);
  for (const i of of(1)) for (const j of complaints) gains[i * size + j] = gains[j * size + i] = -threshold;
  return { size, values: gains };
}

/** Takes each note to the group where it wins most, or to one of its own where it would lose everywhere. */
function moveNotes(group: Int32Array, { size, values }: Matrix, placed: Int32Array, made: number): boolean {
  const names = group.reduce((most, name) => Math.max(most, name + 1), size);
  const sums = new Float64Array(names);
  let hasMoved = false;
  for (let pass = 0; pass < 50; pass++) {
    let moves = 0;
    for (let i = 0; i < size; i++) {
      if ((placed[i] as number) >= 0) continue;
      sums.fill(0);
      const row = i * size;
      for (let j = 0; j < size; j++) {
        const to = group[j] as number;
        sums[to] = (sums[to] as number) + (values[row + j] as number);
      }
      const own = group[i] as number;
      sums[own] = (sums[own] as number) - (values[row + i] as number); // a note wins nothing by being with itself
      let best = own;
      for (let to = 0; to < names; to++) if ((sums[to] as number) > (sums[best] as number) + 1e-9) best = to;
      if ((sums[best] as number) < 0) best = emptyGroup(group, made);
      if (best === own) continue;
      group[i] = best;
      moves += 1;
    }
    if (moves === 0) break;
    hasMoved = true;
  }
  return hasMoved;
}

function emptyGroup(group: Int32Array, made: number): number {
  const taken = new Set(group);
  let free = made;
  while (taken.has(free)) free++;
  return free;
}

/** Joins the two groups that win most by it, again and again. Groups that people made (the first `made`) are never joined to each other. */
function joinGroups(group: Int32Array, { size, values }: Matrix, made: number): boolean {
  const names = [...new Set(group)].sort((a, b) => a - b);
  const at = new Map(names.map((name, index) => [name, index]));
  const place = group.map((name) => at.get(name) as number);
  const count = names.length;
  const isMade = names.map((name) => name < made);
  const joint = new Float64Array(count * count);
  for (let i = 0; i < size; i++) {
    const row = (place[i] as number) * count;
    for (let j = 0; j < size; j++) {
      const cell = row + (place[j] as number);
      joint[cell] = (joint[cell] as number) + (values[i * size + j] as number);
    }
  }
  const into = Int32Array.from(names.keys());
  const left = new Set(names.keys());
  for (;;) {
    const all = [...left];
    let [best, from, to] = [1e-9, -1, -1];
    for (const [k, a] of all.entries()) {
      for (let next = k + 1; next < all.length; next++) {
        const b = all[next] as number;
        const sum = joint[a * count + b] as number;
        if (sum > best && !(isMade[a] && isMade[b])) [best, from, to] = [sum, b, a];
      }
    }
    if (from < 0) break;
    left.delete(from);
    for (let index = 0; index < count; index++) if (into[index] === from) into[index] = to;
    for (const c of left) {
      joint[to * count + c] = (joint[to * count + c] as number) + (joint[from * count + c] as number);
      joint[c * count + to] = joint[to * count + c] as number;
    }
  }
  if (left.size === count) return false;
  for (let i = 0; i < size; i++) group[i] = names[into[place[i] as number] as number] as number;
  return true;
}

function renumbered(group: Int32Array, made: number): Int32Array {
  const names = new Map<number, number>(Array.from({ length: made }, (_, name) => [name, name]));
  for (const name of group) if (!names.has(name)) names.set(name, names.size);
  return group.map((name) => names.get(name) as number);
}
