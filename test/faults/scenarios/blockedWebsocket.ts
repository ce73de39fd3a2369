import { setTimeout as pause } from "node:timers/promises";
import { round } from "../../load/figures.ts";
import { chance } from "../../support/chance.ts";
import { openGateway } from "../../support/gateway.ts";
import { howLong, restart } from "../comeBack.ts";
import { gather } from "../event.ts";
import { promised } from "../promised.ts";
import type { Scenario } from "../scenario.ts";

export const blockedWebsocket: Scenario = {
  name: "blocked-websocket",
  does: "Lets some people's network answer 403 to every WebSocket; they write another way, also after the server was killed.",
  async run(open) {
    const { product, address, event, ledger, finish } = await open({ people: 4 });
    const gateway = await openGateway(address);
    try {
      const startedAt = performance.now();
      const behind = await product.during(
        gather(gateway.address, event, { people: 6, chance: chance("behind"), ledger, asBrowsers: true }),
      );
      const seconds = (performance.now() - startedAt) / 1000;
      behind.work();
      await pause(1_500);
      await product.kill();
      await restart(product, address);
      const back = await product.during(howLong(behind.writers.map((writer) => writer.allSaved())));
      behind.rest();
      await product.during(behind.allSaved());
      const figures = await finish();
      behind.leave();
      return [
        { what: "seconds to get in", value: round(seconds), most: promised.fallbackSeconds },
        { what: "WebSockets refused", value: gateway.refused(), least: 1 },
        { what: "seconds from restart to all saved", value: round(back.all / 1000), most: promised.backAllSeconds },
        ...figures,
      ];
    } finally {
      await gateway.stop();
    }
  },
};
