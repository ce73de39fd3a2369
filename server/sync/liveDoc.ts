import * as Y from "yjs";
import { asAppError } from "../../shared/errors.ts";
import type { DocName } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import type { Log } from "../log.ts";
import type { DocStore } from "../ports.ts";
import { updateFrame } from "./frames.ts";
import { judge, type Verdict } from "./gate.ts";

/** Who gets a document's updates. */
export type Reader = Readonly<{ send(frame: Uint8Array): void }>;

/** One document in use. Its Y.Doc holds what is committed, and nothing else. */
export type LiveDoc = Readonly<{
  name: DocName;
  /** For reading only. */
  doc: Y.Doc;
  readers: Set<Reader>;
  /**
   * Judges an update and, when it is news, puts it on its way: log, COMMIT, apply, send to the other readers.
   *
   * @param isWelcome  asked when it is news: may this person write? When not, the verdict is `refused`.
   */
  receive(update: Uint8Array, from: Reader | undefined, isWelcome: () => boolean): Verdict;
  /** Resolves once everything that was accepted so far is committed. */
  settled(): Promise<void>;
  /** Tells each committed update. */
  onCommit(tell: (update: Uint8Array) => void): () => void;
  /** Whether it is over `limits.docBytes`: nothing more is taken. */
  isFull(): boolean;
}>;

/** Loads a document. @throws AppError "unavailable" when the store cannot: it never becomes an empty document. */
export async function loadLiveDoc(name: DocName, store: DocStore, log: Log): Promise<LiveDoc> {
  const stored = await store.load(name);
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of stored.snapshot ? [stored.snapshot, ...stored.updates] : stored.updates)
      Y.applyUpdate(doc, update);
  });
  const clocks = Y.decodeStateVector(Y.encodeStateVector(doc));
  const readers = new Set<Reader>();
  const listeners = new Set<(update: Uint8Array) => void>();
  let bytes = [stored.snapshot, ...stored.updates].reduce((sum, part) => sum + (part?.length ?? 0), 0);
  let rows = stored.updates.length;
  let last: Promise<void> = Promise.resolve();

  const committed = (update: Uint8Array, from: Reader | undefined): void => {
    Y.applyUpdate(doc, update, from);
    if (doc.store.pendingStructs || doc.store.pendingDs) log.error({ doc: name }, "the gate let a gap through");
    const frame = updateFrame(update);
    for (const reader of readers) if (reader !== from) reader.send(frame);
    for (const tell of listeners) tell(update);
  };
  const compactWhenLong = (): void => {
    rows += 1;
    if (rows < limits.logRows) return;
    rows = 0;
    store.compact(name).catch((error) => log.error({ doc: name, err: asAppError(error) }, "compaction failed"));
  };

  return {
    name,
    doc,
    readers,
    receive(update, from, isWelcome) {
      const verdict = judge(update, clocks, doc);
      if (verdict.kind !== "news") return verdict;
      if (!isWelcome()) return { kind: "refused", why: "read only" };
      for (const [client, clock] of verdict.clocks) clocks.set(client, clock);
      bytes += update.length;
      last = store
        .append(name, update)
        .then(() => committed(update, from))
        .catch((error) => log.error({ doc: name, err: error }, "a committed update could not be applied"));
      compactWhenLong();
      return verdict;
    },
    settled: () => last,
    onCommit(tell) {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
    isFull: () => bytes > limits.docBytes,
  };
}
