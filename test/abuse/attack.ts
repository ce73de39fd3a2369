import type { Scene } from "./scene.ts";

/** One entry of the list of bad inputs, done for real. */
export type Attack = Readonly<{
  /** What must come of it, literally. */
  outcome: string;
  /** Why that is another answer than the list's, and as safe. Absent when it is the same. */
  because?: string;
  /** @returns what came of it. */
  run(scene: Scene): Promise<string>;
}>;

/** By the id of the entry. */
export type Attacks = Readonly<Record<string, Attack>>;

/** The same several times, one after the other: outcomes with a blank between them. */
export async function each<T>(inputs: readonly T[], attack: (input: T) => Promise<string | number>): Promise<string> {
  const outcomes: (string | number)[] = [];
  for (const input of inputs) outcomes.push(await attack(input));
  return outcomes.join(" ");
}
