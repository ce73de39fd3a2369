import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";
import { NotHere } from "./scenario.ts";

const run = promisify(execFile);
const installMs = 180_000;

/** What this machine lets us do. */
export const isRoot = process.getuid?.() === 0;

/** Runs a tool of the machine. @throws NotHere with its words when it cannot. */
export async function tool(name: string, ...args: readonly string[]): Promise<string> {
  try {
    return (await run(name, args)).stdout;
  } catch (error) {
    throw new NotHere(`${name} does not work here: ${wordsOf(error)}`);
  }
}

/** Sees to it that a Debian package is there. @throws NotHere when it is not and cannot be got. */
export async function need(debianPackage: string, isThere: () => boolean | Promise<boolean>): Promise<void> {
  if (await isThere()) return;
  if (!isRoot) throw new NotHere(`${debianPackage} is not installed, and only root may install it.`);
  const options = { timeout: installMs, env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  try {
    await run("apt-get", ["update"], options);
    await run("apt-get", ["install", "-y", "--no-install-recommends", debianPackage], options);
  } catch (error) {
    throw new NotHere(`${debianPackage} cannot be installed: ${wordsOf(error)}`);
  }
  if (!(await isThere())) throw new NotHere(`${debianPackage} was installed and does not work.`);
}

/** Whether there is a program of this name. */
export function hasProgram(name: string): boolean {
  return (process.env.PATH ?? "").split(":").some((folder) => existsSync(`${folder}/${name}`));
}

/** Lets a process write nothing into files any more, as on a full disk. Only not beyond their size is not enough: SQLite begins its log anew in the room that it has. */
export function denyWrites(pid: number): Promise<void> {
  return limitProcess(pid, "fsize", 0);
}

/** Lets it write again. */
export function allowWrites(pid: number): Promise<void> {
  return limitProcess(pid, "fsize", "unlimited");
}

/** Sets a limit of a process; the hard limit stays, so that it can be lifted again. @param soft a number or `unlimited`. */
export async function limitProcess(pid: number, what: "fsize" | "nofile", soft: number | "unlimited"): Promise<void> {
  await tool("prlimit", "--pid", String(pid), `--${what}=${soft}:`);
}

function wordsOf(error: unknown): string {
  const stderr = error instanceof Error && "stderr" in error ? String(error.stderr).trim().split("\n").at(-1) : "";
  return stderr || (error instanceof Error ? error.message : String(error));
}
