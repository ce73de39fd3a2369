import { parentPort, workerData } from "node:worker_threads";
import { asAppError } from "../../shared/errors.ts";
import { openDatabase } from "./database.ts";
import { docRows, type MergeUpdates } from "./docRows.ts";
import { eraseRows } from "./eraseRows.ts";
import { sessionRows } from "./sessionRows.ts";
import type { Ask, Reply, WorkerSetup } from "./worker.ts";

/** The thread that owns the database, so that no commit ever blocks the event loop. One question, one answer, in order. */
const { folder, merger } = workerData as WorkerSetup;
const { mergeUpdates } = (await import(merger)) as { mergeUpdates: MergeUpdates };

const reply = (answer: Reply): void => parentPort?.postMessage(answer);

try {
  const { db, close } = openDatabase(folder);
  const erasing = eraseRows(db);
  const rows = {
    ...docRows(db, mergeUpdates, erasing.isErased),
    ...sessionRows(db),
    ...erasing,
    check: (): void => void db.prepare("select 1").get(),
    close,
  };
  parentPort?.on("message", ({ id, method, args }: Ask) => {
    try {
      const run = rows[method] as (...args: readonly unknown[]) => unknown;
      reply({ id, value: run(...args) });
    } catch (error) {
      reply({ id, error: told(error) });
    }
    if (method === "close") parentPort?.close();
  });
  reply({ id: 0, value: undefined });
} catch (error) {
  reply({ id: 0, error: told(error) });
}

/** An error as it crosses the thread: what we foresaw keeps its code, the rest is "unavailable". SQLite's words quote no rows; others might. */
function told(error: unknown): NonNullable<Reply["error"]> {
  const known = asAppError(error);
  return known.code === "internal"
    ? { code: "unavailable", message: isFromSqlite(error) ? error.message : "The store failed." }
    : { code: known.code, message: known.message };
}

function isFromSqlite(error: unknown): error is Error {
  return error instanceof Error && "code" in error && error.code === "ERR_SQLITE_ERROR";
}

export type Rows = ReturnType<typeof docRows> &
  ReturnType<typeof sessionRows> &
  ReturnType<typeof eraseRows> & { check(): void; close(): void };
