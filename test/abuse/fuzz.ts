import { chance } from "../support/chance.ts";
import { type Mutation, spoilt } from "../support/mutations.ts";

/** Spoils honest bytes, each time in another way, the same for the same seed. */
export function spoiler(seed: string, honest: readonly Uint8Array[]): () => Uint8Array {
  const { between, share } = chance(seed);
  const mutation = (): Mutation => {
    const at = share();
    const kinds: readonly Mutation[] = [
      { kind: "flip", at, bit: between(0, 7) },
      { kind: "number", at, value: between(0, 1) ? between(0, 300) : Math.floor(share() * Number.MAX_SAFE_INTEGER) },
      { kind: "splice", at, other: between(0, honest.length - 1) },
      { kind: "repeat", at, length: between(1, 40) },
      { kind: "cut", at },
    ];
    return kinds[between(0, kinds.length - 1)] ?? { kind: "cut", at };
  };
  return () => {
    const bytes = honest[between(0, honest.length - 1)] ?? new Uint8Array();
    return spoilt(bytes, Array.from({ length: between(1, 4) }, mutation), honest);
  };
}
