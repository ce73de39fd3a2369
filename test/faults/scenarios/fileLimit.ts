import { allowWrites, denyWrites } from "../machine.ts";
import { withoutRoom } from "../noRoom.ts";
import type { Scenario } from "../scenario.ts";

export const fileLimit: Scenario = {
  name: "file-limit",
  does: "Lets the server write not one byte into files (prlimit --fsize) while everybody writes, and lifts that again.",
  async run(open) {
    const stand = await open();
    return withoutRoom(stand, {
      fill: () => denyWrites(stand.pid()),
      free: () => allowWrites(stand.pid()),
    });
  },
};
