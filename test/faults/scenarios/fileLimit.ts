import { stat } from "node:fs/promises";
import { join } from "node:path";
import { limitProcess } from "../machine.ts";
import { withoutRoom } from "../noRoom.ts";
import type { Scenario } from "../scenario.ts";

export const fileLimit: Scenario = {
  name: "file-limit",
  does: "Allows the server's files not one byte more (prlimit --fsize) while everybody writes, and lifts that again.",
  async run(open) {
    const stand = await open();
    const log = join(stand.product.dataDir, "samenbord.sqlite-wal");
    return withoutRoom(stand, {
      fill: async () => limitProcess(stand.pid(), "fsize", (await stat(log)).size),
      free: () => limitProcess(stand.pid(), "fsize", "unlimited"),
    });
  },
};
