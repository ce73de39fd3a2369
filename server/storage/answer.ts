import { parentPort } from "node:worker_threads";
import { AppError, asAppError } from "../../shared/errors.ts";
import type { Ask, Methods, Reply } from "./thread.ts";

const reply = (message: Reply): void => parentPort?.postMessage(message);

/**
 * Answers what this thread is asked, one question after the other, until it was asked to `close`.
 *
 * @param open  makes what it can be asked; what it throws reaches who started the thread.
 * @param after  called after each answer: nobody waits for what it does.
 */
export async function answer<M extends Methods & Readonly<{ close(): void }>>(
  open: () => Promise<M>,
  after: (method: string, methods: M) => void = () => {},
): Promise<void> {
  try {
    const methods = await open();
    parentPort?.on("message", ({ id, method, args }: Ask) => {
      try {
        reply({ id, value: methods[method]?.(...(args as never[])) });
      } catch (error) {
        reply({ id, error: told(error) });
      }
      if (method === "close") parentPort?.close();
      after(method, methods);
    });
    reply({ id: 0, value: undefined });
  } catch (error) {
    reply({ id: 0, error: told(error) });
  }
}

/** An error as it crosses the thread: what we foresaw keeps its sentence, the rest is "unavailable", with its reason for the log. */
function told(error: unknown): NonNullable<Reply["error"]> {
  const known = asAppError(error);
  if (known.code !== "internal") return { code: known.code, message: known.message, ...reasonOf(known.cause) };
  return {
    code: "unavailable",
    message: "Nothing can be read or kept at this moment. Try again shortly.",
    ...reasonOf(error),
  };
}

/** What may be told of an error: SQLite's words quote no rows; the words of others might, and stay here. */
export function reasonOf(error: unknown): Readonly<{ reason?: string }> {
  const isOurs = error instanceof AppError;
  const isFromSqlite = error instanceof Error && "code" in error && error.code === "ERR_SQLITE_ERROR";
  return isOurs || isFromSqlite ? { reason: error.message } : {};
}
