import type { Likeness, Understood } from "./likeness.ts";
import { type Reason, reasonsFor } from "./reasons.ts";

/** One side of a tension: a suggestion, a group that people made, or a note that stands alone. */
export type Side = Readonly<{ suggestion: string }> | Readonly<{ pile: string }> | Readonly<{ note: string }>;

/** Two sides speak about the same: `praise` well of it, `complaint` not. */
export type Tension = Readonly<{ praise: Side; complaint: Side; reasons: readonly Reason[] }>;

/** Notes that are together, by their places. */
export type Heap = Readonly<{ side: Side; members: readonly number[] }>;

/** From so much on, as a mean over its notes, a heap praises or complains. */
const outspoken = 0.5;

/** Heaps that would be one if they did not say the opposite, those most alike first. Two notes that stand alone are no tension yet. */
export function tensionsAmong(
  heaps: readonly Heap[],
  { alike: { size, values }, threshold, texts, tones }: Likeness,
  understood: Understood,
): readonly Tension[] {
  const tone = ({ members }: Heap): number => members.reduce((sum, i) => sum + (tones[i] ?? 0), 0) / members.length;
  const between = (a: Heap, b: Heap): number => {
    const sums = a.members.map((i) => b.members.reduce((sum, j) => sum + (values[i * size + j] ?? 0), 0));
    return sums.reduce((sum, each) => sum + each, 0) / (a.members.length * b.members.length);
  };
  const praise = heaps.filter((heap) => tone(heap) >= outspoken);
  const complaints = heaps.filter((heap) => tone(heap) <= -outspoken);
  return praise
    .flatMap((good) => complaints.map((bad) => ({ good, bad, alike: between(good, bad) })))
    .filter(({ good, bad, alike }) => alike >= threshold && good.members.length + bad.members.length > 2)
    .sort((a, b) => b.alike - a.alike)
    .map(({ good, bad }) => ({
      praise: good.side,
      complaint: bad.side,
      reasons: reasonsFor(
        [...good.members, ...bad.members].map((i) => texts[i] ?? ""),
        understood,
      ),
    }));
}
