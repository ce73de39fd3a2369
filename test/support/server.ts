import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Config } from "../../server/config.ts";
import { type Running, startServer } from "../../server/start.ts";

/** A whole server in this process, with data of its own. */
export type TestServer = Readonly<{
  /** For instance `http://localhost:41234`. */
  address: string;
  port: number;
  dataDir: string;
  /** Stops the server and keeps its data, so that it can be started again with them. */
  halt(): Promise<void>;
  /** Stops the server and throws its data away. */
  stop(): Promise<void>;
}>;

/** Starts everything on a free port: real SQLite, real sockets. `given` changes the configuration, `pages` is the folder of the pages. */
export async function startTestServer({
  pages,
  ...given
}: Partial<Config> & Readonly<{ pages?: string }> = {}): Promise<TestServer> {
  const dataDir = given.dataDir ?? (await mkdtemp(join(tmpdir(), "samenbord-")));
  const running: Running = await startServer(
    { port: 0, host: "127.0.0.1", logLevel: "silent", ...given, dataDir },
    pages,
  );
  let halted: Promise<void> | undefined;
  const halt = (): Promise<void> => {
    halted ??= running.stop();
    return halted;
  };
  return {
    address: running.address,
    port: running.port,
    dataDir,
    halt,
    async stop() {
      await halt();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
