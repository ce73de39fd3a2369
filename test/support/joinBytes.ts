/** A merge for the store's tests that shows what was merged: the bytes, one after the other. */
export function mergeUpdates(updates: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(updates.flatMap((update) => [...update]));
}
