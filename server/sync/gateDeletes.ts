import * as Y from "yjs";
import type { Decoded, Known } from "./gate.ts";
import type { Author } from "./gateAuthors.ts";
import { itemsIn } from "./gateItems.ts";

/**
 * What is wrong with the deletions of an update: entries that a document keeps cannot be taken away, and of what is everybody's own
 * only one's own. Absent when nothing is.
 */
export function deletionFault({ ds }: Decoded, writer: Author, { doc, shape, authorOf }: Known): string | undefined {
  const roots = new Map<unknown, "isKept" | "isOwn">();
  for (const [root, part] of Object.entries(shape)) {
    if (part.kind === "map" && part.isKept) roots.set(doc.getMap(root), "isKept");
    if (part.kind === "map" && part.isOwn) roots.set(doc.getMap(root), "isOwn");
  }
  if (roots.size === 0) return undefined;
  for (const [client, ranges] of ds.clients) {
    for (const { clock, len } of ranges) {
      for (const struct of itemsIn(doc.store, client, clock, len)) {
        const rule = struct instanceof Y.Item && !struct.deleted ? roots.get(struct.parent) : undefined;
        if (rule === "isKept") return "takes away what is kept";
        if (rule === "isOwn" && authorOf(client) !== writer) return "takes away what is somebody else's";
      }
    }
  }
  return undefined;
}
