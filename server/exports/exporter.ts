import { setImmediate as breathe } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { AppError, fail } from "../../shared/errors.ts";
import { limits } from "../../shared/limits.ts";
import { type Style, usualStyle } from "../../shared/style.ts";
import type { Exporter, ExportInput, WhoWaits } from "../ports.ts";
import { everything } from "./everything.ts";
import { exportFormats } from "./index.ts";
import type { Answer, Part, ThreadData } from "./thread.ts";

type Running = Readonly<{ worker: Worker; idle: ReturnType<typeof setTimeout> | undefined }>;

/**
 * Makes files in a thread of its own, one at a time: the first document costs a second of computing, and people are typing
 * meanwhile. The thread starts with the first file and ends when none was wanted for a while.
 *
 * @param style  how documents look. @param thread  the module that makes them.
 */
export function openExporter(
  style: Style = usualStyle,
  { waiting: mostWaiting, ms, idleMs }: Readonly<Record<"waiting" | "ms" | "idleMs", number>> = limits.exports,
  thread = new URL("./thread.ts", import.meta.url),
): Exporter {
  let running: Running | undefined;
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  const end = async (): Promise<void> => {
    const { worker, idle } = running ?? {};
    running = undefined;
    clearTimeout(idle);
    await worker?.terminate();
  };
  const work = async (format: string, input: ExportInput, { gone, tell }: WhoWaits): Promise<Uint8Array> => {
    if (isClosed) return fail("unavailable", "The server is about to restart.");
    if (gone?.aborted) return fail("unavailable", "Nobody waits for this file any more.");
    clearTimeout(running?.idle);
    const worker =
      running?.worker ??
      new Worker(thread, {
        workerData: { style } satisfies ThreadData,
        resourceLimits: { maxOldGenerationSizeMb: limits.exports.heapMb }, // a document too large ends its thread, and never the server
      });
    running = { worker, idle: undefined };
    const breakOff = (): void => void end();
    gone?.addEventListener("abort", breakOff);
    try {
      const answer = answerOf(worker, ms, tell);
      const [bytes] = await Promise.all([answer, handOver(worker, format, input, tell)]);
      running = { worker, idle: setTimeout(() => void end(), idleMs).unref() };
      return bytes;
    } catch (error) {
      await end(); // whatever it was doing, the next file starts afresh
      throw error;
    } finally {
      gone?.removeEventListener("abort", breakOff);
    }
  };

  return {
    formats: [...exportFormats, everything].map(({ id, name, extension, type, of }) => ({
      id,
      name,
      extension,
      type,
      of,
    })),
    async make(format, input, whoWaits = {}) {
      if (waiting >= mostWaiting) fail("unavailable", "Many documents are being made; try again in a moment.");
      if (waiting > 0) whoWaits.tell?.({ step: "turn", done: 0, of: waiting });
      waiting += 1;
      const made = last.then(() => work(format, input, whoWaits));
      last = made.catch(() => {});
      try {
        return await made;
      } finally {
        waiting -= 1;
      }
    },
    async close() {
      isClosed = true;
      await end();
    },
  };
}

/** Notes go over in parts, with room for everybody else in between: thousands at once would hold the event loop. */
async function handOver(
  worker: Worker,
  format: string,
  { notes, ...rest }: ExportInput,
  tell: WhoWaits["tell"],
): Promise<void> {
  const give = (part: Part): void => worker.postMessage(part);
  for (let at = 0; at < notes.length; at += limits.exports.notesAtOnce) {
    tell?.({ step: "notes", done: at, of: notes.length });
    give({ notes: notes.slice(at, at + limits.exports.notesAtOnce) });
    await breathe();
  }
  tell?.({ step: "files", done: 0, of: 1 });
  give({ format, rest });
}

/** The one answer that comes. @throws AppError "unavailable" when it does not, with the reason for the log as its cause. */
function answerOf(worker: Worker, ms: number, tell: WhoWaits["tell"]): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const no = (message: string, cause?: unknown): void =>
      finish(() => reject(new AppError("unavailable", message, { cause })));
    const late = (): void => no("Making the document took too long.");
    let tooLate = setTimeout(late, ms);
    const onAnswer = (answer: Answer): void => {
      if ("bytes" in answer) return finish(() => resolve(answer.bytes));
      if ("error" in answer) return no("The document could not be made.", answer.error);
      tell?.({ step: "files", done: answer.written, of: answer.of });
      clearTimeout(tooLate); // each of several files has its own time
      tooLate = setTimeout(late, ms);
    };
    const onError = (cause: unknown): void => no("The document could not be made.", cause);
    const onExit = (): void => no("Making the document was broken off.");
    const finish = (tell: () => void): void => {
      clearTimeout(tooLate);
      worker.off("message", onAnswer).off("error", onError).off("exit", onExit);
      tell();
    };
    worker.on("message", onAnswer).on("error", onError).on("exit", onExit);
  });
}
