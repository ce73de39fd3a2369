import { existsSync } from "node:fs";
import { chmod, copyFile, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { AppError } from "../../shared/errors.ts";
import { databaseFile } from "./database.ts";

/** What makes a data folder, besides its database: without the secret the links that were sent around no longer open. */
export const secretFile = "secret";
/** When a backup was put back, as an ISO time; not there when none ever was. */
export const restoredFile = "restored";

/**
 * Copies everything of a data folder into a new folder, also while a server writes in it: the copy is as the data were at one
 * moment. It appears under its name only when it is whole and on the disk.
 *
 * @param to  a path where nothing is yet.
 * @throws AppError with one sentence for the operator; nothing is left behind then.
 */
export async function backUp(dataDir: string, to: string): Promise<void> {
  if (existsSync(to)) throw new AppError("conflict", `${to} is there already: choose another name for the backup.`);
  for (const file of [databaseFile, secretFile])
    if (!existsSync(join(dataDir, file)))
      throw new AppError("not_found", `${dataDir} holds no ${file}: is it the data folder of a server?`);
  const part = `${to}.part-${process.pid}`;
  try {
    await mkdir(part, { recursive: true, mode: 0o700 });
    await copyDatabase(join(dataDir, databaseFile), join(part, databaseFile));
    await copyFile(join(dataDir, secretFile), join(part, secretFile));
    for (const file of [databaseFile, secretFile]) {
      await chmod(join(part, file), 0o600);
      await toDisk(join(part, file));
    }
    await toDisk(part);
    await rename(part, to);
    await toDisk(dirname(to));
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}

/** In one read transaction: writers go on meanwhile, and what they write is not in it. */
async function copyDatabase(from: string, to: string): Promise<void> {
  const db = new DatabaseSync(from, { readOnly: true, timeout: 10_000 });
  try {
    db.prepare("vacuum into ?").run(to);
  } finally {
    db.close();
  }
  checkDatabase(to);
}

/** @throws AppError "unavailable" when the file is no database, or a damaged one. @returns how many migrations it went through. */
export function checkDatabase(file: string): number {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { readOnly: true });
    const { integrity_check: found } = db.prepare("pragma integrity_check").get() as { integrity_check: string };
    if (found !== "ok") throw new Error(found);
    db.prepare("select 1 from doc, session limit 1").get();
    return (db.prepare("pragma user_version").get() as { user_version: number }).user_version;
  } catch (cause) {
    throw new AppError("unavailable", `${file} is damaged, or no database of Samenbord.`, { cause });
  } finally {
    db?.close();
  }
}

/** What a file or folder holds is on the disk, and survives a power cut. */
export async function toDisk(path: string): Promise<void> {
  if (process.platform === "win32") return; // lets nobody sync a folder, nor a file that is open for reading
  const file = await open(path, "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
