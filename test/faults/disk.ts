import { execFile } from "node:child_process";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Found } from "./ledger.ts";

const run = promisify(execFile);
const mostBytes = 512 * 1024 * 1024;

/**
 * What stands on the disk now, as a process finds it that never saw the server. It reads a copy of the database and its log, so that
 * looking does not repair anything. Only while the server does not run.
 *
 * @throws Error when the file cannot be read, a row is damaged or a document has a hole.
 */
export async function readDisk(dataDir: string): Promise<readonly Found[]> {
  const folder = await mkdtemp(join(tmpdir(), "samenbord-look-"));
  try {
    const copy = join(folder, "samenbord.sqlite");
    await copyFile(join(dataDir, "samenbord.sqlite"), copy);
    await copyFile(join(dataDir, "samenbord.sqlite-wal"), `${copy}-wal`).catch(() => {}); // after a peaceful end there is none
    const { stdout } = await run(process.execPath, [join(import.meta.dirname, "readDisk.ts"), copy], {
      maxBuffer: mostBytes,
    });
    return JSON.parse(stdout) as readonly Found[];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
