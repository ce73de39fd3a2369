import type { DatabaseSync } from "node:sqlite";
import { crc32 } from "node:zlib";
import { AppError } from "../../shared/errors.ts";
import type { DocName, PersonId, SessionId } from "../../shared/ids.ts";
import type { Step, StoredDoc } from "../ports.ts";

export type NamedStep = Step & Readonly<{ name: DocName }>;

/** A stretch of a document's log. `from`: up to where its snapshot went, 0 without one; `through`: its last row. */
export type Stretch = Readonly<{ id: number; from: number; through: number }>;

type Row = { seq: number; data: Uint8Array; crc: number };

/**
 * The rows of documents: an append-only log, with a snapshot under it once the log grows long.
 */
export function docRows(db: DatabaseSync) {
  const takeSeqs = db.prepare(
    "insert into doc (name, seq) values (?1, ?2) on conflict (name) do update set seq = seq + ?2 returning id, seq",
  );
  const insert = db.prepare("insert into upd (doc, seq, data, crc) values (?, ?, ?, ?)");
  const claim = db.prepare("insert into author (doc, client, person) values (?, ?, ?) on conflict do nothing");
  const authors = db.prepare("select client, person from author where doc = ?");
  // By name and not by `like`, see `eraseRows`. `/` follows on `.`.
  const under = db.prepare("select name from doc where name >= ?1 || '.' and name < ?1 || '/'");
  const writtenBy = db.prepare(
    "select name from doc where name >= :session || '.' and name < :session || '/' and exists (select 1 from author where doc = doc.id and person = :person) order by name",
  );
  const find = db.prepare("select id from doc where name = ?");
  const snapshot = db.prepare("select seq, data, crc from snap where doc = ?");
  const tail = db.prepare("select seq, data, crc from upd where doc = ? and seq > ? order by seq");
  const keep = db.prepare(
    "insert into snap (doc, seq, data, crc) values (?, ?, ?, ?) on conflict (doc) do update set seq = excluded.seq, data = excluded.data, crc = excluded.crc",
  );
  const drop = db.prepare("delete from upd where doc = ? and seq <= ?");

  const read = (name: DocName): Readonly<{ id?: number; snap?: Row; rows: readonly Row[] }> => {
    const doc = find.get(name) as { id: number } | undefined;
    if (!doc) return { rows: [] };
    const snap = snapshot.get(doc.id) as Row | undefined;
    const rows = tail.all(doc.id, snap?.seq ?? 0) as Row[];
    for (const row of snap ? [snap, ...rows] : rows) {
      if (crc32(row.data) !== row.crc)
        throw new AppError("unavailable", "What was written here cannot be read at this moment.", {
          cause: new AppError("unavailable", `Row ${row.seq} of document ${name} is damaged.`),
        });
    }
    return { id: doc.id, ...(snap && { snap }), rows };
  };

  return {
    /** Appends steps to the logs of their documents. The caller has begun a transaction, and commits it. */
    handOut(steps: readonly NamedStep[]): void {
      for (const [name, own] of Map.groupBy(steps, (step) => step.name)) {
        const { id, seq } = takeSeqs.get(name, own.length) as { id: number; seq: number };
        for (const [at, { update, author, claims }] of own.entries()) {
          insert.run(id, seq - own.length + at + 1, update, crc32(update));
          for (const client of claims) claim.run(id, client, author);
        }
      }
    },
    namesUnder: (pieces: string): readonly DocName[] => under.all(pieces).map(({ name }) => name as DocName),
    /** @throws AppError "unavailable" when a row is damaged. */
    load(name: DocName): StoredDoc {
      const { id, snap, rows } = read(name);
      const known = (id === undefined ? [] : authors.all(id)) as { client: number; person: PersonId }[];
      return {
        ...(snap && { snapshot: snap.data }),
        updates: rows.map((row) => row.data),
        authors: new Map(known.map(({ client, person }) => [client, person])),
      };
    },
    docsBy: (session: SessionId, person: PersonId): readonly DocName[] =>
      (writtenBy.all({ session, person }) as { name: DocName }[]).map(({ name }) => name),
    /** What a snapshot can be made of: the snapshot before it, and the rows; absent when nothing stands. @throws AppError "unavailable" when one is damaged. */
    log(name: DocName): (Stretch & Readonly<{ parts: readonly Uint8Array[] }>) | undefined {
      const { id, snap, rows } = read(name);
      const all = snap ? [snap, ...rows] : rows;
      const through = all.at(-1)?.seq;
      if (id === undefined || through === undefined) return undefined;
      return { id, from: snap?.seq ?? 0, through, parts: all.map(({ data }) => data) };
    },
    /** Puts a snapshot of exactly these rows in their place, in one transaction. Does nothing when they are gone: their session was erased. */
    replace(name: DocName, { id, from, through }: Stretch, data: Uint8Array): void {
      db.exec("begin immediate");
      try {
        const isSame = (find.get(name) as { id: number } | undefined)?.id === id;
        const snap = isSame ? (snapshot.get(id) as Row | undefined) : undefined;
        if (isSame && (snap?.seq ?? 0) === from) {
          keep.run(id, through, data, crc32(data));
          drop.run(id, through);
        }
        db.exec("commit");
      } catch (error) {
        if (db.isTransaction) db.exec("rollback");
        throw error;
      }
    },
  };
}
