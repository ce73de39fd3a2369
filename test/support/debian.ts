import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";

export const run = promisify(execFile);

/** Installs packages on Debian, as root; does nothing elsewhere: whoever needs them looks whether they are there. */
export async function installed(...packages: readonly string[]): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  const waiting = ["-o", "DPkg::Lock::Timeout=300"]; // another installation may be running
  await run("apt-get", [...waiting, "update"]);
  await run("apt-get", [...waiting, "install", "-y", "--no-install-recommends", ...packages], {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    maxBuffer: 64 * 1024 * 1024,
  });
}
