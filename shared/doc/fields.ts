import * as Y from "yjs";

/** Reads one stored record, whatever the document holds: a wrong type reads as absent or empty. */
export type Fields = Readonly<{
  text(key: string): string;
  string(key: string): string | undefined;
  number(key: string): number | undefined;
  raw(key: string): unknown;
}>;

/** Absent when what is stored is no record. */
export function fieldsOf(stored: unknown): Fields | undefined {
  if (!(stored instanceof Y.Map)) return undefined;
  const get = (key: string): unknown => stored.get(key);
  return {
    text: (key) => {
      const words = get(key);
      return words instanceof Y.Text ? words.toString() : "";
    },
    string: (key) => {
      const value = get(key);
      return typeof value === "string" ? value : undefined;
    },
    number: (key) => {
      const value = get(key);
      return typeof value === "number" && Number.isFinite(value) ? value : undefined;
    },
    raw: get,
  };
}

/** The shared text under a key of a record; absent when the record or the text is gone. */
export function wordsOf(stored: unknown, key: string): Y.Text | undefined {
  const words: unknown = stored instanceof Y.Map ? stored.get(key) : undefined;
  return words instanceof Y.Text ? words : undefined;
}

/** A new record. Strings in `texts` become shared texts that people can type in together. */
export function record(
  texts: Readonly<Record<string, string>>,
  values: Readonly<Record<string, unknown>>,
): Y.Map<unknown> {
  const map = new Y.Map<unknown>();
  for (const [key, text] of Object.entries(texts)) map.set(key, new Y.Text(text.toWellFormed()));
  for (const [key, value] of Object.entries(values)) if (value !== undefined) map.set(key, value);
  return map;
}

/** A plain record. One that carries `__proto__` got another prototype when it was decoded, and is none. */
export const isRecord = (stored: unknown): stored is Readonly<Record<string, unknown>> =>
  typeof stored === "object" && stored !== null && Object.getPrototypeOf(stored) === Object.prototype;
