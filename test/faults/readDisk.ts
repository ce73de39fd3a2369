import { DatabaseSync } from "node:sqlite";
import { crc32 } from "node:zlib";
import * as Y from "yjs";
import { readRoom } from "../../shared/doc/room.ts";
import { parseDocName } from "../../shared/ids.ts";
import type { Found } from "./ledger.ts";

/** A process of its own, which knows nothing of the server's memory: the rows of a database file → documents → notes, as JSON. */
const [file = ""] = process.argv.slice(2);
const db = new DatabaseSync(file);
const { quick_check: verdict } = db.prepare("pragma quick_check").get() as { quick_check: string };
if (verdict !== "ok") throw new Error(`The database is damaged: ${verdict}`);

type Row = { data: Uint8Array; crc: number };
const docs = db.prepare("select id, name from doc").all() as { id: number; name: string }[];
const rowsOf = db.prepare(
  "select seq, data, crc from snap where doc = ?1 union all select seq, data, crc from upd where doc = ?1 order by seq",
);
const found = docs.flatMap(({ id, name }): readonly Found[] => {
  const address = parseDocName(name);
  if (address?.kind !== "room") return [];
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const { data, crc } of rowsOf.all(id) as Row[]) {
      if (crc32(data) !== crc) throw new Error(`A row of ${name} is damaged.`);
      Y.applyUpdate(doc, data);
    }
  });
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error(`${name} has a hole.`);
  return readRoom(doc).map((note) => ({ room: address.room, id: note.id, text: note.text }));
});
process.stdout.write(JSON.stringify(found));
