import { parseArgs } from "node:util";

export type Options = Readonly<{
  json: boolean;
  kills: number;
  people: number;
  rooms: number;
  seed: string;
  /** How often a scenario does what it does, for those that repeat. */
  times?: number;
  /** One scenario by name, or `all`; absent: the kills. */
  scenario?: string;
}>;

/** How to ask for faults. */
export const usage = `npm run faults -- [options]

Does to the server what days do to servers, while people write, and looks on the disk for every note that was said to be saved.

  --kills N         kill it so many times at random moments (default: 50)
  --people N        how many people write (default: 40)
  --rooms N         in how many rooms (default: 8)
  --seed WORD       other people, words and moments (default: a new one each time; it is printed)
  --scenario NAME   another fault instead of kills; "all" for every one of them, as a table
  --times N         how often, for a scenario that repeats something (sigterm)
  --json            one line of JSON (with --scenario one each) and nothing else
  --help            this, with the names of the scenarios

With FAULT_BUILD=ack-before-commit in the environment it runs on a server that says "saved" too early, and must find losses.
`;

/** Reads the command line. Absent when somebody asked for help. @throws Error with one sentence. */
export function readOptions(args: readonly string[]): Options | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: "boolean", short: "h", default: false },
      json: { type: "boolean", default: false },
      kills: { type: "string", default: "50" },
      people: { type: "string", default: "40" },
      rooms: { type: "string", default: "8" },
      seed: { type: "string" },
      scenario: { type: "string" },
      times: { type: "string" },
    },
  });
  if (values.help) return undefined;
  const { json, scenario } = values;
  const rooms = numberIn("--rooms", values.rooms, 42);
  return {
    json,
    rooms,
    kills: numberIn("--kills", values.kills, 1_000),
    people: numberIn("--people", values.people, rooms * 60),
    seed: values.seed ?? Math.random().toString(36).slice(2, 10),
    ...(scenario !== undefined && { scenario }),
    ...(values.times !== undefined && { times: numberIn("--times", values.times, 1_000) }),
  };
}

function numberIn(name: string, value: string, most: number): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < 1 || number > most)
    throw new Error(`${name} is “${value}”; allowed: a number from 1 to ${most}.`);
  return number;
}

/** Which server to run. @throws Error with one sentence. */
export function entryFor(build: string | undefined): string {
  if (!build) return "server/main.ts";
  if (build === "ack-before-commit") return "test/faults/brokenServer.ts";
  throw new Error(`FAULT_BUILD is “${build}”; allowed: ack-before-commit, or nothing.`);
}
