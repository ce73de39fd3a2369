import { existsSync } from "node:fs";
import { delimiter, dirname } from "node:path";
import { inHome } from "./place.mjs";
import { Hindrance } from "./say.mjs";

const neededMajor = 24;

/**
 * The path of a Node that runs this project: the running one when it is new enough, else the one that npm installed
 * beside our packages. A machine's older Node is thus enough to start with.
 *
 * @throws Hindrance when there is neither.
 */
export function node24() {
  if (Number.parseInt(process.versions.node, 10) >= neededMajor) return process.execPath;
  const installed = inHome(`node_modules/node/bin/node${process.platform === "win32" ? ".exe" : ""}`);
  if (existsSync(installed)) return installed;
  throw new Hindrance(
    `Samenbord needs Node ${neededMajor} and this is Node ${process.versions.node}. npm could not put Node ${neededMajor} in node_modules ` +
      "(are install scripts switched off?): install it from https://nodejs.org and run the same command again.",
  );
}

/** Our environment for child processes in which `node` is that Node, also for the tools that call it by name. */
export function withNode24(env = process.env) {
  const path = Object.keys(env).find((name) => name.toUpperCase() === "PATH") ?? "PATH"; // Windows says Path
  return { ...env, [path]: [inHome("node_modules/.bin"), dirname(node24()), env[path]].join(delimiter) };
}
