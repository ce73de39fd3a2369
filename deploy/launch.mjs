import { spawn } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";
import { node24, withNode24 } from "./node24.mjs";
import { home } from "./place.mjs";

const passedOn = ["SIGINT", "SIGTERM", "SIGHUP"];
const glanceMs = 100;
/** MB for young objects, twice: as much as Node takes by itself would only cost memory. What somebody sets themselves stands last and wins. */
const nodeOptions = `--max-semi-space-size=16 ${process.env.NODE_OPTIONS ?? ""}`;

/** Where Node keeps what it made of our sources. What reads TypeScript takes 17 MB in each thread that meets a source for the first time. */
const compiled = process.env.NODE_COMPILE_CACHE ?? join(home, "node_modules/.cache/samenbord");
const settings = { NODE_OPTIONS: nodeOptions, NODE_COMPILE_CACHE: compiled };

/**
 * Runs programs side by side on Node 24 until the first one ends, then stops the others.
 *
 * Ctrl-C reaches a program from the terminal, and once more from npm through us: we wait for it to close what it has
 * open, and never leave before it.
 *
 * @param programs each the arguments for Node, with extra environment if need be.
 * @returns the exit code of the one that ended first; as a shell does, 128 + n when signal n ended it.
 */
export async function launch(...programs) {
  const children = programs.map(({ args, env }) =>
    spawn(node24(), args, { cwd: home, env: { ...withNode24(), ...settings, ...env }, stdio: "inherit" }),
  );
  const stopAll = (signal) => {
    for (const child of children) child.kill(signal);
  };
  for (const signal of passedOn) process.on(signal, stopAll);
  onceAbandoned(() => stopAll("SIGTERM"));
  const endings = children.map(
    (child) =>
      new Promise((ended) => child.once("exit", (code, signal) => ended(code ?? 128 + constants.signals[signal]))),
  );
  const first = await Promise.race(endings);
  stopAll("SIGTERM");
  await Promise.all(endings);
  return first;
}

/** An npm that is told to stop ends the shell between it and us, and nobody tells us: we see it by our parent's end. */
function onceAbandoned(then) {
  if (!process.env.npm_lifecycle_event) return; // started by hand, perhaps to go on without whoever started us
  const parent = process.ppid;
  const glance = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(glance);
    then();
  }, glanceMs).unref();
}
