import { setTimeout as pause } from "node:timers/promises";
import { round } from "../../load/figures.ts";
import { howLong } from "../comeBack.ts";
import { promised } from "../promised.ts";
import type { Scenario } from "../scenario.ts";

const frozenMs = 5_000;

export const frozen: Scenario = {
  name: "frozen",
  does: `Freezes the whole server for ${frozenMs / 1000} s (SIGSTOP) while everybody writes.`,
  async run(open) {
    const { product, crowd, pid, finish } = await open();
    await pause(500);
    process.kill(pid(), "SIGSTOP");
    await pause(frozenMs);
    process.kill(pid(), "SIGCONT");
    const { all } = await product.during(howLong(crowd.writers.map((writer) => writer.allSaved())));
    return [
      { what: "seconds until all is saved", value: round(all / 1000), most: promised.backAllSeconds },
      ...(await finish()),
    ];
  },
};
