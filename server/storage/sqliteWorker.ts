import { workerData } from "node:worker_threads";
import { AppError } from "../../shared/errors.ts";
import { limits } from "../../shared/limits.ts";
import { answer, reasonOf } from "./answer.ts";
import { openDatabase } from "./database.ts";
import { documents } from "./documents.ts";
import { eraseRows } from "./eraseRows.ts";
import { sessionRows } from "./sessionRows.ts";

/** What the thread is started with. */
export type SqliteSetup = Readonly<{ folder: string }>;

/** What it can be asked. */
export type Rows = ReturnType<typeof openRows>;

/** The thread that owns the database, so that no commit ever blocks the event loop. */
const { folder } = workerData as SqliteSetup;
let quiet: ReturnType<typeof setTimeout> | undefined;

await answer(
  async () => {
    try {
      return openRows();
    } catch (error) {
      throw unusable(error);
    }
  },
  (method, rows) => {
    if (method === "close") clearTimeout(quiet);
    if (method !== "appendAll") return;
    if (rows.isJournalLong()) rows.foldIfPossible();
    clearTimeout(quiet);
    quiet = setTimeout(rows.foldIfPossible, limits.journal.quietMs);
  },
);

function openRows() {
  const { db, close } = openDatabase(folder);
  const erasing = eraseRows(db);
  const docs = documents(db, erasing.isErased);
  return {
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
}

/** Nobody but the operator sees why the database could not be opened, and needs it. */
function unusable(error: unknown): unknown {
  const { reason } = reasonOf(error);
  if (error instanceof AppError || reason === undefined) return error;
  return new AppError("unavailable", `The database in ${folder} cannot be opened: ${reason}.`);
}
