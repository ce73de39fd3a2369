import type * as Y from "yjs";

/** A value that changes. `current` keeps its identity until the next change. */
export type Live<T> = Readonly<{
  subscribe(tell: () => void): () => void;
  current(): T;
}>;

/** A live value that is set by hand. */
export type Settable<T> = Live<T> & Readonly<{ set(value: T): void }>;

export function settable<T>(first: T): Settable<T> {
  const listeners = new Set<() => void>();
  let value = first;
  return {
    subscribe: (tell) => {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
    current: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const tell of listeners) tell();
    },
  };
}

/** A live value that follows from another. Compare with `===`: make it small. */
export function mapped<T, U>(source: Live<T>, read: (value: T) => U): Live<U> {
  return { subscribe: source.subscribe, current: () => read(source.current()) };
}

/** A live value that follows from several; it keeps its identity as long as they do. */
export function derived<T>(sources: readonly Live<unknown>[], read: () => T): Live<T> {
  let seen: readonly unknown[] = [];
  let value: T | undefined;
  return {
    subscribe(tell) {
      const stops = sources.map((source) => source.subscribe(tell));
      return () => {
        for (const stop of stops) stop();
      };
    },
    current() {
      const now = sources.map((source) => source.current());
      if (seen.length === 0 || now.some((each, at) => each !== seen[at])) value = read();
      seen = now;
      return value as T;
    },
  };
}

/** The part of a Y type that `live` needs; `Y.AbstractType` itself is invariant in its event. */
type Observed = Readonly<{
  observeDeep(changed: (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => void): void;
}>;

/** The value that `read` finds in a shared type, read again at each change. Make it once per document: it observes as long as the document lives. */
export function live<T>(source: unknown, read: () => T): Live<T> {
  const value = settable(read());
  (source as Observed).observeDeep(() => value.set(read()));
  return value;
}

/**
 * The entries of a shared map as a list, each read once and again only when it changed, so that unchanged entries keep their identity.
 *
 * @param read  absent when the entry is nonsense: it is left out.
 */
export function liveEntries<T>(
  map: Y.Map<unknown>,
  read: (key: string, stored: unknown) => T | undefined,
  inOrder: (a: T, b: T) => number,
): Live<readonly T[]> {
  const known = new Map<string, T>();
  const readAgain = (key: string): void => {
    const entry = map.has(key) ? read(key, map.get(key)) : undefined;
    if (entry === undefined) known.delete(key);
    else known.set(key, entry);
  };
  const list = (): readonly T[] => [...known.values()].sort(inOrder);
  for (const key of map.keys()) readAgain(key);
  const value = settable(list());
  map.observeDeep((events) => {
    for (const event of events) {
      const [key] = event.path;
      const changed = key === undefined ? event.keys.keys() : [String(key)];
      for (const each of changed) readAgain(each);
    }
    value.set(list());
  });
  return value;
}
