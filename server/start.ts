import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { customAlphabet } from "nanoid";
import { AppError } from "../shared/errors.ts";
import { limits } from "../shared/limits.ts";
import type { Config } from "./config.ts";
import { openExporter } from "./exports/exporter.ts";
import { openApp } from "./http/app.ts";
import { closerOf } from "./http/closing.ts";
import { identity } from "./http/identity.ts";
import { linkKeys } from "./http/keys.ts";
import { isFromOwnSite } from "./http/site.ts";
import { openLog } from "./log.ts";
import type { Store, World } from "./ports.ts";
import { openRetention } from "./retention.ts";
import { openSecret } from "./secret.ts";
import { restoredAt } from "./storage/restore.ts";
import { openSqlite } from "./storage/sqlite.ts";
import { readStyle } from "./styles.ts";
import { openSync } from "./sync/sync.ts";
import { newTally, type Tally } from "./tally.ts";
import { readTemplates } from "./templates.ts";

/** A server that people can come to. `address` is what one opens on this machine. */
export type Running = Readonly<{
  address: string;
  /** Where it really listens, also when any free port would do. */
  port: number;
  /** Commits and answers everything, then ends: nothing acknowledged gets lost. */
  stop(): Promise<void>;
}>;

const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const world: World = {
  now: () => Date.now(),
  randomId: (length, alphabet = letters) => customAlphabet(alphabet, length)(),
};

const builtPages = fileURLToPath(new URL("../client/dist", import.meta.url));
const prompts = relative("", fileURLToPath(new URL("../prompts", import.meta.url))); // as people would call it in a message
const ownStyle = "samenbord";
const merger = new URL("./sync/mergeUpdates.ts", import.meta.url);

/**
 * Opens everything and hands each part what it needs.
 *
 * @param pages  the folder of the built pages.
 * @param openStore  opens the store of a data folder.
 * @throws AppError with one sentence for the operator when something is not as it should be.
 */
export async function startServer(
  config: Config,
  pages = builtPages,
  openStore: (folder: string, merger: URL, tally: Tally) => Promise<Store> = openSqlite,
): Promise<Running> {
  const { publicUrl, dataDir } = config;
  const log = openLog(config.logLevel);
  const templates = await readTemplates(prompts);
  const style = await readStyle(`${prompts}/style`, config.style ?? ownStyle);
  const keys = linkKeys(await openSecret(dataDir));
  const tally = newTally();
  const store = await openStore(dataDir, merger, tally);
  if (tally.damagedCommits > 0)
    log.error(
      { commits: tally.damagedCommits },
      "the last commits before the restart are damaged: put a backup back, or let people look at their rooms",
    );
  const people = identity(store, world);
  const healsUntil = performance.now() + (await healingMs(dataDir));
  const isHealing = (): boolean => performance.now() < healsUntil;
  if (isHealing()) log.warn("a backup was put back: for a while browsers may bring what it lacks, whoever wrote it");
  const sync = openSync({
    store,
    log,
    world,
    isOwnOrigin: (req) => isFromOwnSite(req, publicUrl),
    session: store.sessionById,
    person: store.personById,
    tally,
    isHealing,
  });
  const retention = openRetention({ store, live: sync, world, elapsed: () => performance.now(), log });
  const exporter = openExporter(style);
  let isStopping = false;
  const app = openApp({
    store,
    templates,
    keys,
    world,
    log,
    pages,
    publicUrl,
    frameAncestors: config.frameAncestors,
    securityContact: config.securityContact,
    exporter,
    live: sync,
    identity: people,
    endings: retention,
    isStopping: () => isStopping,
    metrics: {
      tally,
      gauges: () => ({ ...sync.count(), uncommittedMs: store.uncommittedMs() }),
      token: config.metricsToken,
    },
  });
  const server = createServer(limits.http, app);
  server.on("upgrade", sync.upgrade);
  const closeHttp = closerOf(server);
  try {
    await listen(server, config);
  } catch (error) {
    await sync.stop();
    await store.close();
    throw error;
  }
  const stopRetention = retention.start();
  const { port } = server.address() as AddressInfo; // a TCP server that listens has a port
  return {
    address: publicUrl ?? addressOf(config.host, port),
    port,
    async stop() {
      isStopping = true;
      stopRetention();
      await sync.stop();
      await closeHttp();
      await exporter.close();
      await store.close();
    },
  };
}

/** How much longer browsers may bring what a backup that was put back lacks, ms. */
async function healingMs(dataDir: string): Promise<number> {
  const since = world.now() - ((await restoredAt(dataDir)) ?? Number.NEGATIVE_INFINITY);
  return since < 0 ? 0 : Math.max(0, limits.healMs - since); // a clock that was put back must not make it longer
}

function addressOf(host: string, port: number): string {
  const isEverywhere = host === "0.0.0.0" || host === "::";
  const name = isEverywhere ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(cannotListen(error, port, host)));
    server.listen(port, host, resolve);
  });
}

function cannotListen(cause: NodeJS.ErrnoException, port: number, host: string): Error {
  const because = (sentence: string): AppError => new AppError("unavailable", sentence, { cause });
  switch (cause.code) {
    case "EADDRINUSE":
      return because(`Port ${port} is in use: stop what runs there, or choose another one with PORT=${port + 1}.`);
    case "EACCES":
      return because(`Port ${port} is not open to this user: choose one from 1024, for instance with PORT=8080.`);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return because(`HOST is “${host}”; allowed: an address or name of this machine.`);
    default:
      return cause;
  }
}
