import { destination, type LevelWithSilent, type Logger, pino } from "pino";

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

/** The server's log: one JSON object a line, on stderr, so that stdout holds the address to open and nothing else. */
export function openLog(level: LogLevel): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination(2));
}
