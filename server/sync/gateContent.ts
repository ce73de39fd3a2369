import * as Y from "yjs";
import type { Shape } from "../../shared/doc/shapes.ts";
import { limits } from "../../shared/limits.ts";
import type { Decoded, Known } from "./gate.ts";
import type { Author } from "./gateAuthors.ts";
import { type RichSize, richFault, richSizeFault } from "./gateRich.ts";

/**
 * Where an item lies: what may lie there, under which key, and in which type. `holder` tells one place from another, also while its
 * type is only being made by this update. Absent shape: nothing may lie there.
 */
type Where = Readonly<{
  shape?: Shape;
  key: string | null;
  holder: unknown;
  type?: Y.AbstractType<unknown>;
  /** Of rich text: the item or type that holds all of it. */
  whole?: unknown;
}>;

/** How much one update brought so far, by where it lies: entries of a map or letters of a text, and what lies in rich text. */
type Added = Readonly<{ entries: Map<unknown, number>; rich: Map<unknown, RichSize> }>;

/** In something that was taken away: whatever comes there goes with it. */
const gone: Where = { key: null, holder: undefined };

/** What is wrong with what an update brings: content at a place where the document's shape does not allow it. Absent when nothing is. */
export function contentFault(decoded: Decoded, writer: Author, { doc, shape }: Known): string | undefined {
  const finder = whereabouts(decoded, writer, doc, shape);
  const added: Added = { entries: new Map(), rich: new Map() };
  for (const struct of decoded.structs) {
    if (!(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted) continue;
    const { client, clock } = struct.id;
    if (clock + struct.length <= Y.getState(doc.store, client)) continue; // in the document already, whoever wrote it
    const where = finder(struct);
    if (where === gone) continue;
    const fault = placeFault(struct, where, writer) ?? sizeFault(struct, where, added);
    if (fault) return fault;
  }
  return undefined;
}

function placeFault({ content }: Y.Item, { shape, key, holder }: Where, writer: Author): string | undefined {
  if (!shape) return "content where none may be";
  if (shape.kind === "rich") return richFault(content, key, holder, shape.only);
  if (shape.kind === "text")
    return key === null && content instanceof Y.ContentString ? undefined : "no plain text in a text";
  if (shape.kind === "value") return "content inside a value";
  const entry = key === null ? undefined : shape.entry(key, writer);
  if (!entry) return `no entry “${key?.slice(0, 40)}” may be here`;
  if (entry.kind === "value") {
    const isOne = content instanceof Y.ContentAny && content.arr.length === 1;
    return isOne && entry.isRight(content.arr[0]) ? undefined : `a wrong value for “${key?.slice(0, 40)}”`;
  }
  const type = content instanceof Y.ContentType ? content.type : undefined;
  const isRight =
    entry.kind === "map"
      ? type instanceof Y.Map
      : type?.constructor === (entry.kind === "rich" ? Y.XmlFragment : Y.Text);
  return isRight ? undefined : `a wrong type for “${key?.slice(0, 40)}”`;
}

function sizeFault(item: Y.Item, where: Where, added: Added): string | undefined {
  const { shape, key, holder, type } = where;
  if (shape?.kind === "rich") return richSizeFault(item, where.whole, shape.only, added.rich);
  const isText = shape?.kind === "text";
  const most = isText ? shape.maxLength : shape?.kind === "map" ? shape.maxEntries : undefined;
  if (most === undefined) return undefined;
  if (key !== null && type?._map.has(key)) return undefined; // another value for the same key
  const size = (added.entries.get(holder) ?? 0) + (isText ? item.length : 1);
  added.entries.set(holder, size);
  const before = type ? (isText ? type._length : type._map.size) : 0;
  return before + size > most ? "more than fits" : undefined;
}

/** Finds where the items of one update lie. Items without a parent of their own lie where their left or right neighbour lies. */
function whereabouts({ structs }: Decoded, writer: Author, doc: Y.Doc, roots: Known["shape"]): (item: Y.Item) => Where {
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
  const shapeUnder = (shape: Shape | undefined, key: string | null): Shape | undefined => {
    if (shape?.kind === "rich") return shape;
    return shape?.kind === "map" && key !== null ? shape.entry(key, writer) : undefined;
  };
  const shapeOfType = (type: Y.AbstractType<unknown>): Shape | undefined => {
    if (!type._item) {
      const root = Y.findRootTypeKey(type);
      return Object.hasOwn(roots, root) ? roots[root] : undefined;
    }
    return shapeUnder(shapeOfType(type._item.parent as Y.AbstractType<unknown>), type._item.parentSub);
  };
  const wholeOf = (type: Y.AbstractType<unknown>): Y.AbstractType<unknown> => {
    const holder = type._item?.parent as Y.AbstractType<unknown> | undefined;
    return holder && shapeOfType(holder)?.kind === "rich" ? wholeOf(holder) : type;
  };
  const inType = (type: Y.AbstractType<unknown>, key: string | null): Where => {
    const shape = shapeOfType(type);
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
      const under = shapeUnder(shape, holderKey);
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
    return { ...(shape && { shape }), key, holder: root, ...(type && { type }) };
  };
  const besides = (id: Y.ID): Where => {
    const known = Y.getItem(doc.store, id);
    return known instanceof Y.Item && known.parent
      ? inType(known.parent as Y.AbstractType<unknown>, known.parentSub)
      : gone;
  };
  return find;
}
