import { AppError } from "../../shared/errors.ts";
import type { DocName } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import type { Store } from "../ports.ts";
import { newTally } from "../tally.ts";
import { groupCommit } from "./groupCommit.ts";
import { packSteps } from "./packing.ts";
import type { Side, SideSetup } from "./sideWorker.ts";
import type { Rows, SqliteSetup } from "./sqliteWorker.ts";
import { startThread } from "./thread.ts";

/** Rooms that began together grow long together. One is compacted at a time, and commits come in between, ms. */
const betweenCompactionsMs = 50;

/** How long erasing waits before it tries the disk again, ms. */
const scrubAgainMs = 500;

/**
 * Opens the SQLite store of a data folder, in a thread of its own; what takes long is done in another.
 *
 * @param merger  the URL of a module whose `mergeUpdates` makes one Yjs update of many.
 * @throws AppError "unavailable" when the folder cannot be used, with a sentence for the operator.
 */
export async function openSqlite(folder: string, merger: URL, tally = newTally()): Promise<Store> {
  const call = await startThread<Rows>(new URL("./sqliteWorker.ts", import.meta.url), {
    folder,
  } satisfies SqliteSetup);
  const side: SideSetup = { folder, merger: merger.href };
  const [aside, damagedCommits] = await Promise.all([
    startThread<Side>(new URL("./sideWorker.ts", import.meta.url), side),
    call("takeOver"),
  ]);
  tally.damagedCommits = damagedCommits;
  let compacted: Promise<void> = Promise.resolve();
  let isClosing = false;
  const breathe = (): Promise<void> => new Promise((on) => setTimeout(on, betweenCompactionsMs));
  const log = groupCommit((steps) => call("appendAll", packSteps(steps)), tally);
  /** Tries until nothing erased is left on the disk. A backup that is being made, or a full disk, can hold that up. */
  const scrub = async (): Promise<void> => {
    while (!isClosing && !(await call("scrub").catch(() => false)))
      await new Promise((again) => setTimeout(again, scrubAgainMs).unref());
  };
  /** @returns the bytes of the snapshot. */
  const compact = async (name: DocName): Promise<number> => {
    await call("fold"); // then everything stands in rows
    const snapshot = await aside("snapshotOf", name);
    if (!snapshot) return 0;
    await call("replace", name, snapshot.of, snapshot.data);
    return snapshot.data.length;
  };
  void scrub(); // what the last run did not come to
  return {
    load: (name) => call("load", name),
    append: (name, step) => log.append({ ...step, name }),
    docsBy: (session, person) => call("docsBy", session, person),
    compact(name) {
      const done = compacted.then(() => compact(name));
      compacted = done.then(breathe, breathe);
      return done;
    },
    namesUnder: (pieces) => call("namesUnder", pieces),
    createSession: (session) => call("createSession", session),
    sessionById: (id) => call("sessionById", id),
    sessionByCode: (code) => call("sessionByCode", code),
    addPerson: (person) => call("addPerson", person),
    personByToken: (session, door, tokenHash) => call("personByToken", session, door, tokenHash),
    personById: (session, id) => call("personById", session, id),
    peopleInRooms: (session) => call("peopleInRooms", session),
    updatePerson: (session, id, change) => call("updatePerson", session, id, change),
    removePerson: (session, id) => call("removePerson", session, id),
    changeRooms: (id, rooms, moved) => call("changeRooms", id, rooms, moved),
    joinedByRoom: (session) => call("joinedByRoom", session),
    closeSession: (id, at) => call("closeSession", id, at),
    sessionsDue: (now) => call("sessionsDue", now),
    async eraseSession(id, at) {
      const certificate = await call("eraseSession", id, at);
      if (certificate) await scrub();
      return certificate;
    },
    async check() {
      if (log.trouble()) throw new AppError("unavailable", "The store cannot commit.", { cause: log.trouble() });
      if (log.oldestMs() > limits.uncommittedMs)
        throw new AppError("unavailable", "Changes wait too long for their commit.");
      await inTime(call("check"));
    },
    uncommittedMs: log.oldestMs,
    async close() {
      isClosing = true;
      try {
        await Promise.all([log.drain(), compacted]);
      } finally {
        await aside("close").catch(() => {}); // it keeps nothing
        await call("close"); // last: it writes the log back
      }
    },
  };
}

/** @throws AppError "unavailable" when it fails or does not come: the thread may hang on a disk that does. */
async function inTime(answer: Promise<void>): Promise<void> {
  let tooLate: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    tooLate = setTimeout(() => reject(new Error("too late")), limits.uncommittedMs);
  });
  try {
    await Promise.race([answer, timeout]);
  } catch (cause) {
    throw new AppError("unavailable", "The store does not answer.", { cause });
  } finally {
    clearTimeout(tooLate);
  }
}
