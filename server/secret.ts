import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../shared/errors.ts";

/**
 * The server's own secret, from which the keys of all links follow: made at the first start and kept beside the data.
 * Whoever restores a backup restores it too, or the links that were sent around no longer open.
 *
 * @throws AppError "invalid" when the file is there but does not hold a secret.
 */
export async function openSecret(dataDir: string): Promise<Buffer> {
  const file = join(dataDir, "secret");
  try {
    await writeFile(file, `${randomBytes(32).toString("hex")}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const written = (await readFile(file, "utf8")).trim();
  if (!/^[0-9a-f]{64}$/.test(written))
    throw new AppError(
      "invalid",
      `${file} does not hold a secret (64 hexadecimal digits): put back the one from your backup.`,
    );
  return Buffer.from(written, "hex");
}
