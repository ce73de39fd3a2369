import { AppError } from "../../shared/errors.ts";
import type { Store } from "../ports.ts";
import { groupCommit } from "./groupCommit.ts";
import { packSteps } from "./packing.ts";
import { startWorker } from "./worker.ts";

/** Rooms that began together grow long together. One is compacted at a time, and commits come in between, ms. */
const betweenCompactionsMs = 20;

/**
 * Opens the SQLite store of a data folder, in a thread of its own.
 *
 * @param merger  the URL of a module whose `mergeUpdates` makes one Yjs update of many.
 * @throws AppError "unavailable" when the folder cannot be used, with a sentence for the operator.
 */
export async function openSqlite(folder: string, merger: URL): Promise<Store> {
  const call = await startWorker({ folder, merger: merger.href });
  let compacted: Promise<void> = Promise.resolve();
  const breathe = (): Promise<void> => new Promise((on) => setTimeout(on, betweenCompactionsMs));
  const log = groupCommit((steps) => call("appendAll", packSteps(steps)));
  return {
    load: (name) => call("load", name),
    append: (name, step) => log.append({ ...step, name }),
    compact(name) {
      const done = compacted.then(() => call("compact", name));
      compacted = done.then(breathe, breathe);
      return done;
    },
    createSession: (session) => call("createSession", session),
    sessionById: (id) => call("sessionById", id),
    sessionByCode: (code) => call("sessionByCode", code),
    addPerson: (person) => call("addPerson", person),
    personByToken: (session, role, tokenHash) => call("personByToken", session, role, tokenHash),
    updatePerson: (session, id, change) => call("updatePerson", session, id, change),
    removePerson: (session, id) => call("removePerson", session, id),
    joinedByRoom: (session) => call("joinedByRoom", session),
    async check() {
      if (log.trouble()) throw new AppError("unavailable", "The store cannot commit.", { cause: log.trouble() });
      await call("check");
    },
    async close() {
      await Promise.all([log.drain(), compacted]);
      await call("close");
    },
  };
}
