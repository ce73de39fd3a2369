import * as Y from "yjs";

/** The structs that a range of a client's clocks touches. Clocks beyond the known ones have none. */
export function itemsIn(
  store: Y.Doc["store"],
  client: number,
  clock: number,
  length: number,
): readonly (Y.Item | Y.GC)[] {
  const structs = store.clients.get(client);
  if (!structs || clock >= Y.getState(store, client)) return [];
  const first = Y.findIndexSS(structs, clock);
  let end = first;
  while (end < structs.length && (structs[end]?.id.clock ?? 0) < clock + length) end++;
  return structs.slice(first, end);
}
