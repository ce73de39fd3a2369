import { setTimeout as pause } from "node:timers/promises";
import { round } from "../../load/figures.ts";
import { howLong, restart } from "../comeBack.ts";
import { promised } from "../promised.ts";
import type { Scenario } from "../scenario.ts";
import { standing } from "../stand.ts";

export const sigterm: Scenario = {
  name: "sigterm",
  does: "Ends the server in peace (SIGTERM) while everybody writes, 20 times or as often as --times says; everybody stays.",
  async run(open, times = 20) {
    const { product, address, crowd, ledger, finish } = await open();
    const stops: number[] = [];
    const returns: number[] = [];
    let unpeaceful = 0;
    for (let time = 0; time < times; time++) {
      await pause(100 + 50 * (time % 10));
      const askedAt = performance.now();
      if ((await product.stop()) !== "exit code 0") unpeaceful += 1;
      stops.push(performance.now() - askedAt);
      await standing(product, ledger);
      await restart(product, address);
      const back = await product.during(howLong(crowd.writers.map((writer) => writer.allSaved())));
      returns.push(back.all);
    }
    return [
      { what: "times", value: times },
      { what: "ends other than exit code 0", value: unpeaceful, most: 0 },
      { what: "slowest end s", value: round(Math.max(...stops) / 1000), most: promised.stopSeconds },
      { what: "seconds until all are back", value: round(Math.max(...returns) / 1000), most: promised.backAllSeconds },
      ...(await finish()),
    ];
  },
};
