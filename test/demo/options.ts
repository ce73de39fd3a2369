import { parseArgs } from "node:util";

export type Options = Readonly<{
  json: boolean;
  keep: boolean;
  seed: string;
  people: number;
  rooms: number;
  pace: number;
}>;

/** How to ask for the demo. */
export const usage = `npm run demo -- [options]

Plays a whole event against a fresh server of its own: 258 people in 42 rooms, live.

  --keep        leave everything running afterwards, to look around in; Ctrl-C ends it
  --json        put one line of JSON on stdout with what was counted, and tell how it goes on stderr
  --seed WORD   other chance: who types when, who mistypes (default: samen)
  --people N    how many people come (default: 258, or fewer in fewer rooms)
  --rooms N     how many rooms there are, up to 42 (default: 42)
  --pace N      how long people take: 1 as planned, 0 without a pause (default: 1)
`;

/** Reads the command line. Absent when somebody asked for help. @throws Error with one sentence. */
export function readOptions(args: readonly string[]): Options | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: "boolean", short: "h", default: false },
      json: { type: "boolean", default: false },
      keep: { type: "boolean", default: false },
      seed: { type: "string", default: "samen" },
      people: { type: "string" },
      rooms: { type: "string", default: "42" },
      pace: { type: "string", default: "1" },
    },
  });
  if (values.help) return undefined;
  const { json, keep, seed } = values;
  const rooms = numberIn("--rooms", values.rooms, 1, 42);
  return {
    json,
    keep,
    seed,
    rooms,
    people: numberIn("--people", values.people ?? String(Math.round((rooms * 258) / 42)), rooms, rooms * 60), // no empty room, no full one
    pace: numberIn("--pace", values.pace, 0, 10, /^\d+(\.\d+)?$/),
  };
}

function numberIn(name: string, value: string, least: number, most: number, form = /^\d+$/): number {
  const number = Number(value);
  if (!form.test(value) || number < least || number > most)
    throw new Error(`${name} is “${value}”; allowed: a number from ${least} to ${most}.`);
  return number;
}
