import * as Y from "yjs";
import type { Decoded } from "./gate.ts";

type Struct = Decoded["structs"][number];

/** What one client brings; `next` is the first that cannot be put in yet, and `clock` how far the client is before it. */
type Queue = { readonly structs: Struct[]; next: number; clock: number };

/** A client that goes on until somebody who waits for it can. */
type Step = Readonly<{ client: number; until: number }>;

/**
 * What is wrong with the order in which the edits of an update lean on each other. Absent when each leans on earlier ones only.
 *
 * Edits that lean on each other in a circle are all there, and still can never be put in: Yjs would wait for ever or fall over
 * halfway. The same goes for a client that comes twice, of which Yjs takes the last part only.
 *
 * @param clients  how many clients the update says it holds.
 */
export function orderFault({ structs, ds }: Decoded, clients: number, store: Y.Doc["store"]): string | undefined {
  const queues = new Map<number, Queue>();
  for (const struct of structs) {
    if (struct.length < 1) return "an edit without length";
    const { client } = struct.id;
    const queue = queues.get(client);
    if (queue) queue.structs.push(struct);
    else queues.set(client, { structs: [struct], next: 0, clock: Y.getState(store, client) });
  }
  if (queues.size !== clients) return "a client that comes twice, or brings nothing";
  for (const ranges of ds.clients.values()) {
    let end = 0; // searching them leans on their order
    for (const { clock, len } of ranges) {
      if (clock < end || len < 1) return "deletions out of order";
      end = clock + len;
    }
  }
  for (const client of queues.keys())
    if (!canBePutIn(client, queues)) return "edits that lean on each other in a circle";
  return undefined;
}

/** Goes through a client's edits, and before each through those that it leans on, as Yjs does. */
function canBePutIn(first: number, queues: ReadonlyMap<number, Queue>): boolean {
  const path: Step[] = [{ client: first, until: Number.POSITIVE_INFINITY }];
  const waiting = new Set([first]);
  for (let step = path.at(-1); step; step = path.at(-1)) {
    const missing = goOn(step, queues);
    if (!missing) {
      path.pop();
      waiting.delete(step.client);
      continue;
    }
    if (waiting.has(missing.client)) return false;
    path.push({ client: missing.client, until: missing.clock });
    waiting.add(missing.client);
  }
  return true;
}

/** @returns what has to be put in before this client can go on; absent when it came far enough. */
function goOn({ client, until }: Step, queues: ReadonlyMap<number, Queue>): Y.ID | undefined {
  const queue = queues.get(client);
  for (let struct = queue?.structs[queue.next]; queue && struct && queue.clock <= until; ) {
    const { clock } = struct.id;
    const isMissing = (on: Y.ID): boolean =>
      on.client === client ? on.clock >= clock : on.clock >= (queues.get(on.client)?.clock ?? 0);
    const missing = leansOn(struct).find((on) => queues.has(on.client) && isMissing(on));
    if (missing) return missing;
    queue.clock = Math.max(queue.clock, clock + struct.length);
    queue.next += 1;
    struct = queue.structs[queue.next];
  }
  return undefined;
}

function leansOn(struct: Struct): readonly Y.ID[] {
  if (!(struct instanceof Y.Item)) return [];
  return [struct.origin, struct.rightOrigin, struct.parent].filter((id) => id instanceof Y.ID);
}
