import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { node24, withNode24 } from "./node24.mjs";
import { home, inHome } from "./place.mjs";
import { Hindrance, say } from "./say.mjs";

const built = inHome("client/dist");
const stamp = join(built, ".built-from"); // lies in the build, so that it disappears with it

/**
 * Builds the client unless the build is of exactly these sources.
 *
 * @throws Hindrance with what the builder said when the sources do not build.
 */
export function ensureBuilt() {
  const sources = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return;
  say("Building the pages …");
  const args = [inHome("node_modules/vite/bin/vite.js"), "build", "--config", "client/vite.config.ts"];
  const ran = spawnSync(node24(), args, { cwd: home, env: withNode24(), encoding: "utf8", maxBuffer: 2 ** 26 });
  if (ran.error || ran.status !== 0)
    throw new Hindrance(`${ran.stdout}${ran.stderr}\nThe pages could not be built; the reason is above.`);
  writeFileSync(stamp, sources);
}

/** Of contents and not of times, because a checkout gives old files new times and the other way round. */
function fingerprint() {
  const hash = createHash("sha256");
  for (const file of [
    ...filesIn("client"),
    ...filesIn("shared"),
    ...filesIn("prompts/lexicon"),
    "package-lock.json",
  ].sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(inHome(file)))
      .update("\0");
  return hash.digest("hex");
}

function filesIn(folder) {
  return readdirSync(inHome(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return inHome(path) === built ? [] : filesIn(path);
  });
}
