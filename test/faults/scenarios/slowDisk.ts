import { setTimeout as pause } from "node:timers/promises";
import { percentile, round } from "../../load/figures.ts";
import { howLong } from "../comeBack.ts";
import { promised } from "../promised.ts";
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
    const usual = await answerMs(address);
    const heal = await disturb(pid(), "fsync,fdatasync", `delay_enter=${delayMs * 1000}`);
    const before = ledger.counts().acknowledged;
    const slow = await answerMs(address);
    const during = ledger.counts().acknowledged - before;
    await heal();
    const { all } = await product.during(howLong(crowd.writers.map((writer) => writer.allSaved())));
    return [
      { what: "acknowledged meanwhile", value: during, least: 1 },
      { what: "answer p95 ms", value: Math.round(slow), most: Math.round(usual + delayMs / 2) },
      { what: "answer p95 ms with a quick disk", value: Math.round(usual) },
      { what: "seconds from healed to all saved", value: round(all / 1000), most: promised.recoverSeconds },
      ...(await finish()),
    ];
  },
};

/** How long the server takes to answer a question that has nothing to do with the disk, 95 of 100 times, ms. */
async function answerMs(address: string): Promise<number> {
  const answers: number[] = [];
  for (let question = 0; question < questions; question++) {
    const askedAt = performance.now();
    await fetch(new URL("/healthz", address));
    answers.push(performance.now() - askedAt);
    await pause(100);
  }
  return percentile(answers, 95);
}
