import * as Y from "yjs";
import type { Decoded, Known } from "./gate.ts";
import { itemsIn } from "./gateItems.ts";

/** What is wrong with the deletions of an update: entries that a document keeps cannot be taken away. Absent when nothing is. */
export function deletionFault({ ds }: Decoded, { doc, shape }: Known): string | undefined {
  const kept = new Set<unknown>();
  for (const [root, part] of Object.entries(shape)) if (part.kind === "map" && part.isKept) kept.add(doc.getMap(root));
  if (kept.size === 0) return undefined;
  for (const [client, ranges] of ds.clients) {
    for (const { clock, len } of ranges) {
      const isKept = (struct: Y.Item | Y.GC): boolean =>
        struct instanceof Y.Item && !struct.deleted && kept.has(struct.parent);
      if (itemsIn(doc.store, client, clock, len).some(isKept)) return "takes away what is kept";
    }
  }
  return undefined;
}
