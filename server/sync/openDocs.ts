import type * as Y from "yjs";
import type { DocName } from "../../shared/ids.ts";
import type { LiveDoc } from "./liveDoc.ts";

/** The documents in use: each opened once, kept while somebody uses it, and a while longer. */
export type OpenDocs = Readonly<{
  /** Counts as a user until `release`. */
  open(name: DocName): Promise<LiveDoc>;
  release(name: DocName): void;
  /** Opens, reads what is committed, and releases. */
  read<T>(name: DocName, look: (doc: Y.Doc, authorOf: LiveDoc["authorOf"]) => T): Promise<T>;
  /** Resolves once everything accepted in all documents is committed. */
  settled(): Promise<void>;
  /** Drops documents at once, whoever still uses them: they are no more. */
  forget(isGone: (name: DocName) => boolean): void;
  size(): number;
}>;

type Entry = { users: number; live: Promise<LiveDoc>; idle?: ReturnType<typeof setTimeout> };

/** @param idleMs  how long a document without users stays, so that a reload does not load it again. */
export function openDocs(load: (name: DocName) => Promise<LiveDoc>, idleMs: number): OpenDocs {
  const entries = new Map<DocName, Entry>();

  const open = (name: DocName): Promise<LiveDoc> => {
    const known = entries.get(name);
    const entry = known ?? { users: 0, live: load(name) };
    entry.users += 1; // before the first await, so that nobody drops it under us
    clearTimeout(entry.idle);
    if (known) return known.live;
    entries.set(name, entry);
    return entry.live.catch((error) => {
      if (entries.get(name) === entry) entries.delete(name); // the next one tries again
      throw error;
    });
  };
  const dropWhenUnused = async (name: DocName, entry: Entry): Promise<void> => {
    const live = await entry.live;
    await live.settled();
    if (entry.users > 0 || entries.get(name) !== entry) return; // somebody came back meanwhile
    entries.delete(name);
    live.doc.destroy();
  };
  const release = (name: DocName): void => {
    const entry = entries.get(name);
    if (!entry) return;
    entry.users -= 1;
    if (entry.users > 0) return;
    clearTimeout(entry.idle);
    entry.idle = setTimeout(() => void dropWhenUnused(name, entry).catch(() => {}), idleMs).unref();
  };

  return {
    open,
    release,
    async read(name, look) {
      const live = await open(name);
      try {
        return await live.committed((doc) => look(doc, live.authorOf));
      } finally {
        release(name);
      }
    },
    async settled() {
      for (const { live } of entries.values()) await (await live.catch(() => undefined))?.settled();
    },
    forget(isGone) {
      for (const [name, { live, idle }] of entries) {
        if (!isGone(name)) continue;
        entries.delete(name);
        clearTimeout(idle);
        void live.then(({ doc }) => doc.destroy()).catch(() => {});
      }
    },
    size: () => entries.size,
  };
}
