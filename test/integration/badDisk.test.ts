import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSqlite } from "../../server/storage/sqlite.ts";
import { makeSession } from "../support/visitor.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "samenbord-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function start(dataDir: string) {
  const server = spawn(process.execPath, ["server/main.ts"], {
    env: { PATH: process.env.PATH, HOST: "127.0.0.1", PORT: "0", DATA_DIR: dataDir, LOG_LEVEL: "error" },
  });
  const ended = once(server, "exit");
  const log = text(server.stderr);
  const [line] = await once(server.stdout, "data");
  const stop = async (): Promise<string> => {
    server.kill();
    await ended;
    return log;
  };
  return { address: String(line).trim().split(" ").at(-1) ?? "", stop };
}

test("who meets a disk that fails reads our own words; the reason is in the log", async () => {
  const server = await start(folder);
  const other = new DatabaseSync(join(folder, "samenbord.sqlite"));
  other.exec("begin immediate"); // nobody else can commit now
  const said = await makeSession(server.address, 1).catch((error: unknown) => error);
  other.exec("rollback");
  other.close();
  expect(said).toMatchObject({
    code: "unavailable",
    message: "Nothing can be read or kept at this moment. Try again shortly.",
  });
  expect(await server.stop()).toContain("database is locked");
});

test("nobody else on the machine can read the data", async () => {
  const dataDir = join(folder, "data");
  const server = await start(dataDir);
  await makeSession(server.address, 1);
  const mode = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;
  expect(await mode(dataDir)).toBe(0o700);
  const files = await readdir(dataDir);
  expect(files).toEqual(expect.arrayContaining(["lock.sqlite", "samenbord.sqlite", "samenbord.sqlite-wal", "secret"]));
  for (const file of files) expect([file, await mode(join(dataDir, file))]).toEqual([file, 0o600]);
  await server.stop();
});

test("an operator reads why the data folder cannot be used", async () => {
  await writeFile(join(folder, "samenbord.sqlite"), "no database at all, and long enough to be seen as none".repeat(9));
  const merger = new URL("../support/joinBytes.ts", import.meta.url);
  await expect(openSqlite(folder, merger)).rejects.toThrow(
    `The database in ${folder} cannot be opened: file is not a database.`,
  );
});
