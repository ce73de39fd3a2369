/** Where rows of different heights stand: `tops[n]` is where row n begins, the last one where they all end. Pixels. */
export type RowTops = Float64Array;

/** @param gap  between two rows. */
export function stackRows(count: number, heightAt: (at: number) => number, gap: number): RowTops {
  const tops = new Float64Array(count + 1);
  for (let at = 0; at < count; at++) tops[at + 1] = (tops[at] ?? 0) + heightAt(at) + gap;
  return tops;
}

/** The row at a height: the last one that begins at or above it; 0 above all of them. */
export function rowAt(tops: RowTops, y: number): number {
  let [low, high] = [0, Math.max(tops.length - 2, 0)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The rows between two heights, from the first to before the last. */
export function rowsBetween(tops: RowTops, top: number, bottom: number): Readonly<{ from: number; to: number }> {
  const count = tops.length - 1;
  return count === 0 ? { from: 0, to: 0 } : { from: rowAt(tops, top), to: Math.min(rowAt(tops, bottom) + 1, count) };
}
