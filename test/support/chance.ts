/** Chance that comes out the same each time for the same seed, so that a run can be repeated. */
export type Chance = Readonly<{
  /** 0 ≤ x < 1. */
  share(): number;
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  happens(share: number): boolean;
  /** So many letters and digits. */
  id(length: number): string;
}>;

const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/**
 * Each person gets chance of their own by name, because nobody knows in which order they act.
 *
 * 32-bit xorshift over a hash of the seed. Source: Marsaglia (2003); Fowler, Noll & Vo (1991).
 */
export function chance(seed: string): Chance {
  let state = 0x811c9dc5;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  state ||= 1; // from zero it would never get away
  const share = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let warmUp = 0; warmUp < 8; warmUp++) share(); // seeds that are alike begin alike
  const between = (low: number, high: number): number => low + Math.floor(share() * (high - low + 1));
  return {
    share,
    between,
    happens: (part) => share() < part,
    id: (length) => Array.from({ length }, () => letters[between(0, letters.length - 1)]).join(""),
  };
}
