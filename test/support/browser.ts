import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";

/** A browser to test with: `path` when it is the machine's own, no path when it is the one that Playwright brings. */
export type Browser = Readonly<{ path?: string; missing?: string }>;

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The browser that is there now: the machine's Chromium or Chrome, else Playwright's own, else `missing` says what to do. */
export function findBrowser(): Browser {
  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const path = [...onPath, ...places].find(isBrowser);
  if (path !== undefined) return { path };
  if (existsSync(chromium.executablePath())) return {};
  return {
    missing: "No Chromium was found and none could be installed: install Chromium or Chrome and run this again.",
  };
}

/** Finds a browser, or gets one: from Debian's packages where we may install those, else Playwright's own. */
export function ensureBrowser(): Browser {
  return [installFromDebian, installFromPlaywright].reduce((found, install) => {
    if (!found.missing) return found;
    install();
    return findBrowser();
  }, findBrowser());
}

/** A name on the PATH is not enough: on Ubuntu `chromium-browser` may be a note that says where the browser went. */
function isBrowser(path: string): boolean {
  return existsSync(path) && /Chrom/.test(spawnSync(path, ["--version"], { encoding: "utf8" }).stdout ?? "");
}

function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  tell("Installing Chromium for the tests in a browser, once …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "--yes", "--no-install-recommends", "chromium"]])
    spawnSync("apt-get", ["--quiet", "-o", "DPkg::Lock::Timeout=120", ...args], { env, stdio: "ignore" });
}

function installFromPlaywright() {
  tell("Fetching Playwright's Chromium for the tests in a browser, once …");
  const cli = join(import.meta.dirname, "../../node_modules/playwright/cli.js");
  spawnSync(process.execPath, [cli, "install", "chromium"], { stdio: "ignore" });
}

function tell(line: string) {
  process.stdout.write(`${line}\n`);
}
