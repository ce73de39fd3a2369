import { setTimeout as pause } from "node:timers/promises";
import { round } from "../../load/figures.ts";
import { howLong, restart } from "../comeBack.ts";
import { denyWrites } from "../machine.ts";
import { promised } from "../promised.ts";
import type { Scenario } from "../scenario.ts";
import { standing } from "../stand.ts";

export const stopWhileFull: Scenario = {
  name: "stop-while-full",
  does: "Ends the server in peace (SIGTERM) while it may not write one byte more, and starts it again with room.",
  async run(open) {
    const { product, address, crowd, ledger, pid, finish } = await open();
    await pause(500);
    await denyWrites(pid());
    await pause(500);
    const askedAt = performance.now();
    await product.stop();
    const tookMs = performance.now() - askedAt;
    const [, lost] = await standing(product, ledger);
    await restart(product, address);
    const back = await product.during(howLong(crowd.writers.map((writer) => writer.allSaved())));
    return [
      { what: "seconds until it ended", value: round(tookMs / 1000), most: promised.stopWhileFullSeconds },
      { what: "lost when it ended", value: lost?.value ?? Number.NaN, most: 0 },
      { what: "seconds from start to all saved", value: round(back.all / 1000), most: promised.backAllSeconds },
      ...(await finish()),
    ];
  },
};
