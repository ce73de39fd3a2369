import { setTimeout as pause } from "node:timers/promises";
import { round } from "../../load/figures.ts";
import { chance } from "../../support/chance.ts";
import { until } from "../../support/until.ts";
import { howLong } from "../comeBack.ts";
import { gather } from "../event.ts";
import { promised } from "../promised.ts";
import { openProxy } from "../proxy.ts";
import type { Scenario } from "../scenario.ts";

const noticeMs = 70_000;

export const halfOpen: Scenario = {
  name: "half-open",
  does: "Stops the network between some people and the server without telling either; they write on, and later it works again.",
  async run(open) {
    const { product, address, event, ledger, finish } = await open({ people: 8 });
    const proxy = await openProxy(address);
    try {
      const cutOff = await gather(proxy.address, event, { people: 8, chance: chance("cut off"), ledger });
      cutOff.work();
      await pause(1_000);
      proxy.hold("both");
      const noticed = await product.during(
        howLong(
          cutOff.writers.map(async (writer) => {
            const link = writer.link();
            if (link) await until(link.link.state, (state) => state !== "live", noticeMs);
          }),
        ),
      );
      cutOff.rest();
      proxy.release();
      const back = await product.during(howLong(cutOff.writers.map((writer) => writer.allSaved())));
      cutOff.leave();
      return [
        { what: "seconds until all noticed", value: round(noticed.all / 1000), most: promised.noticeSeconds },
        { what: "seconds from network to all saved", value: round(back.all / 1000), most: promised.recoverSeconds },
        ...(await finish()),
      ];
    } finally {
      await proxy.close();
    }
  },
};
