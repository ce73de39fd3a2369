import { accessSync, constants, mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { AppError } from "../shared/errors.ts";
import { idPattern } from "../shared/ids.ts";
import { shown } from "../shared/mistake.ts";
import { type LogLevel, logLevels } from "./log.ts";

/** How this server was asked to run. */
export type Config = Readonly<{
  /** 0: any free port. */
  port: number;
  host: string;
  /** An absolute path; the folder exists and can be written. */
  dataDir: string;
  /** What people have in their address bar, such as `https://bord.example.org`; absent: as each request says. */
  publicUrl?: string;
  logLevel: LogLevel;
  /** Which sites may show our pages in a frame: sources of a content policy, such as `https://*.example.org`. Absent: only ourselves. */
  frameAncestors?: readonly string[];
  /** Where to report a security problem: a `mailto:`, `https:` or `tel:` address; absent: nowhere in particular. */
  securityContact?: string;
  /** The look of documents: a file in `prompts/style`, without its ending; absent: our own. */
  style?: string;
  /** What a program must bring to read the metrics; absent: only programs on this machine may. */
  metricsToken?: string;
}>;

/**
 * Reads the configuration from the environment.
 *
 * `HOST` is by default every address of the machine: the people who join come with their own phones and laptops, so a
 * server that only this machine can reach is of no use to them.
 *
 * @throws AppError "invalid" at the first mistake: the variable, its value, and what is allowed.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = (name: string): string | undefined => env[name]?.trim() || undefined; // set to nothing is not set
  const style = readStyleName(given("STYLE"));
  const publicUrl = readPublicUrl(given("PUBLIC_URL"));
  const metricsToken = readMetricsToken(given("METRICS_TOKEN"));
  const frameAncestors = readFrameAncestors(given("FRAME_ANCESTORS"));
  const securityContact = readSecurityContact(given("SECURITY_CONTACT"));
  return {
    port: readPort(given("PORT")),
    host: given("HOST") ?? "0.0.0.0",
    dataDir: readDataDir(given("DATA_DIR")),
    ...(publicUrl !== undefined && { publicUrl }),
    logLevel: readLogLevel(given("LOG_LEVEL")),
    ...(style !== undefined && { style }),
    ...(frameAncestors !== undefined && { frameAncestors }),
    ...(securityContact !== undefined && { securityContact }),
    ...(metricsToken !== undefined && { metricsToken }),
  };
}

function refuse(name: string, value: string, allowed: string, cause?: unknown): never {
  throw new AppError("invalid", `${name} is ${shown(value)}; allowed: ${allowed}.`, { cause });
}

function readPort(value = "8080"): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) refuse("PORT", value, "a whole number from 0 to 65535 (0: any free port)");
  return port;
}

function readPublicUrl(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const url = URL.parse(value);
  const isOrigin =
    url && /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search && !url.hash && !url.username;
  if (!isOrigin) refuse("PUBLIC_URL", value, "an address without a path, such as https://bord.example.org");
  return url.origin;
}

function readStyleName(value: string | undefined): string | undefined {
  if (value !== undefined && !idPattern.test(value))
    refuse("STYLE", value, "the name of a file in prompts/style, without .yaml");
  return value;
}

function readLogLevel(value = "info"): LogLevel {
  return logLevels.find((level) => level === value) ?? refuse("LOG_LEVEL", value, logLevels.join(", "));
}

/** Words with and without quotation marks mean the same: 'self' is hard to write in some files. */
function readFrameAncestors(value: string | undefined): readonly string[] | undefined {
  if (value === undefined) return undefined;
  const sources = value.split(/[\s,]+/).map((word) => word.replaceAll("'", ""));
  const isAlone = sources.length === 1 && sources[0] === "none";
  if (!isAlone && !sources.every((source) => source === "self" || isSiteSource(source)))
    refuse(
      "FRAME_ANCESTORS",
      value,
      "self, none, or addresses such as https://teams.example.org https://*.example.org",
    );
  return sources.map((source) => (source === "self" || source === "none" ? `'${source}'` : source));
}

function isSiteSource(source: string): boolean {
  return /^https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?$/i.test(source);
}

function readSecurityContact(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const isContact = /^(mailto:\S+@\S+|https:\/\/\S+|tel:\+?[\d-]+)$/.test(value) && URL.canParse(value);
  if (!isContact)
    refuse("SECURITY_CONTACT", value, "mailto:somebody@example.org, or an address that begins with https://");
  return value;
}

/** The mistake is told without the value: it is a secret, or nearly one. */
function readMetricsToken(value: string | undefined): string | undefined {
  if (value !== undefined && !/^[\w.~+/=-]{16,}$/.test(value))
    throw new AppError(
      "invalid",
      "METRICS_TOKEN is not as it should be; allowed: 16 or more of A-Z a-z 0-9 . _ ~ + / = -",
    );
  return value;
}

function readDataDir(value = "data"): string {
  const folder = resolve(value);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    refuse("DATA_DIR", value, "a folder that this user can make and write in", cause);
  }
  return folder;
}
