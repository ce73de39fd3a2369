import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Step } from "./steps.ts";
import { honest, type Tally, tallyPlaywright, tallyVitest } from "./tally.ts";

const home = join(import.meta.dirname, "../..");
const results = join(home, "test-results");

/** Puts out one line. Wait for it: what a program prints next must come after it, also when much is waiting in the pipe. */
export function say(line: string): Promise<void> {
  return new Promise((said) => process.stdout.write(`${line}\n`, () => said()));
}

/** Takes one step and tells how it went. A check speaks only when it fails; tests are shown as they run. */
export async function runStep(step: Step): Promise<Tally> {
  const startMs = performance.now();
  const tally = await (step.of === "check" ? runCheck(step) : runTests(step));
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
  await say(`${tally.failed === 0 ? "✓" : "✗"} ${step.name} (${seconds} s)`);
  return tally;
}

async function runCheck({ name, args }: Step): Promise<Tally> {
  const ran = spawnSync(process.execPath, args, { cwd: home, encoding: "utf8", maxBuffer: 2 ** 28 });
  if (ran.status === 0) return { passed: 1, failed: 0 };
  await say(`\n── ${name} ──\n${ran.error?.message ?? ""}${ran.stdout}${ran.stderr}`);
  return { passed: 0, failed: 1 };
}

async function runTests({ name, of, args }: Step): Promise<Tally> {
  const file = join(results, `${name.replaceAll(" ", "-")}.json`);
  rmSync(file, { force: true }); // yesterday's result must never be counted for today's
  mkdirSync(results, { recursive: true });
  await say(`\n── ${name} ──`);
  const running = spawn(process.execPath, [...args, ...reporters(of, file)], {
    cwd: home,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  const [exitCode]: readonly unknown[] = await once(running, "exit");
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report: unknown = JSON.parse(readFileSync(file, "utf8"));
  return honest(of === "vitest" ? tallyVitest(report) : tallyPlaywright(report), exitCode === 0);
}

function reporters(of: Step["of"], file: string): readonly string[] {
  return of === "vitest"
    ? ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`]
    : ["--reporter=list,json"];
}
