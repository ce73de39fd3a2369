import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { api } from "../../../shared/api.ts";
import { comeIn } from "../../support/visitor.ts";
import { placeIn } from "../event.ts";
import type { Scenario } from "../scenario.ts";
import { isLive } from "../writer.ts";

const rooms = 3;
const watchMs = 3_000;

export const damagedRow: Scenario = {
  name: "damaged-row",
  does: "Changes one byte of one room's rows on the disk: that room must be unavailable and never empty, the others go on.",
  async run(open) {
    const { product, address, event, crowd, finish } = await open({ rooms, people: 6 });
    await pause(1_000);
    crowd.rest();
    await crowd.allSaved();
    for (const writer of crowd.writers) writer.vanish();
    await product.stop();
    const [room] = event.links.rooms;
    if (!room) throw new Error("The session has no room.");
    const { doc } = placeIn(event, room.id);
    flip(product.dataDir, doc);
    const damaged = rowsOf(product.dataDir, doc);
    await product.start();

    const [hit, others] = [crowd.writers.filter((_, n) => n % rooms === 0), crowd.writers.filter((_, n) => n % rooms)];
    await product.during(Promise.all(others.map((writer) => writer.sit())));
    const opened = await product.during(Promise.all(hit.map((writer) => isLive(writer, watchMs))));
    const moderator = await comeIn(address, event.links, "moderator");
    const listed = await moderator.call(api.listNotes, { session: event.links.session, as: "moderator" }).then(
      ({ notes }) => new Set(notes.map((note) => note.room)).size,
      () => 0,
    );
    const after = rowsOf(product.dataDir, doc);
    flip(product.dataDir, doc); // the same byte again: as it was
    await product.during(Promise.all(hit.map((writer) => writer.allSaved())));
    crowd.work();
    await pause(500);
    return [
      { what: "damaged rooms that opened", value: opened.filter(Boolean).length, most: 0 },
      { what: "changed rows", value: after === damaged ? 0 : 1, most: 0 },
      { what: "rooms in the API meanwhile", value: listed, least: rooms - 1 },
      ...(await finish()),
    ];
  },
};

/** Turns one byte of the last row of a document around. */
function flip(dataDir: string, doc: string): void {
  withDatabase(dataDir, (db) => {
    const row = db
      .prepare(
        "select doc, seq, data from upd where doc = (select id from doc where name = ?) order by seq desc limit 1",
      )
      .get(doc) as { doc: number; seq: number; data: Uint8Array } | undefined;
    if (!row) throw new Error(`${doc} has no rows.`);
    const at = Math.floor(row.data.length / 2);
    row.data[at] = (row.data[at] ?? 0) ^ 0xff;
    db.prepare("update upd set data = ? where doc = ? and seq = ?").run(row.data, row.doc, row.seq);
  });
}

/** All rows of a document, as one text to compare. */
function rowsOf(dataDir: string, doc: string): string {
  return withDatabase(dataDir, (db) =>
    JSON.stringify(
      db
        .prepare(
          "select seq, hex(data) as data, crc from upd where doc = (select id from doc where name = ?) order by seq",
        )
        .all(doc),
    ),
  );
}

function withDatabase<T>(dataDir: string, work: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(join(dataDir, "samenbord.sqlite"));
  try {
    return work(db);
  } finally {
    db.close();
  }
}
