import * as Y from "yjs";
import { isRecord } from "../../shared/doc/fields.ts";
import type { Grammar } from "../../shared/doc/shape.ts";
import { limits } from "../../shared/limits.ts";

/**
 * What is wrong with one item of rich text: elements, text, marks, and small attributes may be there. The report's editor decides
 * what it shows of them; where there is a grammar nothing else gets in, because an editor takes away what its schema does not know.
 *
 * @param holder  what it lies in: a type, or the item that makes one.
 */
export function richFault(
  content: Y.Item["content"],
  key: string | null,
  holder: unknown,
  only: Grammar | undefined,
): string | undefined {
  if (only) return strictFault(content, key, nameOf(holder), only);
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

function strictFault(
  content: Y.Item["content"],
  key: string | null,
  holder: string,
  { inside, isMark }: Grammar,
): string | undefined {
  if (key !== null) return "a wrong attribute";
  if (content instanceof Y.ContentType)
    return inside[holder]?.includes(nameOf(content.type)) ? undefined : "a wrong element";
  if (holder !== "text") return "letters outside a text";
  if (content instanceof Y.ContentFormat)
    return content.value === null || isMark(content.key, content.value) ? undefined : "a wrong mark";
  return content instanceof Y.ContentString ? undefined : "content that no note holds";
}

/** How a grammar names a type; empty for one that it cannot know. */
function nameOf(holder: unknown): string {
  const type = holder instanceof Y.Item && holder.content instanceof Y.ContentType ? holder.content.type : holder;
  if (type instanceof Y.XmlElement) return type.nodeName;
  if (type instanceof Y.XmlText) return "text";
  return type instanceof Y.XmlFragment ? "top" : "";
}

/** How much lies in rich text, counted with what one update brings. */
export type RichSize = Readonly<{ letters: number; nodes: number }>;

/**
 * Whether an item makes rich text larger than its grammar allows.
 *
 * @param whole  what holds all of it. @param sizes  of each whole so far.
 */
export function richSizeFault(
  { content, length }: Y.Item,
  whole: unknown,
  only: Grammar | undefined,
  sizes: Map<unknown, RichSize>,
): string | undefined {
  if (!only || content instanceof Y.ContentFormat) return undefined;
  const { letters, nodes } = sizes.get(whole) ?? sizeOf(whole);
  const isNode = content instanceof Y.ContentType;
  const size = { letters: letters + (isNode ? 0 : length), nodes: nodes + (isNode ? 1 : 0) };
  sizes.set(whole, size);
  return size.letters > only.maxLetters || size.nodes > only.maxNodes ? "more than fits" : undefined;
}

function sizeOf(whole: unknown): RichSize {
  if (whole instanceof Y.XmlText) return { letters: whole.length, nodes: 0 };
  if (!(whole instanceof Y.XmlFragment)) return { letters: 0, nodes: 0 }; // this update makes it
  return whole.toArray().reduce(
    (sum, node) => {
      const size = sizeOf(node);
      return { letters: sum.letters + size.letters, nodes: sum.nodes + size.nodes + 1 };
    },
    { letters: 0, nodes: 0 },
  );
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
