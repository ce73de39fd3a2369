import * as Y from "yjs";
import type { Decoded, Known } from "./gate.ts";
import type { Author } from "./gateAuthors.ts";
import { itemsIn } from "./gateItems.ts";
import type { FindPlace } from "./gatePlaces.ts";
import { shapeOfType } from "./gateShapes.ts";

type Holder = Y.AbstractType<unknown>;
/** What an update brings under each key that it touches of what must stay. */
type Touched = Map<Holder, Map<string, Y.Item[]>>;

const fault = "takes away what is kept";

/**
 * What is wrong with what an update takes away: deleted, or pushed aside by something else under the same key. Absent when
 * everything that a document keeps is still there after it, and of what is everybody's own it takes only the writer's.
 */
export function keptFault(
  decoded: Decoded,
  writer: Author | undefined,
  { doc, shape, authorOf }: Known,
  placeOf: FindPlace,
): string | undefined {
  const touched: Touched = new Map();
  const touch = (holder: Holder, key: string): Y.Item[] => {
    const keys = touched.get(holder) ?? new Map<string, Y.Item[]>();
    const items = keys.get(key) ?? [];
    touched.set(holder, keys.set(key, items));
    return items;
  };
  for (const struct of decoded.structs) {
    if (!(struct instanceof Y.Item) || struct.id.clock < Y.getState(doc.store, struct.id.client)) continue;
    const { type, key, shape: within } = placeOf(struct);
    if (!type || key === null || within?.kind !== "map" || !within.keeps || !type._map.has(key)) continue;
    if (within.keeps === "entries") return fault;
    touch(type, key).push(struct);
  }
  for (const [client, ranges] of decoded.ds.clients) {
    for (const { clock, len } of ranges) {
      for (const item of itemsIn(doc.store, client, clock, len)) {
        if (!(item instanceof Y.Item) || item.deleted || item.parentSub === null) continue;
        const holder = item.parent as Holder;
        const within = shapeOfType(holder, shape, writer);
        if (within?.kind !== "map") continue;
        if (within.isOwn && writer !== undefined && authorOf(client) !== writer)
          return "takes away what is somebody else's";
        if (!within.keeps) continue;
        if (within.keeps === "entries") return fault;
        touch(holder, item.parentSub);
      }
    }
  }
  const isDeleted = (item: Y.Item): boolean =>
    item.deleted || item.content instanceof Y.ContentDeleted || Y.isDeleted(decoded.ds, item.id);
  for (const [holder, keys] of touched)
    for (const [key, brought] of keys) if (isDeleted(lastAfter(holder, key, brought))) return fault;
  return undefined;
}

/** The entry that will stand under a key, which is the last of its list, once these are in it too. */
function lastAfter(holder: Holder, key: string, brought: readonly Y.Item[]): Y.Item {
  const list = sinceOrigins(holder._map.get(key) ?? null, brought);
  const left = new Set(brought);
  while (left.size > 0) {
    const before = left.size;
    for (const item of left) {
      const isNext = [item.origin, item.rightOrigin].every((id) => id === null || placeIn(list, id) !== undefined);
      if (!isNext) continue;
      list.splice(placeFor(item, list), 0, item);
      left.delete(item);
    }
    if (left.size === before) break; // leans on what lies elsewhere: it goes where that is
  }
  return list.at(-1) as Y.Item;
}

/** The end of the list that a last entry closes, back to what these items follow: a note that was dragged for hours has a long one. */
function sinceOrigins(last: Y.Item | null, brought: readonly Y.Item[]): Y.Item[] {
  const sought = new Set(brought.filter(({ origin }) => origin === null || placeIn(brought, origin) === undefined));
  const list: Y.Item[] = [];
  for (let item = last; item; item = item.left) {
    list.push(item);
    for (const one of sought) if (one.origin && holds(item, one.origin)) sought.delete(one);
    if (sought.size === 0) break;
  }
  return list.reverse();
}

/** Where Yjs puts an item among those that others put in the same place. Source: `Item.integrate` of Yjs 13, the YATA rules. */
function placeFor({ id, origin, rightOrigin }: Y.Item, list: readonly Y.Item[]): number {
  const start = origin ? (placeIn(list, origin) ?? -1) : -1;
  const end = rightOrigin ? (placeIn(list, rightOrigin) ?? list.length) : list.length;
  let left = start;
  let rivals = new Set<number>();
  for (let at = start + 1; at < end; at++) {
    const other = list[at] as Y.Item;
    rivals.add(at);
    if (Y.compareIDs(origin, other.origin)) {
      if (other.id.client < id.client) {
        left = at;
        rivals = new Set();
      } else if (Y.compareIDs(rightOrigin, other.rightOrigin)) break;
    } else {
      const its = other.origin ? placeIn(list, other.origin) : undefined;
      if (its === undefined || its <= start) break;
      if (rivals.has(its)) continue;
      left = at;
      rivals = new Set();
    }
  }
  return left + 1;
}

function placeIn(list: readonly Y.Item[], sought: Y.ID): number | undefined {
  const at = list.findIndex((item) => holds(item, sought));
  return at < 0 ? undefined : at;
}

function holds({ id, length }: Y.Item, { client, clock }: Y.ID): boolean {
  return id.client === client && id.clock <= clock && clock < id.clock + length;
}
