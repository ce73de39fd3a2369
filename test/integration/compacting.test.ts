import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { openLog } from "../../server/log.ts";
import type { Store } from "../../server/ports.ts";
import { openSqlite } from "../../server/storage/sqlite.ts";
import { loadLiveDoc } from "../../server/sync/liveDoc.ts";
import { newTally } from "../../server/tally.ts";
import { openVersions } from "../../shared/doc/versions.ts";
import { docName, type PersonId, type SessionId, type VersionId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "samenbord-compacting-"));
  store = await openSqlite(folder, new URL("../../server/sync/mergeUpdates.ts", import.meta.url));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

test("a document of which much was kept and forgotten again is not full", async () => {
  const name = docName({ kind: "report", session: "s1" as SessionId });
  const live = await loadLiveDoc(name, store, openLog("silent"), newTally());
  const mine = new Y.Doc();
  const versions = openVersions(mine);
  const keep = (nth: number): Promise<Uint8Array> =>
    new Promise((resolve) => {
      mine.once("update", resolve);
      const words = [{ type: "paragraph", content: [{ type: "text", text: "a".repeat(limits.versionBytes / 2) }] }];
      versions.keep({ id: `v${nth}` as VersionId, name: `${nth}`, at: nth, before: "again" }, words);
    });
  const enough = (3 * limits.docBytes) / (limits.versionBytes / 2);
  for (let nth = 0; nth < enough; nth++) {
    expect(live.isFull(), `after ${nth} versions`).toBe(false);
    expect(live.receive(await keep(nth), "p1" as PersonId, undefined, () => true)).toBe("accepted");
    await live.settled();
  }
  expect((await store.load(name)).updates.length).toBeLessThan(limits.logRows);
});
