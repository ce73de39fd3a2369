import * as Y from "yjs";
import type { Shape } from "../../shared/doc/shape.ts";
import { limits } from "../../shared/limits.ts";
import type { Decoded, Known } from "./gate.ts";
import type { Author } from "./gateAuthors.ts";
import { shapeOfType, shapeUnder } from "./gateShapes.ts";

/**
 * Where an item lies: what may lie there, under which key, and in which type. `holder` tells one place from another, also while its
 * type is only being made by this update. Absent shape: nothing may lie there.
 */
export type Where = Readonly<{
  shape?: Shape;
  key: string | null;
  holder: unknown;
  type?: Y.AbstractType<unknown>;
  /** Of rich text: the item or type that holds all of it. */
  whole?: unknown;
}>;

/** In something that was taken away: whatever comes there goes with it. */
export const gone: Where = { key: null, holder: undefined };

export type FindPlace = (item: Y.Item) => Where;

/** Finds where the items of one update lie. Items without a parent of their own lie where their left or right neighbour lies. */
export function findPlaces({ structs }: Decoded, writer: Author | undefined, { doc, shape: roots }: Known): FindPlace {
  const byClient = new Map<number, Y.Item[]>();
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue;
    const own = byClient.get(struct.id.client);
    if (own) own.push(struct);
    else byClient.set(struct.id.client, [struct]);
  }
  const found = new Map<Y.Item, Where>();

  /** The item of this update that holds an id; absent when it is older. */
  const newItem = ({ client, clock }: Y.ID): Y.Item | undefined => {
    if (clock < Y.getState(doc.store, client)) return undefined;
    const items = byClient.get(client) ?? [];
    let low = 0;
    let high = items.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const item = items[middle] as Y.Item;
      if (item.id.clock > clock) high = middle - 1;
      else if (item.id.clock + item.length <= clock) low = middle + 1;
      else return item;
    }
    return undefined;
  };
  const wholeOf = (type: Y.AbstractType<unknown>): Y.AbstractType<unknown> => {
    const holder = type._item?.parent as Y.AbstractType<unknown> | undefined;
    return holder && shapeOfType(holder, roots, writer)?.kind === "rich" ? wholeOf(holder) : type;
  };
  const inType = (type: Y.AbstractType<unknown>, key: string | null): Where => {
    const shape = shapeOfType(type, roots, writer);
    return {
      ...(shape && { shape }),
      key,
      holder: type,
      type,
      ...(shape?.kind === "rich" && { whole: wholeOf(type) }),
    };
  };
  const inside = (id: Y.ID, key: string | null, depth: number): Where => {
    const holder = newItem(id);
    if (holder) {
      const { shape, key: holderKey, whole = holder } = find(holder, depth + 1);
      const under = shapeUnder(shape, holderKey, writer);
      return { ...(under && { shape: under }), key, holder, ...(under?.kind === "rich" && { whole }) };
    }
    const known = Y.getItem(doc.store, id);
    if (!(known instanceof Y.Item) || known.deleted) return gone;
    return known.content instanceof Y.ContentType ? inType(known.content.type, key) : { key, holder: known };
  };
  const find = (item: Y.Item, depth = 0): Where => {
    if (depth > limits.depth) throw new Error("nested too deep");
    const sameParent: Y.Item[] = [];
    let where: Where | undefined;
    for (let at: Y.Item | undefined = item; at && !where; ) {
      where = found.get(at);
      sameParent.push(at);
      if (where) break;
      const { parent, parentSub, origin, rightOrigin }: Y.Item = at;
      const neighbour: Y.ID | null = origin ?? rightOrigin;
      if (typeof parent === "string") where = inRoot(parent, parentSub);
      else if (parent instanceof Y.ID) where = inside(parent, parentSub, depth);
      else if (!neighbour) throw new Error("an item without a place");
      else {
        at = newItem(neighbour);
        if (!at) where = besides(neighbour);
      }
    }
    for (const each of sameParent) found.set(each, where ?? gone);
    return where ?? gone;
  };
  const inRoot = (root: string, key: string | null): Where => {
    const type = doc.share.get(root) as Y.AbstractType<unknown> | undefined;
    const shape = Object.hasOwn(roots, root) ? roots[root] : undefined;
    return { ...(shape && { shape }), key, holder: type ?? root, ...(type && { type }) };
  };
  const besides = (id: Y.ID): Where => {
    const known = Y.getItem(doc.store, id);
    return known instanceof Y.Item && known.parent
      ? inType(known.parent as Y.AbstractType<unknown>, known.parentSub)
      : gone;
  };
  const beside = (id: Y.ID): Where => {
    const item = newItem(id);
    return item ? find(item) : besides(id);
  };
  return (item) => {
    const where = find(item);
    const right = item.origin && item.rightOrigin && beside(item.rightOrigin);
    if (right && (right.holder !== where.holder || right.key !== where.key)) throw new Error("between two places");
    return where;
  };
}
