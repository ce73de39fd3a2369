import { setTimeout as pause } from "node:timers/promises";
import { percentile } from "../../load/figures.ts";
import { howLong } from "../comeBack.ts";
import type { Scenario } from "../scenario.ts";
import { disturb, needStrace } from "../strace.ts";

const delayMs = 300;
const questions = 30;

export const slowDisk: Scenario = {
  name: "slow-disk",
  does: `Makes every flush to the disk take ${delayMs} ms longer (strace) while everybody writes; the server must go on answering meanwhile.`,
  async run(open) {
    await needStrace();
    const { product, address, crowd, ledger, pid, finish } = await open();
    await pause(500);
    const heal = await disturb(pid(), "fsync,fdatasync", `delay_enter=${delayMs * 1000}`);
    const before = ledger.counts().acknowledged;
    const answers: number[] = [];
    for (let question = 0; question < questions; question++) {
      const askedAt = performance.now();
      await fetch(new URL("/healthz", address));
      answers.push(performance.now() - askedAt);
      await pause(100);
    }
    const during = ledger.counts().acknowledged - before;
    await heal();
    const { all } = await product.during(howLong(crowd.writers.map((writer) => writer.allSaved())));
    return [
      { what: "acknowledged meanwhile", value: during, least: 1 },
      { what: "answer p95 ms", value: Math.round(percentile(answers, 95)), most: 100 },
      { what: "ms from healed to all saved", value: Math.round(all), most: 5_000 },
      ...(await finish()),
    ];
  },
};
