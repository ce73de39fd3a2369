import { chance } from "../support/chance.ts";
import { newProduct, type Product } from "../support/product.ts";
import { readDisk } from "./disk.ts";
import { type Crowd, type Event, gather, openEvent } from "./event.ts";
import { type Ledger, lacking, openLedger } from "./ledger.ts";
import type { Figure } from "./scenario.ts";

/** A server of its own with people at work. */
export type Stand = Readonly<{
  product: Product;
  address: string;
  event: Event;
  crowd: Crowd;
  ledger: Ledger;
  /** The process id of the server. */
  pid(): number;
  /** Everybody's last words are saved and everybody goes; then the server is killed and the disk is read. */
  finish(): Promise<readonly Figure[]>;
  /** Ends everything, whatever happened. */
  end(): Promise<void>;
}>;

export type StandOptions = Readonly<{
  env?: Readonly<Record<string, string>>;
  people?: number;
  rooms?: number;
  /** Tells each time that somebody tries to connect. */
  attempted?(): void;
  /** Does something to the data folder before the server starts. @returns what undoes it. */
  prepare?(dataDir: string): Promise<() => Promise<void>>;
}>;

/** Opens one. Everybody is at work when it resolves. */
export async function openStand(seed: string, entry: string, options: StandOptions = {}): Promise<Stand> {
  const { env = {}, people = 24, rooms = 4, attempted, prepare } = options;
  const product = await newProduct({ LOG_LEVEL: "silent", ...env }, entry);
  let undo: (() => Promise<void>) | undefined;
  let crowd: Crowd | undefined;
  const end = async (): Promise<void> => {
    crowd?.leave();
    await product.kill();
    await undo?.();
    await product.discard();
  };
  try {
    undo = await prepare?.(product.dataDir);
    const address = await product.start();
    const event = await openEvent(address, rooms);
    const ledger = openLedger();
    const gathered = await gather(address, event, {
      people,
      chance: chance(seed),
      ledger,
      ...(attempted && { attempted }),
    });
    crowd = gathered;
    crowd.work();
    return {
      product,
      address,
      event,
      crowd,
      ledger,
      pid: () => product.pid() ?? 0,
      async finish() {
        gathered.rest();
        await product.during(gathered.allSaved());
        const seen = await product.during(gathered.allSeeTheSame());
        gathered.leave();
        await product.kill();
        return [
          ...(await standing(product, ledger)),
          { what: "seen and not on the disk", value: lacking(seen, await readDisk(product.dataDir)), most: 0 },
        ];
      },
      end,
    };
  } catch (error) {
    await end();
    throw error;
  }
}

/** What stands on the disk now, against everything that was ever acknowledged. Only while the server does not run. */
export async function standing({ dataDir }: Product, ledger: Ledger): Promise<readonly Figure[]> {
  ledger.check(await readDisk(dataDir));
  const { acknowledged, lost, doubled } = ledger.counts();
  return [
    { what: "acknowledged", value: acknowledged, least: 1 },
    { what: "lost", value: lost, most: 0 },
    { what: "doubled", value: doubled, most: 0 },
  ];
}
