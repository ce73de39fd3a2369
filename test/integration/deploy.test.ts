import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import * as z from "zod/mini";
import { readConfig } from "../../server/config.ts";
import { home } from "../architecture/files.ts";

const read = (file: string): string => readFileSync(join(home, "deploy", file), "utf8");

/** The steps of the Dockerfile in order, each line put together again. */
const steps = read("Dockerfile")
  .replaceAll(/\\\n\s*/g, " ")
  .split("\n")
  .flatMap((line) => {
    const [, word = "", rest = ""] = /^([A-Z]+) (.+)$/.exec(line) ?? [];
    return word ? [{ word, rest }] : [];
  });
/** Those of the last stage: the image that runs. */
const image = steps.slice(steps.findLastIndex(({ word }) => word === "FROM") + 1);
const all = (word: string, of = image): readonly string[] =>
  of.filter((step) => step.word === word).map(({ rest }) => rest);
const env = Object.fromEntries(
  all("ENV").flatMap((line) =>
    line.split(" ").map((pair): [string, string] => {
      const [name = "", ...value] = pair.split("=");
      return [name, value.join("=")];
    }),
  ),
);
const command = z.parse(z.array(z.string()), JSON.parse(all("CMD")[0] ?? ""));

const Service = z.object({
  environment: z.optional(z.record(z.string(), z.string())),
  volumes: z.array(z.string()),
  depends_on: z.optional(z.record(z.string(), z.object({ condition: z.string() }))),
});
const compose = z.parse(
  z.object({ services: z.object({ samenbord: Service, proxy: Service }), volumes: z.record(z.string(), z.null()) }),
  parse(read("compose.yaml")),
);

/** What may go into the image: the exceptions in the ignore file. */
const allowed = read("Dockerfile.dockerignore")
  .split("\n")
  .flatMap((line) => (line.startsWith("!") ? [line.slice(1)] : []));

describe("the container", () => {
  test("takes only what is there, and what its ignore file lets through", () => {
    const sources = all("COPY", steps)
      .filter((line) => !line.startsWith("--from="))
      .flatMap((line) => line.split(" ").slice(0, -1))
      .filter((source) => source !== ".");
    expect(sources.length).toBeGreaterThan(5);
    expect(sources.filter((source) => !existsSync(join(home, source)))).toEqual([]);
    expect(sources.filter((source) => !allowed.includes(source))).toEqual([]);
    expect(allowed.filter((path) => !existsSync(join(home, path)))).toEqual([]);
  });

  test("does not run as root, keeps its data where the volume is, and listens where the proxy looks", () => {
    expect(all("USER")).toEqual(["node"]);
    expect(all("VOLUME")).toEqual([env.DATA_DIR]);
    expect(all("EXPOSE")).toEqual([env.PORT]);
    expect(read("Caddyfile")).toContain(`reverse_proxy samenbord:${env.PORT} `);
    const mounted = compose.services.samenbord.volumes.map((volume) => volume.split(":"));
    expect(mounted).toContainEqual(["data", env.DATA_DIR]);
    const named = [...mounted, ...compose.services.proxy.volumes.map((volume) => volume.split(":"))].map(
      ([name = ""]) => name,
    );
    expect(named.filter((name) => !name.startsWith("./")).sort()).toEqual(Object.keys(compose.volumes).sort());
    expect(named.filter((name) => name.startsWith("./") && !existsSync(join(home, "deploy", name)))).toEqual([]);
    expect(compose.services.proxy.depends_on).toEqual({ samenbord: { condition: "service_healthy" } });
  });

  test("gives Node the same room as npm does", () => {
    expect(read("launch.mjs")).toContain(`\`${env.NODE_OPTIONS} `);
  });

  test("is told only what the server understands, and what nobody set is as if it were not there", () => {
    const { environment = {} } = compose.services.samenbord;
    const readme = readFileSync(join(home, "README.md"), "utf8");
    for (const name of Object.keys(environment)) expect(readme).toContain(`| \`${name}\` |`);
    const unset = Object.fromEntries(Object.keys(environment).map((name) => [name, ""]));
    expect(readConfig({ ...unset, DATA_DIR: tmpdir() })).toEqual(readConfig({ DATA_DIR: tmpdir() }));
  });
});

