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
export async function disturb(pid: number, calls: string, fault: string): Promise<() => Promise<void>> {
  const args = ["-f", "-o", "/dev/null", "-e", `trace=${calls}`, "-e", `inject=${calls}:${fault}`, "-p", String(pid)];
  const strace = spawn("strace", args, { stdio: ["ignore", "ignore", "pipe"] });
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
