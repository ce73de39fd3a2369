import { setImmediate as breathe } from "node:timers/promises";
import type * as Y from "yjs";
import type { DocName } from "../../shared/ids.ts";
import type { OpenDocs } from "./openDocs.ts";

type Look<T> = Readonly<{ name: DocName; look: (doc: Y.Doc) => T }>;

/**
 * Looks at what is committed in many documents, one after the other, and lets everybody else have the event loop in between.
 *
 * @returns what each look gave, in their order.
 * @throws AppError "unavailable" when one of them cannot be read.
 */
export async function readInTurns<T>(docs: OpenDocs, looks: readonly Look<T>[]): Promise<readonly T[]> {
  const read: Promise<T>[] = [];
  for (const { name, look } of looks) {
    await docs.open(name); // one is loaded at a time …
    const seen = docs.read(name, look); // … but nobody waits for the commit of the one before: a full disk would add those up
    docs.release(name);
    seen.catch(() => {}); // told below, also when a later one cannot even be opened
    read.push(seen);
    await breathe();
  }
  return Promise.all(read);
}
