import { round } from "../../load/figures.ts";
import { chance } from "../../support/chance.ts";
import { comeTo, placeIn } from "../event.ts";
import { openProxy } from "../proxy.ts";
import { NotYet, type Scenario } from "../scenario.ts";
import { isLive, newWriter } from "../writer.ts";

const promisedMs = 6_000;

export const blockedWebsocket: Scenario = {
  name: "blocked-websocket",
  does: "Answers 403 to every WebSocket, as some networks do; people must get in another way.",
  async run(open) {
    const { address, event, ledger, finish } = await open({ people: 4 });
    const [room] = event.links.rooms;
    if (!room) throw new Error("The session has no room.");
    const proxy = await openProxy(address);
    proxy.refuseWebSockets();
    try {
      const guest = await comeTo(proxy.address, event, room.id, "Guest");
      const writer = newWriter(guest, placeIn(event, room.id), chance("guest"), ledger);
      const startedAt = performance.now();
      const isIn = await isLive(writer, promisedMs);
      const seconds = round((performance.now() - startedAt) / 1000);
      if (!isIn) {
        writer.vanish();
        throw new NotYet("There is no way in but a WebSocket.");
      }
      writer.type();
      await writer.allSaved();
      writer.vanish();
      return [{ what: "seconds to get in", value: seconds, most: promisedMs / 1000 }, ...(await finish())];
    } finally {
      await proxy.close();
    }
  },
};
