import { DatabaseSync } from "node:sqlite";
import { crc32 } from "node:zlib";
import * as Y from "yjs";
import { unpackSteps } from "../../server/storage/packing.ts";
import { readRoom } from "../../shared/doc/room.ts";
import { type DocName, parseDocName } from "../../shared/ids.ts";
import type { Found } from "./ledger.ts";

/** A process of its own, which knows nothing of the server's memory: the rows of a database file → documents → notes, as JSON. */
const [file = ""] = process.argv.slice(2);
const db = new DatabaseSync(file);
const { quick_check: verdict } = db.prepare("pragma quick_check").get() as { quick_check: string };
if (verdict !== "ok") throw new Error(`The database is damaged: ${verdict}`);

type Row = { data: Uint8Array; crc: number };
const whole = ({ data, crc }: Row, what: string): Uint8Array => {
  if (crc32(data) !== crc) throw new Error(`A row of ${what} is damaged.`);
  return data;
};
const names = db.prepare("select id, name from doc").all() as { id: number; name: DocName }[];
const rowsOf = db.prepare(
  "select seq, data, crc from snap where doc = ?1 union all select seq, data, crc from upd where doc = ?1 order by seq",
);
const updates = new Map(
  names.map(({ id, name }) => [name, (rowsOf.all(id) as Row[]).map((row) => whole(row, name))] as const),
);
for (const row of db.prepare("select data, crc from journal order by id").all() as Row[])
  for (const { name, update } of unpackSteps(whole(row, "the journal")))
    updates.set(name, [...(updates.get(name) ?? []), update]);

const found = [...updates].flatMap(([name, parts]): readonly Found[] => {
  const address = parseDocName(name);
  if (address?.kind !== "room") return [];
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const part of parts) Y.applyUpdate(doc, part);
  });
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error(`${name} has a hole.`);
  return readRoom(doc).map((note) => ({ room: address.room, id: note.id, text: note.text }));
});
process.stdout.write(JSON.stringify(found));