describe("the image, step by step in a folder", () => {
  let work: string;
  let app: string;
  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), "samenbord-image-"));
    app = join(work, "app");
    await buildPages(join(work, "build"));
    await assemble(app, join(work, "build"));
  }, 120_000);
  afterAll(() => rm(work, { recursive: true, force: true }));

  test("the server starts from exactly these files and packages, is found healthy, makes a backup and stops in peace", async () => {
    const [program = "", ...args] = command;
    expect(program).toBe("node");
    const surroundings = {
      PATH: dirname(process.execPath),
      ...env,
      HOST: "127.0.0.1",
      PORT: "0",
      DATA_DIR: join(work, "data"),
    };
    const server = spawn(process.execPath, args, { cwd: app, env: surroundings, stdio: ["ignore", "pipe", "inherit"] });
    const ended = once(server, "exit");
    const [line] = await once(server.stdout, "data");
    const address = String(line).trim().split(" ").at(-1) ?? "";
    expect((await fetch(address, { headers: { accept: "text/html" } })).status).toBe(200);

    const [, check = "[]"] = /CMD (\[.+\])$/.exec(all("HEALTHCHECK")[0] ?? "") ?? [];
    const [, ...checkArgs] = z.parse(z.array(z.string()), JSON.parse(check));
    const run = promisify(execFile);
    await run(process.execPath, checkArgs, { env: { ...surroundings, PORT: new URL(address).port } });
    await run(process.execPath, ["server/backup.ts", join(work, "backup")], { cwd: app, env: surroundings });
    expect(await readdir(join(work, "backup"))).toContain("secret");

    server.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    await expect(
      run(process.execPath, checkArgs, { env: { ...surroundings, PORT: new URL(address).port } }),
    ).rejects.toThrow(/Command failed/);
  }, 60_000);
});

/** The first stage: the pages, from what the ignore file lets through. */
async function buildPages(folder: string): Promise<void> {
  await mkdir(folder);
  for (const path of allowed)
    await cp(join(home, path), join(folder, path), {
      recursive: true,
      filter: (file) => !file.startsWith(join(home, "client/dist")),
    });
  await symlink(join(home, "node_modules"), join(folder, "node_modules")); // what `npm ci` brings
  const [line = ""] = all("RUN", steps).filter((step) => step.includes("--build"));
  const [, ...args] = line.split(" ");
  await promisify(execFile)(process.execPath, args, { cwd: folder });
}

/** The last stage: its COPY lines, with the packages that `npm ci --omit=dev` installs. */
async function assemble(app: string, build: string): Promise<void> {
  const Lock = z.object({ packages: z.record(z.string(), z.object({ dev: z.optional(z.boolean()) })) });
  const { packages } = z.parse(Lock, JSON.parse(readFileSync(join(home, "package-lock.json"), "utf8")));
  for (const [path, { dev }] of Object.entries(packages)) {
    if (path === "" || dev || path.lastIndexOf("node_modules/") > 0 || !existsSync(join(home, path))) continue; // those inside come along
    await mkdir(dirname(join(app, path)), { recursive: true });
    await cp(join(home, path), join(app, path), { recursive: true, dereference: true });
  }
  for (const line of all("COPY")) {
    const [, stage] = /^--from=(\w+)/.exec(line) ?? [];
    if (stage === "packages") continue;
    const paths = line.split(" ").slice(stage ? 1 : 0);
    const target = paths.pop() ?? "";
    for (const source of paths) {
      const from = stage === "build" ? join(build, source.replace("/app/", "")) : join(home, source);
      await cp(from, join(app, target.endsWith("/") ? join(target, source) : target), { recursive: true });
    }
  }
}
