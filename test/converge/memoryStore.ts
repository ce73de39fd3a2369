import type { DocStore, Step } from "../../server/ports.ts";
import { mergeUpdates } from "../../server/sync/mergeUpdates.ts";
import type { DocName, PersonId } from "../../shared/ids.ts";
import type { Chance } from "../support/chance.ts";
import type { Clock } from "./clock.ts";

type Rows = { snapshot?: Uint8Array; updates: Uint8Array[]; authors: Map<number, PersonId> };
type Waiting = Readonly<{ name: DocName; step: Step; tell: () => void }>;

/**
 * A disk that takes its time: what was appended is there after its commit, and gone when the power fails before.
 *
 * @param tellsEarly  calls a step committed before it is: a mistake that must be noticed.
 */
export function memoryStore(
  clock: Clock,
  chance: Chance,
  tellsEarly = false,
): DocStore & Readonly<{ failPower(): void }> {
  const docs = new Map<DocName, Rows>();
  let waiting: Waiting[] = [];
  const rowsOf = (name: DocName): Rows => {
    const rows = docs.get(name) ?? { updates: [], authors: new Map() };
    docs.set(name, rows);
    return rows;
  };
  const commit = (): void => {
    const group = waiting;
    waiting = [];
    for (const { name, step } of group) {
      const { updates, authors } = rowsOf(name);
      updates.push(step.update);
      for (const client of step.claims) if (!authors.has(client)) authors.set(client, step.author);
    }
    for (const { tell } of group) tell();
  };
  return {
    async load(name) {
      const { snapshot, updates, authors } = rowsOf(name);
      return { ...(snapshot && { snapshot }), updates: [...updates], authors: new Map(authors) };
    },
    append(name, step) {
      if (waiting.length === 0) clock.after(chance.between(1, 60), commit);
      return new Promise((tell) => {
        waiting.push({ name, step, tell });
        if (tellsEarly) tell();
      });
    },
    async compact(name) {
      const rows = rowsOf(name);
      const snapshot = mergeUpdates([...(rows.snapshot ? [rows.snapshot] : []), ...rows.updates]);
      docs.set(name, { snapshot, updates: [], authors: rows.authors });
      return snapshot.length;
    },
    namesUnder: async (pieces) => [...docs.keys()].filter((name) => name.startsWith(`${pieces}.`)),
    async docsBy(session, person) {
      const isTheirs = ([name, { authors }]: readonly [DocName, Rows]): boolean =>
        name.startsWith(`${session}.`) && [...authors.values()].includes(person);
      return [...docs].filter(isTheirs).map(([name]) => name);
    },
    failPower() {
      waiting = [];
    },
  };
}
