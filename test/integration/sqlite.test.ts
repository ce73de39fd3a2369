import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { crc32 } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { packSteps } from "../../server/storage/packing.ts";
import { openSqlite } from "../../server/storage/sqlite.ts";
import { newTally } from "../../server/tally.ts";
import type { DocName, PersonId, SessionId } from "../../shared/ids.ts";
import { storeContract } from "../support/storeContract.ts";

const merger = new URL("../support/joinBytes.ts", import.meta.url);
const newFolder = (): string => mkdtempSync(join(tmpdir(), "samenbord-store-"));

storeContract("SQLite", async () => {
  const folder = newFolder();
  return { open: () => openSqlite(folder, merger), remove: async () => rmSync(folder, { recursive: true }) };
});

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => rmSync(folder, { recursive: true }));

const name = "s1.stage" as DocName;
const step = (update: Uint8Array) => ({ update, author: "p1" as PersonId, claims: [] });
const onDisk = <T>(look: (db: DatabaseSync) => T): T => {
  const db = new DatabaseSync(join(folder, "samenbord.sqlite"));
  try {
    return look(db);
  } finally {
    db.close();
  }
};

test("a data folder serves one server at a time, and tells so", async () => {
  const store = await openSqlite(folder, merger);
  await expect(openSqlite(folder, merger)).rejects.toThrow(`already running on the folder ${folder}`);
  await store.close();
  await (await openSqlite(folder, merger)).close();
});

test("a data folder of a newer version is left alone", async () => {
  await (await openSqlite(folder, merger)).close();
  onDisk((db) => db.exec("pragma user_version = 999"));
  await expect(openSqlite(folder, merger)).rejects.toThrow("newer version");
});

test("every commit reaches the disk before it is acknowledged", async () => {
  const store = await openSqlite(folder, merger);
  await store.append(name, step(Uint8Array.from([7])));
  // Another connection reads what is committed, and only that.
  const committed = "select (select count(*) from journal) + (select count(*) from upd) as rows";
  expect(onDisk((db) => db.prepare(committed).get())).toEqual({ rows: 1 });
  expect(onDisk((db) => db.prepare("pragma journal_mode").get())).toEqual({ journal_mode: "wal" });
  await store.close();
});

test("a damaged row makes its document unavailable, never empty, and leaves the row and the others alone", async () => {
  const store = await openSqlite(folder, merger);
  await store.append(name, step(Uint8Array.from([1, 2, 3])));
  await store.append("s2.stage" as DocName, step(Uint8Array.from([4])));
  await store.load(name); // from here on each document has rows of its own
  onDisk((db) => db.exec("update upd set data = x'ff' where doc = (select id from doc where name = 's1.stage')"));
  await expect(store.load(name)).rejects.toMatchObject({ code: "unavailable" });
  await expect(store.compact(name)).rejects.toMatchObject({ code: "unavailable" });
  expect((await store.load("s2.stage" as DocName)).updates).toHaveLength(1);
  expect(onDisk((db) => db.prepare("select count(*) as rows from upd").get())).toEqual({ rows: 2 });
  await store.close();
});

test("a commit that fails is tried again, in order, and is not acknowledged before it succeeds", async () => {
  const store = await openSqlite(folder, merger);
  const blocker = new DatabaseSync(join(folder, "samenbord.sqlite"));
  blocker.exec("begin immediate"); // nobody else can commit now
  let acknowledged = 0;
  const appended = [1, 2].map((value) => store.append(name, step(Uint8Array.from([value]))).then(() => acknowledged++));
  await expect
    .poll(
      () =>
        store.check().then(
          () => "well",
          () => "trouble",
        ),
      { timeout: 15_000 },
    )
    .toBe("trouble");
  expect(acknowledged).toBe(0);
  blocker.exec("rollback");
  blocker.close();
  await Promise.all(appended);
  expect((await store.load(name)).updates.map((update) => [...update])).toEqual([[1], [2]]);
  await expect(store.check()).resolves.toBeUndefined();
  await store.close();
});

/** What a server leaves that was killed: commits which were not handed out to their documents yet. */
function leaveInJournal(...packed: readonly Uint8Array[]): void {
  const insert = "insert into journal (data, crc) values (?, ?)";
  onDisk((db) => packed.map((data) => db.prepare(insert).run(data, crc32(data))));
}

test("what a killed server had committed is in its document after the next start", async () => {
  await (await openSqlite(folder, merger)).close();
  leaveInJournal(
    packSteps([{ ...step(Uint8Array.from([1])), name, claims: [7] }]),
    packSteps([{ ...step(Uint8Array.from([2])), name }]),
  );
  const store = await openSqlite(folder, merger);
  expect(await store.load(name)).toEqual({
    updates: [Uint8Array.from([1]), Uint8Array.from([2])],
    authors: new Map([[7, "p1"]]),
  });
  await store.close();
  expect(onDisk((db) => db.prepare("select count(*) as rows from journal").get())).toEqual({ rows: 0 });
});

test("a damaged commit of the last run is told and kept, and takes no other with it", async () => {
  await (await openSqlite(folder, merger)).close();
  leaveInJournal(...[1, 2, 3].map((value) => packSteps([{ ...step(Uint8Array.from([value])), name }])));
  onDisk((db) => db.exec("update journal set data = x'ff' where id = 2"));
  const tally = newTally();
  const store = await openSqlite(folder, merger, tally);
  expect(tally.damagedCommits).toBe(1);
  expect((await store.load(name)).updates).toEqual([Uint8Array.from([1]), Uint8Array.from([3])]);
  await store.close();
  expect(onDisk((db) => db.prepare("select id from journal").all())).toEqual([{ id: 2 }]);
});

test("erasing a session takes its damaged commits along, also where nobody can read whose they were, and leaves those of others", async () => {
  await (await openSqlite(folder, merger)).close();
  const words = new TextEncoder().encode("Geheim van de Linde");
  const unreadable = packSteps([{ ...step(words), name }]);
  unreadable[unreadable.indexOf(".".charCodeAt(0))] = 0xff;
  leaveInJournal(
    packSteps([{ ...step(words), name }]),
    packSteps([{ ...step(words), name: "s10.stage" as DocName }]),
    unreadable,
  );
  onDisk((db) => {
    db.exec("update journal set crc = crc + 1");
    db.exec("insert into session (id, code, body) values ('s1', 'ABC', '{}'), ('s10', 'DEF', '{}')");
  });
  const store = await openSqlite(folder, merger);
  await store.eraseSession("s1" as SessionId, 1);
  expect(onDisk((db) => db.prepare("select id from journal").all())).toEqual([{ id: 2 }]);
  await store.close();
});

test("what is committed can be read while nothing else can be written", async () => {
  const store = await openSqlite(folder, merger);
  await store.append(name, { ...step(Uint8Array.from([1])), claims: [7] });
  const blocker = new DatabaseSync(join(folder, "samenbord.sqlite"));
  blocker.exec("begin immediate");
  expect(await store.load(name)).toEqual({ updates: [Uint8Array.from([1])], authors: new Map([[7, "p1"]]) });
  expect(await store.namesUnder("s1")).toEqual([name]);
  blocker.exec("rollback");
  blocker.close();
  await store.close();
});
