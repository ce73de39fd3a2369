import * as Y from "yjs";

/** One update that says the same as all of these. Applied in one transaction: `Y.mergeUpdates` takes minutes over thousands of rows. */
export function mergeUpdates(updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  const merged = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return merged;
}
