import { setTimeout as pause } from "node:timers/promises";
import { percentile, round } from "../load/figures.ts";
import { chance } from "../support/chance.ts";
import type { Product } from "../support/product.ts";
import { howLong, restart } from "./comeBack.ts";
import { readDisk } from "./disk.ts";
import { type Crowd, gather, openEvent } from "./event.ts";
import { lacking, openLedger } from "./ledger.ts";
import { promised } from "./promised.ts";
import type { Figure } from "./scenario.ts";
import type { Writer } from "./writer.ts";

/** How much is killed. The same seed gives the same people, words and moments; not the same race. */
export type KillPlan = Readonly<{ kills: number; people: number; rooms: number; seed: string }>;

/**
 * What came of it. `acknowledged`, `lost`: versions of notes. `secondsToSynced95`, `…100`: from the moment that the server is ready
 * again until so many percent of those who stayed are in sync with everything saved that they had written; the worst of all kills, 0 when
 * nobody ever stayed. `sentAway`: people to whom the server said that they need not come back. `strange`: notes that people see at the end and
 * that are not on the disk like that.
 */
export type KillCounts = Readonly<{
  kills: number;
  acknowledged: number;
  lost: number;
  doubled: number;
  sentAway: number;
  strange: number;
  restartMsP95: number;
  secondsToSynced95: number;
  secondsToSynced100: number;
}>;

/** Kills the server at random moments while people write, and looks each time on the disk for all that was ever acknowledged. */
export async function playKills(
  product: Product,
  plan: KillPlan,
  tell: (line: string) => void,
): Promise<Readonly<{ counts: KillCounts; examples: readonly string[] }>> {
  const luck = chance(plan.seed);
  const ledger = openLedger();
  const address = await product.start();
  const event = await openEvent(address, plan.rooms);
  const crowd = await gather(address, event, { people: plan.people, chance: luck, ledger });
  const restarts: number[] = [];
  const returns: Readonly<{ most: number; all: number }>[] = [];
  let sentAway = 0;
  /** Everybody who stayed is back; who was sent away opens a new tab. */
  const comeBack = async (writer: Writer): Promise<void> => {
    if (await writer.allSaved()) return;
    sentAway += 1;
    writer.vanish();
    await writer.sit();
  };
  crowd.work();
  for (let kill = 1; kill <= plan.kills; kill++) {
    await product.during(pause(luck.between(50, 800)));
    const vanishing = whoVanish(crowd, luck.share());
    const dead = product.kill();
    for (const writer of vanishing) writer.vanish();
    await dead;
    ledger.check(await readDisk(product.dataDir));
    restarts.push(await restart(product, address));
    const staying = crowd.writers.filter((writer) => writer.link());
    const back = product.during(howLong(staying.map(comeBack)));
    back.catch(() => {}); // awaited below, or the next blow comes while they are still coming back
    await Promise.all(vanishing.map((writer) => writer.sit()));
    if (luck.happens(0.8)) returns.push(await back);
    tell(
      `kill ${kill}: ${vanishing.length} of ${crowd.writers.length} people gone, ${JSON.stringify(ledger.counts())}`,
    );
  }
  crowd.rest();
  await product.during(Promise.all(crowd.writers.map(comeBack)));
  const seen = await product.during(crowd.allSeeTheSame());
  crowd.leave();
  await product.kill();
  const there = await readDisk(product.dataDir);
  ledger.check(there);
  const worst = (values: readonly number[]): number => round(Math.max(0, ...values) / 1000, 2);
  const counts: KillCounts = {
    kills: plan.kills,
    ...ledger.counts(),
    sentAway,
    strange: lacking(seen, there),
    restartMsP95: Math.round(percentile(restarts, 95)),
    secondsToSynced95: worst(returns.map(({ most }) => most)),
    secondsToSynced100: worst(returns.map(({ all }) => all)),
  };
  return { counts, examples: ledger.examples() };
}

/** The promises that the counts are held against. */
export function heldAgainst(counts: KillCounts): readonly Figure[] {
  const { acknowledged, lost, doubled, sentAway, strange, secondsToSynced95, secondsToSynced100 } = counts;
  return [
    { what: "acknowledged", value: acknowledged, least: 1 },
    { what: "lost", value: lost, most: 0 },
    { what: "doubled", value: doubled, most: 0 },
    { what: "sentAway", value: sentAway, most: 0 },
    { what: "strange", value: strange, most: 0 },
    { what: "secondsToSynced95", value: secondsToSynced95, most: promised.back95Seconds },
    { what: "secondsToSynced100", value: secondsToSynced100, most: promised.backAllSeconds },
  ];
}

/** A third of the times everybody, a third nobody, else some. */
function whoVanish({ writers }: Crowd, share: number) {
  if (share < 1 / 3) return writers;
  return share < 2 / 3 ? [] : writers.slice(0, Math.ceil(writers.length * (share * 3 - 2)));
}
