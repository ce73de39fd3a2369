import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { copyFile, mkdtemp, open, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { documents } from "../../server/storage/documents.ts";
import { mergeUpdates } from "../../server/sync/mergeUpdates.ts";
import { api } from "../../shared/api.ts";
import type { NoteId } from "../../shared/ids.ts";
import { type Event, openEvent } from "../e2e/event.ts";
import { newProduct, type Product } from "../support/product.ts";
import { comeIn } from "../support/visitor.ts";

const rooms = [1, 2, 3, 4];
let folder: string; // for the backups
let product: Product;
let address: string;
let event: Event;
const notes = new Map<number, NoteId>();
/** How far each room's note is saved. */
const saved = new Map<number, number>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "samenbord-backups-"));
  product = await newProduct();
  address = await product.start();
  event = await openEvent(address, rooms.length);
  await event.startRound(0);
  for (const room of rooms) notes.set(room, await event.write(room, "q1", "stap 0"));
});
afterAll(async () => {
  event.close();
  await product.discard();
  await rm(folder, { recursive: true });
});

/** Runs an operator's command on a data folder. */
async function run(command: "backup" | "restore", where: string, dataDir: string) {
  const child = spawn(process.execPath, [`server/${command}.ts`, where], {
    env: { ...process.env, DATA_DIR: dataDir },
  });
  const [said, told] = [text(child.stdout), text(child.stderr)];
  const [code] = await once(child, "exit");
  return { code: code as number, said: await said, told: await told };
}

/** What each document holds, by name; of a folder in which no server runs. */
function hashes(dataDir: string): ReadonlyMap<string, string> {
  const db = new DatabaseSync(join(dataDir, "samenbord.sqlite"), { readOnly: true });
  const { takeOver, load, namesUnder } = documents(db, () => false);
  takeOver();
  const names = [...namesUnder(event.links.session)].sort();
  const all = names.map((name) => {
    const { snapshot = new Uint8Array([0, 0]), updates } = load(name);
    return [
      name,
      createHash("sha256")
        .update(mergeUpdates([snapshot, ...updates]))
        .digest("hex"),
    ] as const;
  });
  db.close();
  return new Map(all);
}

/** The feedback document with all notes, as the server makes it now. */
async function exported(): Promise<string> {
  const moderator = await comeIn(address, event.links, "moderator");
  const answer = await moderator.fetch(`/api/sessions/${event.links.session}/report/md?as=moderator`);
  expect(answer.status).toBe(200);
  return answer.text();
}

/** Everybody types on until `isOver`; each waits for the receipt before the next word. */
async function type(isOver: () => boolean): Promise<void> {
  const typing = rooms.map(async (room) => {
    for (let step = (saved.get(room) ?? 0) + 1; !isOver(); step++) {
      await event.retype(room, "q1", notes.get(room) as NoteId, `stap ${step}`);
      saved.set(room, step);
    }
  });
  await Promise.all(typing);
}

test("a backup made while everybody types holds all that was saved, and restores", async () => {
  let isOver = false;
  const typing = type(() => isOver);
  const before = new Map(saved);
  const backup = join(folder, "under-load");
  const made = await run("backup", backup, product.dataDir).finally(() => {
    isOver = true;
  });
  await typing;
  expect(made).toMatchObject({ code: 0, told: "", said: expect.stringContaining(backup) });
  for (const room of rooms) expect(saved.get(room)).toBeGreaterThan((before.get(room) ?? 0) + 1); // nobody was held up

  const other = await newProduct();
  expect(await run("restore", backup, other.dataDir)).toMatchObject({ code: 0, told: "" });
  expect(hashes(other.dataDir)).toEqual(hashes(backup));
  const moderator = await comeIn(await other.start(), event.links, "moderator"); // the links that were sent around still open
  const { notes: restored } = await moderator.call(api.listNotes, { session: event.links.session, as: "moderator" });
  expect(restored.length).toBe(rooms.length);
  for (const { room, text: words } of restored) {
    const at = Number(room.slice(1));
    expect(Number(words.split(" ")[1])).toBeGreaterThanOrEqual(before.get(at) ?? 0);
  }
  await other.discard();
});

test("a restored folder equals the server that was backed up, room by room", async () => {
  const backup = join(folder, "quiet");
  await run("backup", backup, product.dataDir);
  expect((await stat(backup)).mode & 0o777).toBe(0o700);
  for (const file of await readdir(backup)) expect((await stat(join(backup, file))).mode & 0o777).toBe(0o600);

  expect(await run("restore", backup, product.dataDir)).toMatchObject({
    code: 1,
    told: expect.stringContaining("Another Samenbord is already running on the folder"),
  });
  const document = await exported();
  await product.stop();
  const was = hashes(product.dataDir);
  expect(was.size).toBeGreaterThan(rooms.length);

  const restored = await run("restore", backup, product.dataDir);
  expect(restored.code).toBe(0);
  expect(hashes(product.dataDir)).toEqual(was);
  const aside = (await readdir(product.dataDir)).find((name) => name.startsWith("before-restore-")) ?? "";
  expect(hashes(join(product.dataDir, aside))).toEqual(was); // what was there is kept
  await product.start();
  expect(await exported()).toBe(document);
  expect(document).toContain("stap "); // the notes are in it
});

test("what cannot be backed up or restored is told in a sentence, and changes nothing", async () => {
  const nothing = await mkdtemp(join(folder, "nothing-"));
  expect(await run("backup", join(folder, "new"), nothing)).toMatchObject({
    code: 1,
    told: `${nothing} holds no samenbord.sqlite: is it the data folder of a server?\n`,
  });
  expect(await run("backup", nothing, product.dataDir)).toMatchObject({
    code: 1,
    told: `${nothing} is there already: choose another name for the backup.\n`,
  });
  expect(await run("restore", nothing, nothing)).toMatchObject({
    code: 1,
    told: expect.stringContaining("no samenbord"),
  });

  const damaged = await mkdtemp(join(folder, "damaged-"));
  await copyFile(join(folder, "quiet/samenbord.sqlite"), join(damaged, "samenbord.sqlite"));
  await copyFile(join(folder, "quiet/secret"), join(damaged, "secret"));
  const file = await open(join(damaged, "samenbord.sqlite"), "r+");
  await file.write(Buffer.alloc(4096, 0xff), 0, 4096, 4096);
  await file.close();
  const target = await mkdtemp(join(folder, "target-"));
  await writeFile(join(target, "secret"), "as it was");
  expect(await run("restore", damaged, target)).toMatchObject({ code: 1, told: expect.stringContaining("is damaged") });
  expect((await readdir(target)).filter((name) => name !== "lock.sqlite")).toEqual(["secret"]);
});
