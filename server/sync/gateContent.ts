import * as Y from "yjs";
import { isRecord } from "../../shared/doc/fields.ts";
import { limits } from "../../shared/limits.ts";
import type { Decoded } from "./gate.ts";
import { type FindPlace, gone, type Where } from "./gatePlaces.ts";

/** What is wrong with what an update brings: content at a place where the document's shape does not allow it. Absent when nothing is. */
export function contentFault(decoded: Decoded, placeOf: FindPlace): string | undefined {
  const added = new Map<unknown, number>(); // entries or characters, by holder
  for (const struct of decoded.structs) {
    if (!(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted) continue;
    const where = placeOf(struct);
    if (where === gone) continue;
    const fault = placeFault(struct, where) ?? sizeFault(struct, where, added);
    if (fault) return fault;
  }
  return undefined;
}

function placeFault({ content }: Y.Item, { shape, key }: Where): string | undefined {
  if (!shape) return "content where none may be";
  if (shape.kind === "rich") return richFault(content, key);
  if (shape.kind === "text")
    return key === null && content instanceof Y.ContentString ? undefined : "no plain text in a text";
  if (shape.kind === "value") return "content inside a value";
  const entry = key === null ? undefined : shape.entry(key);
  if (!entry) return `no entry “${key?.slice(0, 40)}” may be here`;
  if (entry.kind === "value") {
    const isOne = content instanceof Y.ContentAny && content.arr.length === 1;
    return isOne && entry.isRight(content.arr[0]) ? undefined : `a wrong value for “${key?.slice(0, 40)}”`;
  }
  const type = content instanceof Y.ContentType ? content.type : undefined;
  const isRight = entry.kind === "map" ? type instanceof Y.Map : type?.constructor === Y.Text;
  return isRight ? undefined : `a wrong type for “${key?.slice(0, 40)}”`;
}

/** The report's rich text: elements, text, marks, and small attributes. The editor's own schema decides what it shows. */
function richFault(content: Y.Item["content"], key: string | null): string | undefined {
  if (key !== null) {
    const isSmall = content instanceof Y.ContentAny && content.arr.length === 1 && isSmallValue(content.arr[0]);
    return isSmall && /^[A-Za-z][\w-]{0,39}$/.test(key) ? undefined : "a wrong attribute";
  }
  if (content instanceof Y.ContentType)
    return content.type instanceof Y.XmlElement || content.type instanceof Y.XmlText ? undefined : "a wrong element";
  if (content instanceof Y.ContentFormat)
    return isSmallValue(content.value) && /^[A-Za-z][\w+/=-]{0,59}$/.test(content.key) ? undefined : "a wrong mark";
  return content instanceof Y.ContentString ? undefined : "content that no report holds";
}

/** A word, a number, or a flat record of those. */
function isSmallValue(value: unknown): boolean {
  if (typeof value === "string") return value.length <= limits.textLength;
  if (value === null || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (!isRecord(value)) return false;
  const parts = Object.values(value);
  return parts.length <= 8 && parts.every((part) => !isRecord(part) && isSmallValue(part));
}

function sizeFault(item: Y.Item, { shape, key, holder, type }: Where, added: Map<unknown, number>): string | undefined {
  const isText = shape?.kind === "text";
  const most = isText ? shape.maxLength : shape?.kind === "map" ? shape.maxEntries : undefined;
  if (most === undefined) return undefined;
  if (key !== null && type?._map.has(key)) return undefined; // another value for the same key
  const size = (added.get(holder) ?? 0) + (isText ? item.length : 1);
  added.set(holder, size);
  const before = type ? (isText ? type._length : type._map.size) : 0;
  return before + size > most ? "more than fits" : undefined;
}
