import { AppError } from "../shared/errors.ts";
import { readConfig } from "./config.ts";
import { type Running, startServer } from "./start.ts";

/** Ctrl-C reaches us from the terminal and once more through npm: what comes within this time is the same press. */
const samePressMs = 1_000;

try {
  const running = await startServer(readConfig(process.env));
  process.stdout.write(`Samenbord runs at ${running.address}\n`);
  stopOnSignals(running);
} catch (error) {
  process.stderr.write(`${error instanceof AppError ? error.message : inFull(error)}\n`);
  process.exit(1);
}

/** The first signal ends in peace, a second one at once. */
function stopOnSignals(running: Running): void {
  let firstAt: number | undefined;
  const stop = async (): Promise<void> => {
    if (firstAt !== undefined) {
      if (performance.now() - firstAt > samePressMs) process.exit(1);
      return;
    }
    firstAt = performance.now();
    try {
      await running.stop();
      process.exit(0);
    } catch (error) {
      process.stderr.write(`Stopping failed: ${inFull(error)}\n`);
      process.exit(1);
    }
  };
  process.on("SIGINT", () => void stop());
  process.on("SIGTERM", () => void stop());
}

function inFull(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
