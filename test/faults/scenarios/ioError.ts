import { setTimeout as pause } from "node:timers/promises";
import { round } from "../../load/figures.ts";
import { howLong } from "../comeBack.ts";
import { promised } from "../promised.ts";
import type { Figure, Scenario } from "../scenario.ts";
import { disturb, needStrace } from "../strace.ts";

const brokenMs = 3_000;
/** What was committed just before is still on its way to people, ms. */
const onItsWayMs = 500;

export const ioError: Scenario = {
  name: "io-error",
  does: `Makes every write to the disk fail for ${brokenMs / 1000} s (EIO by strace), then every flush to it (fsync), while everybody writes.`,
  async run(open) {
    await needStrace();
    const { product, crowd, ledger, pid, finish } = await open();
    const figures: Figure[] = [];
    for (const calls of ["pwrite64", "fsync,fdatasync"]) {
      await pause(500);
      const heal = await disturb(pid(), calls, "error=EIO");
      await pause(onItsWayMs);
      const before = ledger.counts().acknowledged;
      await pause(brokenMs);
      const during = ledger.counts().acknowledged - before;
      await heal();
      const { all } = await product.during(howLong(crowd.writers.map((writer) => writer.allSaved())));
      figures.push(
        { what: `acknowledged without ${calls}`, value: during, most: 0 },
        { what: `seconds from ${calls} to all saved`, value: round(all / 1000), most: promised.recoverSeconds },
      );
    }
    return [...figures, ...(await finish())];
  },
};
