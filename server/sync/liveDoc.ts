import * as Y from "yjs";
import { docShapes } from "../../shared/doc/shapes.ts";
import { fail } from "../../shared/errors.ts";
import { type DocName, type PersonId, parseDocName } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import { type Tool, tools } from "../../shared/tools.ts";
import type { Log } from "../log.ts";
import type { DocStore, StoredDoc } from "../ports.ts";
import type { Tally } from "../tally.ts";
import { updateFrame } from "./frames.ts";
import { judge, type Known } from "./gate.ts";
import { isInTime } from "./inTime.ts";
import type { Outbox } from "./outbox.ts";
import { openToolsOff } from "./toolsOff.ts";

/** Who gets a document's updates. */
export type Reader = Outbox;

/** What became of an update: `accepted` is on its way; `readOnly`: its writer may not write this here (now); the others are the gate's. */
export type Outcome = "accepted" | "known" | "gap" | "refused" | "readOnly";

/** One document in use. */
export type LiveDoc = Readonly<{
  name: DocName;
  /**
   * Everything that was accepted, for reading only. What is on its way to the store is in it already: show it to nobody, see
   * `committed`.
   */
  doc: Y.Doc;
  /** Whose client id this is; absent when nobody's. Only for people's own: a document tells nobody who wrote it. */
  authorOf(client: number): PersonId | undefined;
  /** Who gets what is committed. */
  readers: ReadonlySet<Reader>;
  join(reader: Reader): void;
  leave(reader: Reader): void;
  /**
   * Gate, accept, log, COMMIT, and only then to the other readers.
   *
   * @param own  the client id of the reader's connection.
   * @param mayWrite  asked only when the update would change something: a reader's whole copy is welcome as long as it does not.
   */
  receive(
    update: Uint8Array,
    author: PersonId,
    from: Reader | undefined,
    mayWrite: () => boolean,
    own?: number,
  ): Outcome;
  /** Sends a reader that lagged what it missed, in one piece. */
  catchUp(reader: Reader): void;
  /** How far the committed edits are: what somebody has who got everything so far. */
  committedClocks(): ReadonlyMap<number, number>;
  /** Resolves once everything that was accepted so far is committed. */
  settled(): Promise<void>;
  /**
   * Looks at what is committed: waits for what is on its way, and looks at what the store holds when that takes nothing (a full
   * disk), because people must be able to read then. @throws AppError "unavailable" when it cannot be read either.
   */
  committed<T>(look: (doc: Y.Doc) => T): Promise<T>;
  /** Tells each committed update. */
  onCommit(tell: (update: Uint8Array) => void): () => void;
  /** Whether it is over `limits.docBytes`, or twice that while a snapshot of it is made: nothing more is taken. */
  isFull(): boolean;
}>;

/**
 * Loads a document.
 *
 * @param isHealing  whether a backup was put back a short while ago. @param given  the tools that a room has by its template. @throws AppError "unavailable" when the store cannot: it never becomes an empty document.
 */
export async function loadLiveDoc(
  name: DocName,
  store: DocStore,
  log: Log,
  tally: Tally,
  isHealing = (): boolean => false,
  given: ReadonlySet<Tool> = new Set(tools),
): Promise<LiveDoc> {
  const address = parseDocName(name) ?? fail("not_found", `There is no document ${name}.`);
  const stored = await store.load(name);
  const doc = docOf(stored);
  const authors = new Map(stored.authors);
  const known: Known = {
    doc,
    shape: docShapes[address.kind],
    authorOf: (client) => authors.get(client),
    isHealing,
    ...(address.kind === "room" && { toolsOff: openToolsOff({ doc, given, now: () => performance.now() }) }),
  };
  const readers = new Set<Reader>();
  const listeners = new Set<(update: Uint8Array) => void>();
  let bytes = partsOf(stored).reduce((sum, part) => sum + part.length, 0);
  let rows = stored.updates.length;
  let rowBytes = bytes - (stored.snapshot?.length ?? 0);
  let compacting = 0; // snapshots that are being made
  let last: Promise<void> = Promise.resolve();

  const committedClocks = Y.decodeStateVector(Y.encodeStateVector(doc));
  const lagging = new Map<Reader, ReadonlyMap<number, number>>(); // how far each was when it was paused

  const committed = (update: Uint8Array, clocks: ReadonlyMap<number, number>, from: Reader | undefined): void => {
    for (const [client, clock] of clocks) committedClocks.set(client, clock);
    const frame = updateFrame(update);
    for (const reader of readers) {
      if (reader === from || lagging.has(reader)) continue;
      if (reader.isSlow()) lagging.set(reader, new Map(committedClocks));
      reader.send(frame); // also to one that has just become slow: it is from here on that it lags
    }
    for (const tell of listeners) tell(update);
  };
  const compactWhenLong = (): void => {
    if (rows < limits.logRows && rowBytes < limits.logBytes) return;
    rows = 0;
    rowBytes = 0;
    const inLog = bytes;
    compacting += 1;
    store
      .compact(name)
      .then((size) => {
        bytes += size - inLog;
      })
      .catch((error: unknown) => log.error({ doc: name, err: error }, "compaction failed"))
      .finally(() => {
        compacting -= 1;
      });
  };

  return {
    name,
    doc,
    authorOf: known.authorOf,
    readers,
    receive(update, author, from, mayWrite, own) {
      const verdict = judge(update, author, known, own);
      if (verdict.kind === "refused") {
        log.warn({ doc: name, why: verdict.why }, "an update was refused");
        tally.refused.set(verdict.of, (tally.refused.get(verdict.of) ?? 0) + 1);
      }
      if (verdict.kind === "toolOff") return "readOnly";
      if (verdict.kind !== "ok") return verdict.kind;
      if (!mayWrite()) return "readOnly";
      Y.applyUpdate(doc, update);
      for (const client of verdict.claims) authors.set(client, author);
      bytes += update.length;
      rowBytes += update.length;
      rows += 1;
      last = store
        .append(name, { update, author, claims: verdict.claims })
        .then(() => committed(update, verdict.clocks, from));
      compactWhenLong();
      return "accepted";
    },
    join: (reader) => void readers.add(reader),
    leave(reader) {
      readers.delete(reader);
      lagging.delete(reader);
    },
    catchUp(reader) {
      const had = lagging.get(reader);
      lagging.delete(reader);
      if (!had || !readers.has(reader)) return;
      const missed = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(had as Map<number, number>));
      void last.then(() => reader.send(updateFrame(missed)));
    },
    committedClocks: () => committedClocks,
    settled: () => last,
    async committed(look) {
      const seen = look(doc);
      if (await isInTime(last, limits.commitPatienceMs)) return seen;
      const copy = docOf(await store.load(name));
      try {
        return look(copy);
      } finally {
        copy.destroy();
      }
    },
    onCommit(tell) {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
    isFull: () => bytes > limits.docBytes * (compacting > 0 ? 2 : 1), // much of it may be gone then
  };
}

function partsOf({ snapshot, updates }: StoredDoc): readonly Uint8Array[] {
  return snapshot ? [snapshot, ...updates] : updates;
}

function docOf(stored: StoredDoc): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const part of partsOf(stored)) Y.applyUpdate(doc, part);
  });
  return doc;
}
