import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A server in a process of its own, as people run it, with nothing in it yet. */
export type RunningServer = Readonly<{ address: string; stop: () => Promise<void> }>;

/**
 * Starts the built product on a free port with a data folder of its own.
 *
 * @param environment what to set besides, such as PUBLIC_URL.
 * @throws when it ends before it says where it runs, or when it does not end cleanly.
 */
export async function startServer(environment: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const data = await mkdtemp(join(tmpdir(), "samenbord-"));
  const server = spawn(process.execPath, ["server/main.ts"], {
    cwd: join(import.meta.dirname, "../.."),
    env: { ...process.env, HOST: "127.0.0.1", PORT: "0", DATA_DIR: data, LOG_LEVEL: "warn", ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended: Promise<readonly unknown[]> = once(server, "exit");
  return {
    address: await addressIn(server.stdout),
    async stop() {
      server.kill("SIGTERM");
      const [code] = await ended;
      await rm(data, { recursive: true });
      if (code !== 0) throw new Error(`The server did not end cleanly: it ended with ${String(code)}.`);
    },
  };
}

async function addressIn(output: NodeJS.ReadableStream): Promise<string> {
  let address: string | undefined;
  for await (const line of createInterface({ input: output })) {
    address = /^Samenbord runs at (\S+)/.exec(line)?.[1];
    if (address !== undefined) break;
  }
  if (address === undefined) throw new Error("The server ended before it said where it runs.");
  output.resume(); // the rest is the log; a pipe that nobody reads would in the end hold the server up
  return address;
}
