import { readdir } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { round } from "../../load/figures.ts";
import { comeTo, type Event } from "../event.ts";
import { limitProcess } from "../machine.ts";
import type { Scenario } from "../scenario.ts";

const newcomers = 60;
const spare = 10;
const patienceMs = 8_000;

export const fileDescriptors: Scenario = {
  name: "file-descriptors",
  does: `Leaves the server ${spare} file descriptors more than it has (prlimit --nofile) while ${newcomers} people want to come in, and lifts that again.`,
  async run(open) {
    const { product, address, event, crowd, ledger, pid, finish } = await open();
    await pause(500);
    let drops = 0;
    for (const writer of crowd.writers)
      writer.link()?.link.state.subscribe(() => {
        if (writer.link()?.link.state.current() !== "live") drops += 1;
      });
    const inUse = (await readdir(`/proc/${pid()}/fd`)).length;
    await limitProcess(pid(), "nofile", inUse + spare);
    const before = ledger.counts().acknowledged;
    const letIn = await product.during(comeAll(address, event));
    const during = ledger.counts().acknowledged - before;
    await limitProcess(pid(), "nofile", 4_096);
    const liftedAt = performance.now();
    const later = await product.during(comeAll(address, event));
    return [
      { what: "turned away", value: newcomers - letIn },
      { what: "people inside who dropped", value: drops, most: 0 },
      { what: "acknowledged meanwhile", value: during, least: 1 },
      { what: "let in afterwards", value: later, least: newcomers },
      { what: "seconds for that", value: round((performance.now() - liftedAt) / 1000), most: 10 },
      ...(await finish()),
    ];
  },
};

/** @returns how many got in. */
async function comeAll(address: string, event: Event): Promise<number> {
  const [room] = event.links.rooms;
  if (!room) throw new Error("The session has no room.");
  const tries = Array.from({ length: newcomers }, (_, n) =>
    Promise.race([
      comeTo(address, event, room.id, `N${n}`),
      pause(patienceMs).then(() => Promise.reject(new Error("no answer"))),
    ]),
  );
  return (await Promise.allSettled(tries)).filter(({ status }) => status === "fulfilled").length;
}
