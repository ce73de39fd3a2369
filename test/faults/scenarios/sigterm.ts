import { setTimeout as pause } from "node:timers/promises";
import { howLong, restart } from "../comeBack.ts";
import type { Scenario } from "../scenario.ts";
import { standing } from "../stand.ts";

const times = 10;

export const sigterm: Scenario = {
  name: "sigterm",
  does: `Ends the server in peace (SIGTERM) while everybody writes, ${times} times.`,
  async run(open) {
    const { product, address, crowd, ledger, finish } = await open();
    const stops: number[] = [];
    const returns: number[] = [];
    let unpeaceful = 0;
    for (let time = 0; time < times; time++) {
      await pause(100 + 50 * time);
      const askedAt = performance.now();
      if ((await product.stop()) !== "exit code 0") unpeaceful += 1;
      stops.push(performance.now() - askedAt);
      await standing(product, ledger);
      await restart(product, address);
      const back = await product.during(howLong(crowd.writers.map((writer) => writer.allSaved())));
      returns.push(back.all);
    }
    return [
      { what: "ends other than exit code 0", value: unpeaceful, most: 0 },
      { what: "slowest end ms", value: Math.round(Math.max(...stops)), most: 10_000 },
      { what: "ms until all are back", value: Math.round(Math.max(...returns)), most: 10_000 },
      ...(await finish()),
    ];
  },
};
