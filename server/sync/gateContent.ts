import * as Y from "yjs";
import type { Decoded, Known } from "./gate.ts";
import type { Author } from "./gateAuthors.ts";
import { type FindPlace, gone, type Where } from "./gatePlaces.ts";
import { type RichSize, richFault, richSizeFault } from "./gateRich.ts";

/** How much one update brought so far, by where it lies: entries of a map or letters of a text, and what lies in rich text. */
type Added = Readonly<{ entries: Map<unknown, number>; rich: Map<unknown, RichSize> }>;

/** What is wrong with what an update brings: content at a place where the document's shape does not allow it. Absent when nothing is. */
export function contentFault(
  decoded: Decoded,
  writer: Author | undefined,
  { doc }: Known,
  placeOf: FindPlace,
): string | undefined {
  const added: Added = { entries: new Map(), rich: new Map() };
  for (const struct of decoded.structs) {
    if (!(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted) continue;
    const { client, clock } = struct.id;
    if (clock + struct.length <= Y.getState(doc.store, client)) continue; // in the document already, whoever wrote it
    const where = placeOf(struct);
    if (where === gone) continue;
    const fault = placeFault(struct, where, writer) ?? sizeFault(struct, where, added);
    if (fault) return fault;
  }
  return undefined;
}

function placeFault(
  { content }: Y.Item,
  { shape, key, holder }: Where,
  writer: Author | undefined,
): string | undefined {
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
  if (key !== null && type?._map.get(key)?.deleted === false) return undefined; // another value for the same key
  const size = (added.entries.get(holder) ?? 0) + (isText ? item.length : 1);
  added.entries.set(holder, size);
  const before = type ? (isText ? type._length : type._map.size) : 0;
  if (before + size <= most) return undefined;
  return type && !isText && livingIn(type) + size <= most ? undefined : "more than fits";
}

/** Yjs keeps the keys of what was taken away: those count only until they are looked at. */
function livingIn({ _map }: Y.AbstractType<unknown>): number {
  return [..._map.values()].filter(({ deleted }) => !deleted).length;
}
