import { parentPort, workerData } from "node:worker_threads";
import { AppError, asAppError } from "../../shared/errors.ts";
import { limits } from "../../shared/limits.ts";
import { openDatabase } from "./database.ts";
import type { MergeUpdates } from "./docRows.ts";
import { documents } from "./documents.ts";
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
  const docs = documents(db, mergeUpdates, erasing.isErased);
  const rows = {
    ...docs,
    ...sessionRows(db),
    ...erasing,
    eraseSession(...args: Parameters<typeof erasing.eraseSession>) {
      docs.fold(); // what is erased with the session must lie where it is looked for
      return erasing.eraseSession(...args);
    },
    check: (): void => void db.prepare("select 1").get(),
    close(): void {
      docs.foldIfPossible(); // else the next start does it
      close();
    },
  };
  let quiet: ReturnType<typeof setTimeout> | undefined;
  parentPort?.on("message", ({ id, method, args }: Ask) => {
    try {
      const run = rows[method] as (...args: readonly unknown[]) => unknown;
      reply({ id, value: run(...args) });
    } catch (error) {
      reply({ id, error: told(error) });
    }
    if (method === "close") {
      clearTimeout(quiet);
      parentPort?.close();
    }
    if (method !== "appendAll") return;
    if (docs.isJournalLong()) docs.foldIfPossible(); // after the answer: nobody waits for it
    clearTimeout(quiet);
    quiet = setTimeout(docs.foldIfPossible, limits.journal.quietMs);
  });
  reply({ id: 0, value: undefined });
} catch (error) {
  reply({ id: 0, error: told(unusable(error)) });
}

/** Nobody but the operator sees why the database could not be opened, and needs it. */
function unusable(error: unknown): unknown {
  const { reason } = reasonOf(error);
  if (error instanceof AppError || reason === undefined) return error;
  return new AppError("unavailable", `The database in ${folder} cannot be opened: ${reason}.`);
}

/** An error as it crosses the thread: what we foresaw keeps its sentence, the rest is "unavailable", with its reason for the log. */
function told(error: unknown): NonNullable<Reply["error"]> {
  const known = asAppError(error);
  if (known.code !== "internal") return { code: known.code, message: known.message, ...reasonOf(known.cause) };
  return {
    code: "unavailable",
    message: "Nothing can be read or kept at this moment. Try again shortly.",
    ...reasonOf(error),
  };
}

/** SQLite's words quote no rows; the words of others might, and stay here. */
function reasonOf(error: unknown): Readonly<{ reason?: string }> {
  const isOurs = error instanceof AppError;
  const isFromSqlite = error instanceof Error && "code" in error && error.code === "ERR_SQLITE_ERROR";
  return isOurs || isFromSqlite ? { reason: error.message } : {};
}

export type Rows = ReturnType<typeof documents> &
  ReturnType<typeof sessionRows> &
  ReturnType<typeof eraseRows> & { check(): void; close(): void };
