import { existsSync } from "node:fs";
import { chmod, copyFile, link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { AppError } from "../../shared/errors.ts";
import { checkDatabase, restoredFile, secretFile, toDisk } from "./backup.ts";
import { databaseFile, lockFolder, migrationCount } from "./database.ts";

/**
 * Puts a backup in the place of a data folder's contents, and keeps what was there in a folder beside it.
 *
 * The backup is copied and checked before anything is touched, and then takes its place file by file: a power cut in between
 * leaves either the old data or the new, and running it again finishes it.
 *
 * @param at  now, epoch ms.
 * @param aside  the name, within the data folder, under which the old data are kept.
 * @returns whether there were old data.
 * @throws AppError with one sentence for the operator; nothing has changed then.
 */
export async function restore(from: string, dataDir: string, at: number, aside: string): Promise<boolean> {
  for (const file of [databaseFile, secretFile])
    if (!existsSync(join(from, file)))
      throw new AppError("not_found", `${from} holds no ${file}: is it a backup that \`npm run backup\` made?`);
  const lock = lockFolder(dataDir); // a server that runs on the folder has it
  const fresh = join(dataDir, `${aside}.new`);
  try {
    await mkdir(fresh, { mode: 0o700 });
    await copyChecked(from, fresh);
    const hadData = await keepOld(dataDir, join(dataDir, aside));
    await writeFile(join(dataDir, restoredFile), new Date(at).toISOString()); // first: from here on browsers may hold more than we do
    for (const file of [secretFile, databaseFile]) await rename(join(fresh, file), join(dataDir, file));
    await toDisk(dataDir);
    return hadData;
  } finally {
    await rm(fresh, { recursive: true, force: true });
    lock.close();
  }
}

/** When a backup was put in this data folder, epoch ms; absent when none ever was. */
export async function restoredAt(dataDir: string): Promise<number | undefined> {
  const at = Date.parse(await readFile(join(dataDir, restoredFile), "utf8").catch(() => ""));
  return Number.isNaN(at) ? undefined : at;
}

async function copyChecked(from: string, to: string): Promise<void> {
  for (const file of [databaseFile, secretFile]) {
    await copyFile(join(from, file), join(to, file));
    await chmod(join(to, file), 0o600);
    await toDisk(join(to, file));
  }
  if (checkDatabase(join(to, databaseFile)) > migrationCount())
    throw new AppError(
      "unavailable",
      "The backup was made by a newer version of Samenbord. Restore it with that version.",
    );
  if (!/^[0-9a-f]{64}\s*$/.test(await readFile(join(to, secretFile), "utf8")))
    throw new AppError("invalid", `${join(from, secretFile)} does not hold a secret (64 hexadecimal digits).`);
}

/** The old files get a second name; only the write-ahead log, which would spoil the new database, leaves its place. */
async function keepOld(dataDir: string, aside: string): Promise<boolean> {
  const database = join(dataDir, databaseFile);
  if (!existsSync(database)) return false;
  writeLogBack(database);
  await mkdir(aside, { mode: 0o700 });
  for (const file of [databaseFile, secretFile])
    if (existsSync(join(dataDir, file))) await keepAs(join(aside, file), join(dataDir, file));
  for (const end of ["-wal", "-shm"])
    if (existsSync(database + end)) await rename(database + end, join(aside, databaseFile + end));
  await toDisk(aside);
  return true;
}

/** A second name costs no time and no space; where the disk knows no such thing, a copy does. */
async function keepAs(name: string, file: string): Promise<void> {
  await link(file, name).catch(() => copyFile(file, name));
}

/** What a killed server left in its write-ahead log goes into the database, when that can still be opened. */
function writeLogBack(database: string): void {
  try {
    const db = new DatabaseSync(database);
    db.exec("pragma wal_checkpoint(truncate)");
    db.close();
  } catch {
    // Damaged: perhaps the reason for restoring. Both files are kept as they are.
  }
}
