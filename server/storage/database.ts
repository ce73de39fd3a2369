import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { AppError } from "../../shared/errors.ts";

/** The database in its folder. */
export const databaseFile = "samenbord.sqlite";

/** Another thread writes the log back, see `sideWorker`. A commit does it only when that comes to nothing, at so many pages: 80 MB. */
const longLogPages = 20_000;

const migrations = new URL("./migrations/", import.meta.url);

/**
 * Opens the database of a data folder, brings it up to date and keeps the folder to this process.
 *
 * @throws AppError "unavailable" when another process has the folder, or when a newer version wrote it.
 */
export function openDatabase(folder: string): Readonly<{ db: DatabaseSync; close(): void }> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = lockFolder(folder);
  const db = new DatabaseSync(join(folder, databaseFile));
  // FULL: a commit is on the disk before it is acknowledged, so that it survives a power cut. secure_delete: erased means overwritten.
  db.exec("pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on;");
  db.exec(`pragma wal_autocheckpoint = ${longLogPages}`);
  db.exec(`pragma temp_store_directory = '${folder.replaceAll("'", "''")}'`); // what people wrote stays in this folder
  migrate(db);
  return {
    db,
    close() {
      try {
        db.exec("pragma wal_checkpoint(truncate)");
      } finally {
        db.close(); // also on a full disk; the log is read at the next start
        lock.close();
      }
    },
  };
}

/** How many migrations this version knows. */
export function migrationCount(): number {
  return readdirSync(migrations).length;
}

/** Two servers over one folder would each miss what the other writes. The lock goes with the process, also when it is killed. */
export function lockFolder(folder: string): DatabaseSync {
  const lock = new DatabaseSync(join(folder, "lock.sqlite"));
  try {
    lock.exec("pragma locking_mode = exclusive; begin exclusive;");
    return lock;
  } catch (error) {
    lock.close();
    throw new AppError("unavailable", `Another Samenbord is already running on the folder ${folder}.`, {
      cause: error,
    });
  }
}

function migrate(db: DatabaseSync): void {
  const files = readdirSync(migrations).sort();
  const { user_version: done } = db.prepare("pragma user_version").get() as { user_version: number };
  if (done > files.length)
    throw new AppError(
      "unavailable",
      "The data folder was written by a newer version of Samenbord. Start that version.",
    );
  for (const [at, file] of files.entries()) {
    if (at < done) continue;
    const sql = readFileSync(new URL(file, migrations), "utf8");
    db.exec(`begin immediate; ${sql}; pragma user_version = ${at + 1}; commit;`);
  }
}
