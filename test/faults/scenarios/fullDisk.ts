import { type FileHandle, open as openFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { isRoot, tool } from "../machine.ts";
import { withoutRoom } from "../noRoom.ts";
import { NotHere, type Scenario } from "../scenario.ts";

const size = "24m";

export const fullDisk: Scenario = {
  name: "full-disk",
  does: `Fills the disk under the data folder (a tmpfs of ${size}) while everybody writes, and makes room again.`,
  async run(open) {
    if (!isRoot) throw new NotHere("Only root may mount a small disk; file-limit does without.");
    const stand = await open({
      async prepare(dataDir) {
        await tool("mount", "-t", "tmpfs", "-o", `size=${size}`, "tmpfs", dataDir);
        return async () => void (await tool("umount", "--lazy", dataDir));
      },
    });
    const ballast = join(stand.product.dataDir, "ballast");
    return withoutRoom(stand, { fill: () => fillUp(ballast), free: () => rm(ballast) });
  },
};

/** Writes until there is no room for a single byte more. */
async function fillUp(path: string): Promise<void> {
  const file = await openFile(path, "w");
  for (let bytes = 1024 * 1024; bytes >= 1; bytes /= 2) while (await fits(file, bytes));
  await file.close();
}

async function fits(file: FileHandle, bytes: number): Promise<boolean> {
  try {
    return (await file.write(new Uint8Array(bytes))).bytesWritten === bytes;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOSPC") return false;
    throw error;
  }
}
