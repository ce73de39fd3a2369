import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "../../server/config.ts";
import { startTestServer } from "../support/server.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "samenbord-"));
  await writeFile(join(folder, "file"), "");
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the server as people do, with an environment of its own. */
function run(env: Readonly<Record<string, string>>) {
  const started = spawn(process.execPath, ["server/main.ts"], {
    env: { PATH: process.env.PATH, HOST: "127.0.0.1", DATA_DIR: join(folder, "data"), LOG_LEVEL: "warn", ...env },
  });
  return { process: started, ended: once(started, "exit"), told: text(started.stderr), said: text(started.stdout) };
}

describe("the configuration", () => {
  test("has a default for everything", () => {
    expect(readConfig({ DATA_DIR: folder, PORT: "" })).toEqual({
      port: 8080,
      host: "0.0.0.0",
      dataDir: folder,
      logLevel: "info",
    });
  });

  test("takes the address that people use, with or without a slash at the end", () => {
    expect(readConfig({ DATA_DIR: folder, PUBLIC_URL: "https://Bord.example.org/" }).publicUrl).toBe(
      "https://bord.example.org",
    );
  });

  test.each([
    ["PORT", "http", "PORT is “http”; allowed: a whole number from 0 to 65535 (0: any free port)."],
    ["PORT", "70000", "PORT is “70000”; allowed: a whole number from 0 to 65535 (0: any free port)."],
    ["PORT", "-1", "PORT is “-1”; allowed: a whole number from 0 to 65535 (0: any free port)."],
    [
      "PUBLIC_URL",
      "bord.example.org",
      "PUBLIC_URL is “bord.example.org”; allowed: an address without a path, such as https://bord.example.org.",
    ],
    [
      "PUBLIC_URL",
      "https://example.org/bord",
      "PUBLIC_URL is “https://example.org/bord”; allowed: an address without a path, such as https://bord.example.org.",
    ],
    [
      "PUBLIC_URL",
      "ftp://example.org",
      "PUBLIC_URL is “ftp://example.org”; allowed: an address without a path, such as https://bord.example.org.",
    ],
    [
      "FRAME_ANCESTORS",
      "https://teams.example.org; script-src *",
      "FRAME_ANCESTORS is “https://teams.example.org; script-src *”; allowed: self, none, or addresses such as https://teams.example.org https://*.example.org.",
    ],
    [
      "FRAME_ANCESTORS",
      "none https://teams.example.org",
      "FRAME_ANCESTORS is “none https://teams.example.org”; allowed: self, none, or addresses such as https://teams.example.org https://*.example.org.",
    ],
    [
      "SECURITY_CONTACT",
      "somebody",
      "SECURITY_CONTACT is “somebody”; allowed: mailto:somebody@example.org, or an address that begins with https://.",
    ],
    ["METRICS_TOKEN", "kort", "METRICS_TOKEN is not as it should be; allowed: 16 or more of A-Z a-z 0-9 . _ ~ + / = -"],
    ["LOG_LEVEL", "loud", "LOG_LEVEL is “loud”; allowed: fatal, error, warn, info, debug, trace, silent."],
  ])("with a mistake in %s (%s) is told in one sentence", (name, value, sentence) => {
    expect(() => readConfig({ DATA_DIR: folder, [name]: value })).toThrow(sentence);
  });

  test("refuses a data folder that is a file", () => {
    const dataDir = join(folder, "file");
    expect(() => readConfig({ DATA_DIR: dataDir })).toThrow(
      `DATA_DIR is “${dataDir}”; allowed: a folder that this user can make and write in.`,
    );
  });
});

describe("a start that cannot be", () => {
  test("because of a mistake ends with one sentence and no stack trace", async () => {
    const { ended, told, said } = run({ PORT: "acht" });
    expect((await ended)[0]).toBe(1);
    expect(await told).toBe("PORT is “acht”; allowed: a whole number from 0 to 65535 (0: any free port).\n");
    expect(await said).toBe("");
  });

  test("because the port is in use says so", async () => {
    const first = await startTestServer();
    const { ended, told } = run({ PORT: String(first.port) });
    expect((await ended)[0]).toBe(1);
    expect(await told).toBe(
      `Port ${first.port} is in use: stop what runs there, or choose another one with PORT=${first.port + 1}.\n`,
    );
    await first.stop();
  });

  test("because the address is not of this machine says so", async () => {
    const { ended, told } = run({ PORT: "0", HOST: "192.0.2.1" });
    expect((await ended)[0]).toBe(1);
    expect(await told).toBe("HOST is “192.0.2.1”; allowed: an address or name of this machine.\n");
  });

  test("because somebody spoilt the secret says so, and leaves it alone", async () => {
    const dataDir = await mkdtemp(join(folder, "spoilt-"));
    await writeFile(join(dataDir, "secret"), "hallo");
    await chmod(join(dataDir, "secret"), 0o600);
    await expect(startTestServer({ dataDir })).rejects.toThrow(/does not hold a secret/);
  });
});

test.each(["SIGINT", "SIGTERM"] as const)(
  "a server says where it runs, and ends in peace on %s, also when it comes twice",
  async (signal) => {
    const server = run({ PORT: "0" });
    const [line] = await once(server.process.stdout, "data");
    expect(String(line)).toMatch(/^Samenbord runs at http:\/\/127\.0\.0\.1:\d+\n$/);
    const address = String(line).trim().split(" ").at(-1);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    server.process.kill(signal);
    server.process.kill(signal); // Ctrl-C comes from the terminal and from npm
    expect(await server.ended).toEqual([0, null]);
    expect(await server.told).toBe("");
  },
);
