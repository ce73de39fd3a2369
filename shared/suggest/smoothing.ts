import type { Matrix } from "./similarity.ts";

const neighbours = 6;

/**
 * Lets each note speak through its nearest notes too: two notes without a word in common are alike when their neighbours are.
 *
 * Half its own similarity, a quarter the mean of each one's six nearest.
 */
export function smoothed({ size, values }: Matrix): Matrix {
  const heard = new Float32Array(size * size);
  for (let i = 0; i < size; i++) {
    const nearest = nearestOf(values.subarray(i * size, (i + 1) * size), i);
    const sum = nearest.reduce((all, m) => all + (values[i * size + m] ?? 0), 0);
    if (sum === 0) continue;
    for (const m of nearest) {
      const share = (values[i * size + m] ?? 0) / sum;
      for (let j = 0; j < size; j++)
        heard[i * size + j] = (heard[i * size + j] ?? 0) + share * (values[m * size + j] ?? 0);
    }
  }
  const out = new Float32Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      out[i * size + j] =
        i === j
          ? 1
          : 0.5 * (values[i * size + j] ?? 0) + 0.25 * ((heard[i * size + j] ?? 0) + (heard[j * size + i] ?? 0));
  return { size, values: out };
}

function nearestOf(row: Float32Array, self: number): readonly number[] {
  const nearest: number[] = [];
  for (let j = 0; j < row.length; j++) {
    const value = row[j] ?? 0;
    if (j === self || value === 0) continue;
    let at = nearest.length;
    while (at > 0 && (row[nearest[at - 1] as number] ?? 0) < value) at--;
    if (at < neighbours) nearest.splice(at, 0, j);
    if (nearest.length > neighbours) nearest.pop();
  }
  return nearest;
}
