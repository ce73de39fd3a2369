import * as encoding from "lib0/encoding";

/** One way to spoil bytes. `at` is a share of the way through them, 0…1. */
export type Mutation = Readonly<{ at: number }> &
  (
    | Readonly<{ kind: "flip"; bit: number }>
    | Readonly<{ kind: "cut" }>
    /** A number of any size in the place of one byte. */
    | Readonly<{ kind: "number"; value: number }>
    /** The end of other honest bytes in the place of the end. */
    | Readonly<{ kind: "splice"; other: number }>
    | Readonly<{ kind: "repeat"; length: number }>
  );

/** Spoils honest bytes, in several ways one after the other. `others`: what may be spliced in. */
export function spoilt(
  bytes: Uint8Array,
  mutations: readonly Mutation[],
  others: readonly Uint8Array[],
): Uint8Array<ArrayBuffer> {
  let now = Uint8Array.from(bytes);
  for (const mutation of mutations) now = once(now, mutation, others);
  return now;
}

function once(bytes: Uint8Array, mutation: Mutation, others: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const place = Math.min(bytes.length, Math.floor(mutation.at * bytes.length));
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  switch (mutation.kind) {
    case "flip":
      return Uint8Array.from(bytes, (byte, at) => (at === place ? byte ^ (1 << mutation.bit) : byte));
    case "cut":
      return before.slice();
    case "number":
      return joined(before, numberBytes(mutation.value), after.subarray(1));
    case "splice": {
      const other = others[mutation.other % others.length] ?? before;
      return joined(before, other.subarray(Math.floor(mutation.at * other.length)));
    }
    case "repeat":
      return joined(before, after.subarray(0, mutation.length), after);
  }
}

const numberBytes = (value: number): Uint8Array => encoding.encode((encoder) => encoding.writeVarUint(encoder, value));

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.concat(parts));
}
