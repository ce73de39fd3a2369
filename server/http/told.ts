import type { Response } from "express";
import { asAppError } from "../../shared/errors.ts";
import type { Making, MakingLine } from "../../shared/making.ts";
import type { File } from "./handle.ts";
import { viewOf } from "./problems.ts";

/** Packing on the way would hold lines back, and so would a proxy that gathers. */
const atOnce = { "cache-control": "no-store, no-transform", "x-accel-buffering": "no" } as const;

/** The last step is told again so often, ms: a proxy that hears nothing for a minute would end the connection. */
const againMs = 10_000;

/**
 * Answers with how far a file is, line by line, and then with its bytes, see `MakingLine`. What is wrong before the first line is
 * answered as anywhere else.
 *
 * @param make  makes the file, and tells each step.
 */
export async function answerTold(
  res: Response,
  make: (tell: (making: Making) => void) => Promise<File>,
): Promise<void> {
  const write = (line: MakingLine): void => {
    if (!res.headersSent) res.type("application/octet-stream").set(atOnce);
    res.write(`${JSON.stringify(line)}\n`);
  };
  let last: Making | undefined;
  const again = setInterval(() => last && write(last), againMs);
  try {
    const { name, type, bytes } = await make((making) => {
      last = making;
      write(making);
    });
    const content = Buffer.from(bytes);
    write({ file: { name, type, bytes: content.byteLength } });
    res.end(content);
  } catch (error) {
    if (res.headersSent) res.end(`${JSON.stringify(viewOf(asAppError(error)))}\n`);
    throw error; // for the log, and for who was told nothing yet
  } finally {
    clearInterval(again);
  }
}
