import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** The product as people run it: a process of its own, with data of its own. */
export type Product = Readonly<{
  /** Starts it, each time on the same data and, after the first time, on the same port. @returns its address. */
  start(): Promise<string>;
  /** Does work that needs it to run. @throws at once when it stops meanwhile. */
  during<T>(work: Promise<T>): Promise<T>;
  /** Ends it in peace. @returns how it ended, such as `exit code 0`; absent when it did not run. */
  stop(): Promise<string | undefined>;
  /** Ends it at once, as a power cut would: SIGKILL. */
  kill(): Promise<void>;
  /** The process that runs now; absent when none does. */
  pid(): number | undefined;
  /** Where its data are. */
  dataDir: string;
  /** Ends it and removes its data. */
  discard(): Promise<void>;
}>;

/** How long it may take to end before it is made to, ms. */
const patienceMs = 20_000;

/**
 * @param environment  what to set besides, such as LOG_LEVEL.
 * @param entry        another program than the product's own, for what must be seen to fail.
 */
export async function newProduct(
  environment: Readonly<Record<string, string>> = {},
  entry = "server/main.ts",
): Promise<Product> {
  const dataDir = await mkdtemp(join(tmpdir(), "samenbord-"));
  let port = "0";
  let running: Readonly<{ child: ChildProcess; ended: Promise<string> }> | undefined;
  let stopping: Promise<string> | undefined;
  let isDiscarded = false;

  const end = async ({ child, ended }: NonNullable<typeof running>, signal: NodeJS.Signals): Promise<string> => {
    child.kill(signal);
    const impatient = setTimeout(() => child.kill("SIGKILL"), patienceMs);
    const how = await ended;
    clearTimeout(impatient);
    running = undefined;
    stopping = undefined;
    return how;
  };
  const stop = async (): Promise<string | undefined> => {
    if (running) stopping ??= end(running, "SIGTERM");
    return stopping;
  };
  const during = <T>(work: Promise<T>): Promise<T> => {
    if (!running) throw new Error("The server does not run.");
    const died = running.ended.then((how) => {
      throw new Error(`The server stopped by itself: ${how}.`);
    });
    return Promise.race([work, died]);
  };
  return {
    async start() {
      if (isDiscarded) throw new Error("The server was stopped for good.");
      const child = spawn(process.execPath, [entry], {
        cwd: join(import.meta.dirname, "../.."),
        env: {
          HOST: "127.0.0.1",
          LOG_LEVEL: "warn",
          ...process.env,
          PUBLIC_URL: "",
          PORT: port,
          DATA_DIR: dataDir,
          ...environment,
        },
        stdio: ["ignore", "pipe", "inherit"],
      });
      const ended = new Promise<string>((tell) => {
        child.once("error", (error) => tell(error.message));
        child.once("exit", (code, signal) => tell(signal ?? `exit code ${code}`));
      });
      running = { child, ended };
      const address = await during(addressIn(child.stdout));
      port = new URL(address).port;
      return address;
    },
    during,
    stop,
    async kill() {
      if (running) await end(running, "SIGKILL");
    },
    pid: () => running?.child.pid,
    dataDir,
    async discard() {
      isDiscarded = true; // whoever was about to start it again must not
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function addressIn(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const address = /^Samenbord runs at (\S+)/.exec(line)?.[1];
    if (address === undefined) continue;
    output.resume(); // a pipe that nobody reads would in the end hold the server up
    return address;
  }
  throw new Error("The server ended before it said where it runs.");
}
