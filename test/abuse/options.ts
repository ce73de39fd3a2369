import { parseArgs } from "node:util";

export type TownHallPlan = Readonly<{ people: number; seed: number }>;
export type Options = Readonly<{ json: boolean; rounds: number; only: readonly string[]; townHall?: TownHallPlan }>;

const usage = `npm run abuse -- [options]

Does every known bad input to a server with honest people in it, again and again, and looks after each whether the
server still runs, the other rooms are as they were, and a keystroke in another room arrives in time. Then floods one room
while others type. Ends with 1 when an outcome is not as expected or a budget is missed: see test/abuse/budgets.ts.

  --rounds N    how often all of them are done (default: 3)
  --only A,B    only these entries, by id
  --town-hall   something else: 300 people behind one address join by the code on the screen, while somebody
                on the same address guesses codes; fails when not everybody is in within a minute
  --people N    how many people come to the town hall (default: 300)
  --seed N      plays the same town hall again
  --json        print one line of JSON
`;

/** Reads the command line. Absent when somebody asked for help, which is printed then. */
export function readOptions(args: readonly string[]): Options | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: "boolean", default: false },
      rounds: { type: "string", default: "3" },
      only: { type: "string" },
      "town-hall": { type: "boolean", default: false },
      people: { type: "string", default: "300" },
      seed: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) process.stdout.write(usage);
  if (values.help) return undefined;
  const townHall = { people: Number(values.people), seed: Number(values.seed ?? Date.now() % 100_000) };
  return {
    json: values.json,
    rounds: Number(values.rounds),
    only: values.only?.split(",") ?? [],
    ...(values["town-hall"] && { townHall }),
  };
}
