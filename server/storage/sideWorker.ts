import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { workerData } from "node:worker_threads";
import type { DocName } from "../../shared/ids.ts";
import { answer } from "./answer.ts";
import { databaseFile } from "./database.ts";
import { docRows, type Stretch } from "./docRows.ts";

/** What the thread is started with. `merger`: the URL of a module that exports `mergeUpdates`, because the store knows no Yjs. */
export type SideSetup = Readonly<{ folder: string; merger: string }>;

/** What it can be asked. */
export type Side = Readonly<{
  /** Makes one update of what is in the rows of a document; absent when nothing is. @throws AppError "unavailable" when a row is damaged. */
  snapshotOf(name: DocName): Readonly<{ of: Stretch; data: Uint8Array }> | undefined;
  close(): void;
}>;

/** How often it looks whether something was committed, ms. */
const lookMs = 1_000;
/** Commits go on meanwhile: so often it writes back what came in the meantime, until nothing is left and the log begins anew. */
const mostRounds = 4;

/**
 * The thread for what takes tens of milliseconds and must hold up neither the event loop nor a commit: snapshots, and bringing
 * what is committed from SQLite's log into the database.
 */
const { folder, merger } = workerData as SideSetup;

await answer(async (): Promise<Side> => {
  const { mergeUpdates } = (await import(merger)) as { mergeUpdates(updates: readonly Uint8Array[]): Uint8Array };
  const db = new DatabaseSync(join(folder, databaseFile));
  const rows = docRows(db);
  const version = db.prepare("pragma data_version"); // another after each commit of the other thread
  const writeBack = db.prepare("pragma wal_checkpoint(passive)");
  let seen: unknown;

  const tidy = (): void => {
    const { data_version: now } = version.get() as { data_version: number };
    if (now === seen) return;
    seen = now;
    for (let rounds = 0; rounds < mostRounds; rounds++) {
      const { log, checkpointed } = writeBack.get() as { log: number; checkpointed: number };
      if (log === checkpointed) return;
    }
  };
  const tidyIfPossible = (): void => {
    try {
      tidy();
    } catch {
      seen = undefined; // the disk is full, or somebody holds the database: the log waits
    }
  };
  const looking = setInterval(tidyIfPossible, lookMs);
  return {
    snapshotOf(name) {
      const log = rows.log(name);
      if (!log) return undefined;
      const { parts, ...of } = log;
      return { of, data: mergeUpdates(parts) };
    },
    close() {
      clearInterval(looking);
      db.close();
    },
  };
});
