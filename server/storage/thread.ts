import { Worker } from "node:worker_threads";
import { AppError, type ErrorCode } from "../../shared/errors.ts";

/** What a thread can be asked. */
export type Methods = Readonly<Record<string, (...args: never[]) => unknown>>;

export type Ask = Readonly<{ id: number; method: string; args: readonly unknown[] }>;
/** `reason`: what only the log may tell. */
export type Reply = Readonly<{
  id: number;
  value?: unknown;
  error?: Readonly<{ code: ErrorCode; message: string; reason?: string }>;
}>;

/** Calls into a thread, with the types of its methods. */
export type Call<M extends Methods> = <Name extends keyof M & string>(
  method: Name,
  ...args: Parameters<M[Name]>
) => Promise<ReturnType<M[Name]>>;

/** Room for what a thread of the store makes and throws away, MB: Node would give each as much as the thread that serves people. */
const youngMb = 6;

type Waiting = Readonly<{ resolve(value: unknown): void; reject(error: Error): void }>;

/**
 * Starts a thread that answers one question after the other, see `answer`.
 *
 * @param program  what it runs. @param setup  what that finds in `workerData`.
 * @throws AppError when it cannot begin.
 */
export async function startThread<M extends Methods>(program: URL, setup: unknown): Promise<Call<M>> {
  const worker = new Worker(program, { workerData: setup, resourceLimits: { maxYoungGenerationSizeMb: youngMb } });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let ended: Error | undefined; // it answers nothing any more
  const failAll = (error: Error): void => {
    ended = error;
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
      if (ended) return reject(ended);
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ id: last, method, args } satisfies Ask);
    });
}

function causeOf({ code, reason }: NonNullable<Reply["error"]>): ErrorOptions {
  return reason === undefined ? {} : { cause: new AppError(code, reason) };
}
