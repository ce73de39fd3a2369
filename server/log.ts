import { destination, type LevelWithSilent, type Logger, pino } from "pino";
import { AppError } from "../shared/errors.ts";

export type Log = Logger;

export const logLevels = [
  "fatal",
  "error",
  "warn",
  "info",
  "debug",
  "trace",
  "silent",
] as const satisfies readonly LevelWithSilent[];
export type LogLevel = (typeof logLevels)[number];

/**
 * The server's log: one JSON object a line, on stderr, so that stdout holds the address to open and nothing else.
 *
 * What people wrote, their names and their secrets never get in. Log ids and counts; give errors as `err`.
 */
export function openLog(level: LogLevel): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: traceOf } },
    destination(2),
  );
}

type Trace = Readonly<{ type: string; message?: string; code?: string; at: readonly string[]; cause?: Trace }>;

/**
 * An error without what it may quote: `JSON.parse`, `new URL` and many others put what they were given into their message. Its
 * kind, its code and where it came from tell enough. Our own sentences are written with care, and stay.
 */
function traceOf(error: unknown): Trace {
  if (!(error instanceof Error)) return { type: typeof error, at: [] };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  return {
    type: error.name,
    ...(error instanceof AppError && { message: error.message }),
    ...(code !== undefined && { code }),
    at: framesOf(error),
    ...(error.cause !== undefined && { cause: traceOf(error.cause) }),
  };
}

/** The lines of the stack below the message, which may itself have lines. */
function framesOf({ stack = "", message }: Error): readonly string[] {
  const below = stack.slice(stack.indexOf(message) + message.length);
  return below.split("\n").flatMap((line) => /^ {4}at (.+)$/.exec(line)?.[1] ?? []);
}
