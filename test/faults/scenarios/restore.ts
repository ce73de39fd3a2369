import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { chance } from "../../support/chance.ts";
import type { Product } from "../../support/product.ts";
import { restart } from "../comeBack.ts";
import { readDisk } from "../disk.ts";
import { gather } from "../event.ts";
import { byId, type Found, lacking, openLedger } from "../ledger.ts";
import type { Scenario } from "../scenario.ts";
import { standing } from "../stand.ts";
import type { Writer } from "../writer.ts";

const run = promisify(execFile);

export const restore: Scenario = {
  name: "restore",
  does: "Makes a backup while everybody writes, and later puts it back under people who are connected and hold newer words.",
  async run(open) {
    const { product, address, event, crowd, ledger } = await open();
    const folder = await mkdtemp(join(tmpdir(), "samenbord-restore-"));
    const backup = join(folder, "backup");
    try {
      await pause(1_000);
      const lacksOf = ledger.remember();
      await product.during(operate("backup", backup, product));
      const saved = await readDisk(backup);
      await pause(1_000); // everybody writes on, and nothing of that is in the backup
      await product.stop();
      await operate("restore", backup, product);
      const restored = await readDisk(product.dataDir);
      crowd.rest();
      await restart(product, address);
      const reloads = await product.during(Promise.all(crowd.writers.map(comeBack)));
      const seen = await product.during(crowd.allSeeTheSame());
      crowd.leave();

      const later = openLedger();
      const next = await gather(address, event, { people: 12, chance: chance("after the restore"), ledger: later });
      next.work();
      await pause(1_000);
      next.rest();
      await product.during(next.allSaved());
      next.leave();
      await product.kill();
      const there = await readDisk(product.dataDir);
      ledger.check(there);
      return [
        { what: "saved before the backup and not in it", value: lacksOf(saved), most: 0 },
        { what: "notes in the backup", value: saved.length, least: 1 },
        { what: "rooms that differ after restoring", value: differing(saved, restored), most: 0 },
        { what: "people who had to load the page again", value: reloads.filter(Boolean).length },
        { what: "notes seen by people and not on the disk", value: lacking(seen, there), most: 0 },
        { what: "notes on the disk twice", value: ledger.counts().doubled, most: 0 },
        ...(await standing(product, later)),
      ];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** Runs an operator's command on the server's data. @throws Error when it does not end well. */
async function operate(command: "backup" | "restore", folder: string, { dataDir }: Product): Promise<void> {
  await run(process.execPath, [`server/${command}.ts`, folder], { env: { ...process.env, DATA_DIR: dataDir } });
}

/** In sync again; a page that was told to load again does so. @returns whether it had to. */
async function comeBack(writer: Writer): Promise<boolean> {
  await writer.allSaved();
  writer.type(); // a receipt for this one shows that what the browser brought along was taken
  if (await writer.allSaved()) return false;
  writer.vanish();
  await writer.sit();
  return true;
}

/** In how many rooms two looks at a disk found different notes. */
function differing(one: readonly Found[], other: readonly Found[]): number {
  const notesIn = (room: string, all: readonly Found[]): string =>
    JSON.stringify(all.filter((note) => note.room === room).sort(byId));
  const rooms = new Set([...one, ...other].map(({ room }) => room));
  return [...rooms].filter((room) => notesIn(room, one) !== notesIn(room, other)).length;
}
