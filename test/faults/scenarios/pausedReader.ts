import { readFileSync } from "node:fs";
import { openRoomLink } from "../../../client/sync/roomLink.ts";
import { type NoteId, parseDocName } from "../../../shared/ids.ts";
import { percentile, round } from "../../load/figures.ts";
import { chance } from "../../support/chance.ts";
import { until } from "../../support/until.ts";
import { howLong } from "../comeBack.ts";
import { comeTo, gather, placeIn } from "../event.ts";
import { promised } from "../promised.ts";
import { openProxy } from "../proxy.ts";
import type { Scenario } from "../scenario.ts";

const readers = 30;
const batches = 30;
const editsPerBatch = 200;
const [ones, others] = ["a".repeat(950), "b".repeat(950)] as const;

export const pausedReader: Scenario = {
  name: "paused-reader",
  does: `Lets ${readers} people in one room stop reading while somebody there writes megabytes; then they read again.`,
  async run(open) {
    const { product, address, event, ledger, pid, finish } = await open({ people: 8 });
    const [room] = event.links.rooms;
    if (!room) throw new Error("The session has no room.");
    const place = placeIn(event, room.id);
    const roomAddress = parseDocName(place.doc);
    if (roomAddress?.kind !== "room") throw new Error("no room");
    const proxy = await openProxy(address);
    try {
      const slow = await gather(proxy.address, event, {
        people: readers,
        chance: chance("slow"),
        ledger,
        rooms: [room.id],
      });
      const loud = openRoomLink(roomAddress, (await comeTo(address, event, room.id, "Loud")).how);
      await until(loud.link.state, (state) => state === "live");
      const id = "loud" as NoteId;
      loud.room.addNote({ id, text: "", spot: { question: place.question, place: { column: "all" } }, madeAt: 1 });
      const waits: number[] = [];
      const write = async (count: number): Promise<number> => {
        let memory = 0;
        for (let batch = 0; batch < count; batch++) {
          const sentAt = performance.now();
          for (let edit = 0; edit < editsPerBatch; edit++) loud.room.retypeNote(id, edit % 2 ? ones : others);
          await product.during(until(loud.unsaved, ({ size }) => size === 0));
          waits.push(performance.now() - sentAt);
          memory = Math.max(memory, residentMb(pid()));
        }
        return memory;
      };
      const usual = await write(batches); // what it takes while everybody reads
      proxy.hold("down");
      const most = await write(batches);
      loud.room.retypeNote(id, "het einde");
      await until(loud.unsaved, ({ size }) => size === 0);
      proxy.release();
      const caughtUp = await product.during(
        howLong(
          slow.writers.map(async (writer) => {
            const link = writer.link();
            if (link)
              await until(link.room.notes, (notes) =>
                notes.some((note) => note.id === id && note.text === "het einde"),
              );
          }),
        ),
      );
      loud.close();
      slow.leave();
      return [
        { what: "MB written", value: round((batches * editsPerBatch * ones.length) / 1e6) },
        { what: "memory MiB per slow reader", value: round((most - usual) / readers), most: promised.slowReaderMiB },
        { what: "batch saved p95 ms", value: Math.round(percentile(waits, 95)) },
        { what: "seconds until all caught up", value: round(caughtUp.all / 1000), most: promised.catchUpSeconds },
        ...(await finish()),
      ];
    } finally {
      await proxy.close();
    }
  },
};

function residentMb(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
}
