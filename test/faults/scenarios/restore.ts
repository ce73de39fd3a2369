import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import type { Product } from "../../support/product.ts";
import { restart } from "../comeBack.ts";
import { readDisk } from "../disk.ts";
import { byId, type Found } from "../ledger.ts";
import type { Scenario } from "../scenario.ts";
import type { Writer } from "../writer.ts";

const run = promisify(execFile);
/** What was committed just before is still on its way to people, ms. */
const onItsWayMs = 500;

export const restore: Scenario = {
  name: "restore",
  does: "Makes a backup while everybody writes, and later puts it back under people who are connected and hold newer words.",
  async run(open) {
    const { product, address, crowd, ledger, finish } = await open();
    const folder = await mkdtemp(join(tmpdir(), "samenbord-restore-"));
    const backup = join(folder, "backup");
    try {
      await pause(1_000);
      const lacksOf = ledger.remember();
      await product.during(operate("backup", backup, product));
      const saved = await readDisk(backup);
      await pause(1_000); // everybody writes on, and nothing of that is in the backup
      const gone = crowd.writers.filter((_, n) => n % 6 === 5);
      for (const writer of gone) writer.vanish();
      await pause(onItsWayMs); // what those wrote last is on the others' screens
      await product.stop();
      await operate("restore", backup, product);
      const restored = await readDisk(product.dataDir);
      await restart(product, address);
      const staying = crowd.writers.filter((writer) => writer.link());
      const reloads = await product.during(Promise.all(staying.map(comeBack)));
      await pause(1_000);
      return [
        { what: "saved before the backup and not in it", value: lacksOf(saved), most: 0 },
        { what: "notes in the backup", value: saved.length, least: 1 },
        { what: "rooms that differ after restoring", value: differing(saved, restored), most: 0 },
        { what: "people who left before", value: gone.length, least: 1 },
        { what: "people who had to load the page again", value: reloads.filter(Boolean).length, most: 0 },
        ...(await finish()), // nothing is lost: who stayed brings back what is newer, also of who left
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
