import { AppError } from "../shared/errors.ts";
import { limits } from "../shared/limits.ts";
import { readConfig } from "./config.ts";
import { type Log, openLog } from "./log.ts";
import { type Running, startServer } from "./start.ts";

/** Ctrl-C reaches us from the terminal and once more through npm: what comes within this time is the same press. */
const samePressMs = 1_000;

/** Serves by the environment until a signal comes. Ends the process with one sentence when it cannot. */
export async function serve(): Promise<void> {
  process.umask(0o077); // what we write is for nobody else on this machine
  try {
    const config = readConfig(process.env);
    const log = openLog(config.logLevel);
    tellOfCrashes(log);
    const running = await startServer(config);
    process.stdout.write(`Samenbord runs at ${running.address}\n`);
    stopOnSignals(running, log);
  } catch (error) {
    process.stderr.write(`${error instanceof AppError ? error.message : inFull(error)}\n`);
    process.exit(1);
  }
}

/** Node would print the message of an error that nobody caught, and with it whatever that quotes. */
function tellOfCrashes(log: Log): void {
  process.on("uncaughtException", (error) => {
    log.fatal({ err: error }, "the server fell over");
    process.exit(1);
  });
}

/** The first signal ends in peace, a second one at once. */
function stopOnSignals(running: Running, log: Log): void {
  let firstAt: number | undefined;
  const stop = async (): Promise<void> => {
    if (firstAt !== undefined) {
      if (performance.now() - firstAt > samePressMs) process.exit(1);
      return;
    }
    firstAt = performance.now();
    setTimeout(() => {
      log.fatal("the server could not stop in time: what could not be committed was never acknowledged");
      process.exit(1);
    }, limits.stopMs).unref();
    try {
      await running.stop();
      process.exit(0);
    } catch (error) {
      log.fatal({ err: error }, "stopping failed");
      process.exit(1);
    }
  };
  process.on("SIGINT", () => void stop());
  process.on("SIGTERM", () => void stop());
}

function inFull(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
