import { type ChildProcess, fork } from "node:child_process";
import { getCompileCacheDir } from "node:module";
import { constants, getPriority, setPriority } from "node:os";
import { dirname } from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { AppError } from "../../shared/errors.ts";
import type { Style } from "../../shared/style.ts";
import type { ExportInput, WhoWaits } from "../ports.ts";
import type { Answer, Part } from "./makerProgram.ts";

/** One process that makes files, one at a time. */
export type Maker = Readonly<{
  /** Once it has ended it makes no more. */
  hasEnded(): boolean;
  /** @throws AppError "unavailable" when no file comes, with the reason for the log as its cause; "too_large" when it takes too much memory. */
  make(format: string, input: ExportInput, tell: WhoWaits["tell"]): Promise<Uint8Array>;
  /** Breaks off what it was making. Resolves once the process is gone. */
  end(): Promise<void>;
}>;

/** `ms`: how long one file may take. `heapMb`: its memory, beside what the PDF writer takes. `notesAtOnce`: so many reach it in one go. */
export type MakerLimits = Readonly<Record<"ms" | "heapMb" | "notesAtOnce", number>>;

/**
 * Starts a process for files. The memory of a large one goes back to the machine with it, one that is too large ends it and never
 * the server, people who type go before it, and it knows none of the server's secrets.
 *
 * @param program  the module that it runs.
 */
export function openMaker(style: Style, { ms, heapMb, notesAtOnce }: MakerLimits, program: URL): Maker {
  const child = fork(fileURLToPath(program), {
    serialization: "advanced",
    env: compiledBefore(),
    execArgv: [`--max-old-space-size=${heapMb}`],
    stdio: ["ignore", "ignore", "ignore", "ipc"], // its last words could quote notes
  });
  comeLast(child);
  let hasEnded = false;
  const gone = new Promise<void>((resolve) => {
    const end = (): void => {
      hasEnded = true;
      resolve();
    };
    child.on("exit", end).on("error", () => child.pid === undefined && end());
  });
  /** Resolves when it is on its way: thousands of notes must not pile up here. When the process is gone, its end tells that. */
  const give = (part: Part): Promise<void> => new Promise((sent) => child.send(part, () => sent()));
  void give({ style });

  return {
    hasEnded: () => hasEnded,
    async make(format, { notes, ...rest }, tell) {
      const handOver = async (): Promise<void> => {
        for (let at = 0; at < notes.length; at += notesAtOnce) {
          tell?.({ step: "notes", done: at, of: notes.length });
          await give({ notes: notes.slice(at, at + notesAtOnce) });
          await breathe(); // room for everybody else: thousands at once would hold the event loop
        }
        tell?.({ step: "files", done: 0, of: 1 });
        await give({ format, rest });
      };
      const answer = answerOf(child, ms, tell);
      const [bytes] = await Promise.all([answer, handOver()]);
      return bytes;
    },
    async end() {
      child.kill("SIGKILL"); // it has nothing to finish
      await gone;
    },
  };
}

/** Its only environment: where Node keeps what it compiled before, so that the first file does not wait for that. */
function compiledBefore(): Readonly<Record<string, string>> {
  const folder = getCompileCacheDir(); // with a folder of this version of Node at its end
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: dirname(folder) };
}

function comeLast({ pid }: ChildProcess): void {
  try {
    const { PRIORITY_BELOW_NORMAL: below, PRIORITY_LOW: last } = constants.priority;
    if (pid !== undefined) setPriority(pid, Math.min(last, Math.max(0, getPriority()) + below)); // whatever the server's own is
  } catch {
    // a machine that does not let us shares its time evenly
  }
}

/** The one answer that comes. */
function answerOf(child: ChildProcess, ms: number, tell: WhoWaits["tell"]): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const no = (message: string, cause?: unknown): void =>
      finish(() => reject(new AppError("unavailable", message, { cause })));
    const late = (): void => no("Making the document took too long.");
    let tooLate = setTimeout(late, ms);
    const onMessage = (message: unknown): void => {
      const answer = message as Answer; // from our own program
      if ("bytes" in answer) return finish(() => resolve(answer.bytes));
      if ("error" in answer) return no("The document could not be made.", answer.error);
      tell?.({ step: "files", done: answer.written, of: answer.of });
      clearTimeout(tooLate); // each of several files has its own time
      tooLate = setTimeout(late, ms);
    };
    const onError = (cause: unknown): void => no("The document could not be made.", cause);
    const onExit = (code: number | null, signal: string | null): void => {
      const cause = new Error(`The process that makes files ended with ${signal ?? code}.`);
      if (signal === "SIGABRT")
        finish(() => reject(new AppError("too_large", "The document takes more memory than a file may.", { cause })));
      else no(code ? "The document could not be made." : "Making the document was broken off.", cause);
    };
    const finish = (then: () => void): void => {
      clearTimeout(tooLate);
      child.off("message", onMessage).off("error", onError).off("exit", onExit);
      then();
    };
    child.on("message", onMessage).on("error", onError).on("exit", onExit);
  });
}
