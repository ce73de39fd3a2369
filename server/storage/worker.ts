import { Worker } from "node:worker_threads";
import { AppError, type ErrorCode } from "../../shared/errors.ts";
import type { Rows } from "./sqliteWorker.ts";

/** What the worker is started with. `merger`: the URL of a module that exports `mergeUpdates`. */
export type WorkerSetup = Readonly<{ folder: string; merger: string }>;

export type Ask = Readonly<{ id: number; method: keyof Rows; args: readonly unknown[] }>;
/** `reason`: what only the log may tell. */
export type Reply = Readonly<{
  id: number;
  value?: unknown;
  error?: Readonly<{ code: ErrorCode; message: string; reason?: string }>;
}>;

/** Calls into the worker, with the types of its rows. */
export type Call = <Method extends keyof Rows>(
  method: Method,
  ...args: Parameters<Rows[Method]>
) => Promise<ReturnType<Rows[Method]>>;

type Waiting = Readonly<{ resolve(value: unknown): void; reject(error: Error): void }>;

/** Starts the worker. @throws AppError when the database cannot be opened. */
export async function startWorker(setup: WorkerSetup): Promise<Call> {
  const worker = new Worker(new URL("./sqliteWorker.ts", import.meta.url), { workerData: setup });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const failAll = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("message", ({ id, value, error }: Reply) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new AppError(error.code, error.message, causeOf(error)));
    else asked?.resolve(value);
  });
  worker.on("error", (cause) => failAll(new AppError("unavailable", "The store stopped working.", { cause })));
  worker.on("exit", () => failAll(new AppError("unavailable", "The store is closed.")));

  await new Promise<unknown>((resolve, reject) => waiting.set(0, { resolve, reject }));
  return (method, ...args) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ id: last, method, args } satisfies Ask);
    });
}

function causeOf({ code, reason }: NonNullable<Reply["error"]>): ErrorOptions {
  return reason === undefined ? {} : { cause: new AppError(code, reason) };
}
