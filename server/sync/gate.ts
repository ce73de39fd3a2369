import * as Y from "yjs";

/**
 * What stands before every update. Pure: it looks and changes nothing.
 *
 * - `news`: well formed, nothing is missing before it, and it holds something that is not known yet.
 * - `known`: holds nothing new.
 * - `gap`: something before it is missing; ask for the rest. Never applied: Yjs would wait for ever and tell nobody.
 * - `refused`: not an update.
 */
export type Verdict =
  | Readonly<{ kind: "news"; clocks: ReadonlyMap<number, number> }>
  | Readonly<{ kind: "known" }>
  | Readonly<{ kind: "gap" }>
  | Readonly<{ kind: "refused"; why: string }>;

/**
 * Judges an update.
 *
 * @param clocks  how far each client's edits are accepted, also those on their way to the store.
 * @param doc     the committed document, to see which deletions are known.
 * @returns with `news` also the clocks as they are once it is accepted.
 */
export function judge(update: Uint8Array, clocks: ReadonlyMap<number, number>, doc: Y.Doc): Verdict {
  let decoded: ReturnType<typeof Y.decodeUpdate>;
  try {
    decoded = Y.decodeUpdate(update);
  } catch (error) {
    return { kind: "refused", why: error instanceof Error ? error.message : "not an update" };
  }
  const { structs, ds } = decoded;
  const after = new Map<number, number>();
  const clockOf = (client: number): number => after.get(client) ?? clocks.get(client) ?? 0;
  let isNews = false;
  for (const struct of structs) {
    const { client, clock } = struct.id;
    if (struct instanceof Y.Skip || clock > clockOf(client)) return { kind: "gap" };
    if (clock + struct.length <= clockOf(client)) continue;
    after.set(client, clock + struct.length);
    isNews = true;
  }
  const isThere = (id: Y.ID | null): boolean => id === null || id.clock < clockOf(id.client);
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue;
    const parent = struct.parent instanceof Y.ID ? struct.parent : null;
    if (!isThere(struct.origin) || !isThere(struct.rightOrigin) || !isThere(parent)) return { kind: "gap" };
  }
  for (const [client, ranges] of ds.clients) {
    for (const { clock, len } of ranges) {
      if (clock + len > clockOf(client)) return { kind: "gap" };
      isNews ||= !isDeleted(doc, client, clock, len);
    }
  }
  return isNews ? { kind: "news", clocks: after } : { kind: "known" };
}

/** Whether the document has deleted all of a range. */
function isDeleted(doc: Y.Doc, client: number, clock: number, length: number): boolean {
  const structs = doc.store.clients.get(client);
  if (!structs || clock + length > Y.getState(doc.store, client)) return false; // accepted, and not applied yet
  for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
    const struct = structs[at];
    if (!struct || struct.id.clock >= clock + length) return true;
    if (!struct.deleted) return false;
  }
  return true;
}
