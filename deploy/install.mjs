import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { home, inHome } from "./place.mjs";
import { Hindrance, say } from "./say.mjs";

/** npm tries three times. Left to itself it waits minutes before it says that there is no connection. */
const patience = ["--fetch-retry-mintimeout=2000", "--fetch-retry-maxtimeout=8000"];

/**
 * Installs the packages of the lock file unless exactly these are there already.
 *
 * npm keeps its own list of what it put in node_modules. Comparing that list with the lock file costs milliseconds and
 * is right after a first clone, a pull and an install by hand alike, so nothing of our own has to be remembered.
 *
 * @throws Hindrance when npm does not manage.
 */
export function ensureInstalled() {
  if (isInstalled()) return;
  say(
    existsSync(inHome("node_modules"))
      ? "The packages have changed: installing them …"
      : "Installing packages, once: about a minute …",
  );
  const { command, args } = npm();
  // `--include=dev` because the client is built here, also where NODE_ENV says production.
  const wanted = [...args, "ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error", ...patience];
  const ran = spawnSync(command, wanted, { cwd: home, encoding: "utf8", maxBuffer: 2 ** 26, shell: !args.length });
  if (ran.error || ran.status !== 0) throw hindranceOf(`${ran.error?.message ?? ""}${ran.stdout}${ran.stderr}`);
}

function isInstalled() {
  const locked = packagesIn("package-lock.json");
  const present = packagesIn("node_modules/.package-lock.json");
  return Object.entries(locked).every(([path, { version, optional }]) => {
    if (path === "") return true; // ourselves
    const found = present[path];
    return found ? found.version === version : optional === true; // such as the binaries of other platforms
  });
}

function packagesIn(lock) {
  return existsSync(inHome(lock)) ? JSON.parse(readFileSync(inHome(lock), "utf8")).packages : {};
}

/** The npm that called us when there is one, so that nobody ends up with two; else the one on the PATH. */
function npm() {
  const caller = process.env.npm_execpath;
  return caller?.endsWith("npm-cli.js") ? { command: process.execPath, args: [caller] } : { command: "npm", args: [] };
}

function hindranceOf(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH/.test(output))
    return new Hindrance("The packages could not be fetched: is there an internet connection (or a proxy to set)?");
  if (/EACCES|EPERM|EROFS/.test(output))
    return new Hindrance(`The packages could not be written in ${home}: may you write in that folder?`);
  if (/ENOSPC/.test(output)) return new Hindrance("The packages could not be written: the disk is full.");
  return new Hindrance(`${output.trim().slice(-4000)}\n\nnpm could not install the packages; what it said is above.`);
}
