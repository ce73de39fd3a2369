import type * as Y from "yjs";
import { type ClusterId, idPattern, type NoteRef, parseNoteRef, type QuoteId } from "../ids.ts";
import { limits } from "../limits.ts";
import { isRecord } from "./fields.ts";
import { type Live, liveEntries } from "./live.ts";

/** Words of the quote that are not shown: from and to, counted from the quote's first letter, and what stands there instead. */
export type Mask = Readonly<{ from: number; to: number; instead: string }>;

/**
 * Words of a note under a statement. It says which words of which note and never copies them: `print` is their fingerprint, to see
 * whether the room changed them. Offsets are UTF-16 units in the note's words. Each quote is one value.
 */
export type Quote = Readonly<{
  id: QuoteId;
  cluster: ClusterId;
  note: NoteRef;
  from: number;
  to: number;
  print: string;
  masks: readonly Mask[];
  order: string;
}>;

export type Quotes = Readonly<{
  quotes: Live<readonly Quote[]>;
  /** Puts a quote under its statement, or in the place of the one with the same id. */
  quote(quote: Quote): void;
  unquote(id: QuoteId): void;
}>;

export function openQuotes(doc: Y.Doc): Quotes {
  const stored = doc.getMap<unknown>("quotes");
  return {
    quotes: liveEntries(stored, readQuote, inOrder),
    quote: ({ id, ...rest }) => void stored.set(id, rest),
    unquote: (id) => stored.delete(id),
  };
}

/** All quotes in their order, read once. */
export function readQuotes(doc: Y.Doc): readonly Quote[] {
  return [...doc.getMap<unknown>("quotes")].flatMap(([id, stored]) => readQuote(id, stored) ?? []).sort(inOrder);
}

const inOrder = (a: Quote, b: Quote): number =>
  a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1;

function readQuote(id: string, stored: unknown): Quote | undefined {
  return isQuote(stored) ? { id: id as QuoteId, ...stored } : undefined;
}

const isOffset = (at: unknown): at is number =>
  Number.isInteger(at) && Number(at) >= 0 && Number(at) <= limits.noteLength * 2;
const isId = (id: unknown): boolean => typeof id === "string" && idPattern.test(id);

/** Whether a document holds a quote here, with all its parts and no others. */
export function isQuote(stored: unknown): stored is Omit<Quote, "id"> {
  if (!isRecord(stored) || Object.keys(stored).length !== 7) return false;
  const { cluster, note, from, to, print, masks, order } = stored;
  return (
    isId(cluster) &&
    typeof note === "string" &&
    parseNoteRef(note) !== undefined &&
    note.length <= 81 &&
    isOffset(from) &&
    isOffset(to) &&
    from < to &&
    isId(print) &&
    typeof order === "string" &&
    order.length <= 200 &&
    Array.isArray(masks) &&
    masks.length <= limits.masksPerQuote &&
    masks.every(isMask)
  );
}

function isMask(stored: unknown): stored is Mask {
  if (!isRecord(stored) || Object.keys(stored).length !== 3) return false;
  const { from, to, instead } = stored;
  return (
    isOffset(from) && isOffset(to) && from < to && typeof instead === "string" && instead.length <= limits.insteadLength
  );
}
