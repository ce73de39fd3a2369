import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { hasProgram, need } from "./machine.ts";
import { NotHere } from "./scenario.ts";

/** Sees to it that strace is there. @throws NotHere */
export const needStrace = (): Promise<void> => need("strace", () => hasProgram("strace"));

/**
 * Makes system calls of a running process go wrong, all its threads included.
 *
 * @param calls  such as `fsync,fdatasync`.
 * @param fault  as strace says it, such as `error=EIO`.
 * @returns what ends it.
 * @throws NotHere when processes may not be traced.
 */
export function disturb(pid: number, calls: string, fault: string): Promise<() => Promise<void>> {
  return attach(pid, ["-o", "/dev/null", "-e", `trace=${calls}`, "-e", `inject=${calls}:${fault}`]);
}

/**
 * Writes down system calls of a running process in a file, with the names of its files and the first bytes that it reads and writes,
 * both in hexadecimal. See `systemCalls`.
 *
 * @returns what ends it. @throws NotHere when processes may not be traced.
 */
export function watchCalls(pid: number, calls: string, file: string, bytes: number): Promise<() => Promise<void>> {
  return attach(pid, ["-o", file, "-y", "-xx", "-s", String(bytes), "-e", `trace=${calls}`]);
}

async function attach(pid: number, how: readonly string[]): Promise<() => Promise<void>> {
  const strace = spawn("strace", ["-f", ...how, "-p", String(pid)], { stdio: ["ignore", "ignore", "pipe"] });
  const gone = once(strace, "exit");
  for await (const line of createInterface({ input: strace.stderr })) {
    if (!/ attached/.test(line)) throw new NotHere(`strace does not work here: ${line}`);
    strace.stderr.resume();
    return async () => {
      strace.kill("SIGINT");
      await gone;
    };
  }
  throw new NotHere("strace ended at once.");
}
