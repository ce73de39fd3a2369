import { existsSync } from "node:fs";
import { mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { need } from "../machine.ts";
import { NotHere, type Scenario } from "../scenario.ts";

/** Where the server's clock goes, s from the true time; at last back again. The fifth is early in 1970, the sixth late in January 2038. */
const year = 365 * 24 * 3600;
const jumps = [
  3_600,
  -3_600,
  60,
  120,
  -Math.floor(Date.now() / 1000) + 3_600,
  2_147_990_400 - Math.floor(Date.now() / 1000),
  0,
];

export const clockJump: Scenario = {
  name: "clock-jump",
  does: "Lets the server's clock jump to and fro (an hour, a minute, to 1970, to 2038) while everybody writes.",
  async run(open) {
    await need("libfaketime", async () => (await library()) !== undefined);
    const preload = await library();
    if (preload === undefined) throw new NotHere("libfaketime is not there.");
    const folder = await mkdtemp(join(tmpdir(), "samenbord-clock-"));
    const file = join(folder, "clock");
    try {
      await writeFile(file, "+0");
      const env = {
        LD_PRELOAD: preload,
        FAKETIME_TIMESTAMP_FILE: file,
        FAKETIME_NO_CACHE: "1",
        FAKETIME_DONT_FAKE_MONOTONIC: "1",
      };
      const { address, crowd, ledger, finish } = await open({ env, people: 16 });
      let [drops, quietest, strayed] = [0, Number.POSITIVE_INFINITY, 0];
      for (const writer of crowd.writers)
        writer.link()?.link.state.subscribe(() => {
          if (writer.link()?.link.state.current() !== "live") drops += 1;
        });
      await pause(1_000);
      const seen = crowd.writers[0]?.link()?.link;
      const cursors = seen?.presence.current().size ?? 0;
      let fewest = cursors;
      for (const seconds of jumps) {
        const before = ledger.counts().acknowledged;
        await writeFile(`${file}.new`, `${seconds < 0 ? "" : "+"}${seconds}`);
        await rename(`${file}.new`, file);
        await pause(2_500);
        quietest = Math.min(quietest, ledger.counts().acknowledged - before);
        fewest = Math.min(fewest, seen?.presence.current().size ?? 0);
        const { headers } = await fetch(new URL("/healthz", address));
        strayed = Math.max(strayed, Math.abs(Date.parse(headers.get("date") ?? "") - Date.now()) / (year * 1000));
      }
      return [
        { what: "years that the server strayed", value: Math.round(strayed * 10) / 10, least: 10 },
        { what: "links that dropped", value: drops, most: 0 },
        { what: "people in sight", value: cursors, least: 1 },
        { what: "people out of sight", value: cursors - fewest, most: 0 },
        { what: "acknowledged after a jump", value: quietest, least: 1 },
        ...(await finish()),
      ];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** Where Debian puts it: by the name of the processor. */
async function library(): Promise<string | undefined> {
  const folders = await readdir("/usr/lib").catch(() => []);
  return folders.map((name) => `/usr/lib/${name}/faketime/libfaketime.so.1`).find((path) => existsSync(path));
}
