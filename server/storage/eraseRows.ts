import { createHash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { crc32 } from "node:zlib";
import type { DocName, SessionId } from "../../shared/ids.ts";
import type { Certificate } from "../../shared/life.ts";
import { unpackSteps } from "./packing.ts";

type Counts = Pick<Certificate, "epoch" | "people" | "documents" | "edits">;

/** Erasing, and remembering what was erased. */
export function eraseRows(db: DatabaseSync) {
  const exists = db.prepare("select 1 from session where id = ?");
  // No `like`: an id may hold “_”, which means any character there. `/` follows on `.`.
  const ofSession = "name >= :id || '.' and name < :id || '/'";
  const count = db.prepare(
    `select
      (select count(*) from person where session = :id) as people,
      count(*) as documents, coalesce(sum(seq), 0) as edits, coalesce(max(epoch), 0) + 1 as epoch
     from doc where ${ofSession}`,
  );
  const dropDocs = db.prepare(`delete from doc where ${ofSession}`); // log, snapshots and authors go along
  // Commits that were damaged stay in the journal, where nobody reads them.
  const inJournal = db.prepare("select id, data, crc from journal");
  const dropCommit = db.prepare("delete from journal where id = ?");
  const dropSession = db.prepare("delete from session where id = ?"); // people and life go along
  const remember = db.prepare(
    "insert into erased (session_hash, erased_at, epoch, people, documents, edits) values (?, ?, ?, ?, ?, ?)",
  );
  const unscrubbed = db.prepare("select 1 from erased where not scrubbed");
  const emptyLog = db.prepare("pragma wal_checkpoint(truncate)");
  const scrubbed = db.prepare("update erased set scrubbed = 1 where not scrubbed");
  const living = new Set<string>(); // sessions that were looked for among the erased, and not found
  const remembered = db.prepare("select 1 from erased where session_hash = ?");

  /** A damaged commit stays as long as all that is in it can be told to be of sessions that are still there. */
  const dropDamaged = (erased: SessionId): void => {
    const isThere = ({ name }: Readonly<{ name: DocName }>): boolean => exists.get(sessionIn(name)) !== undefined;
    const isOfOthers = (data: Uint8Array): boolean => {
      try {
        return !Buffer.from(data).includes(`${erased}.`) && unpackSteps(data).every(isThere);
      } catch {
        return false; // whose it was can no longer be read
      }
    };
    const rows = inJournal.all() as { id: number; data: Uint8Array; crc: number }[];
    for (const { id, data, crc } of rows) if (crc32(data) !== crc && !isOfOthers(data)) dropCommit.run(id);
  };

  return {
    /** One transaction. Absent when there is no such session. */
    eraseSession(id: SessionId, at: number): Certificate | undefined {
      if (!exists.get(id)) return undefined;
      db.exec("begin immediate");
      try {
        const { people, documents, edits, epoch } = count.get({ id }) as Counts;
        const session = hashOf(id);
        dropDocs.run({ id });
        dropSession.run(id);
        dropDamaged(id);
        remember.run(session, at, epoch, people, documents, edits);
        db.exec("commit");
        living.delete(id);
        return { session, erasedAt: at, epoch, people, documents, edits };
      } catch (error) {
        if (db.isTransaction) db.exec("rollback");
        throw error;
      }
    },
    /**
     * Writes the database anew when something was erased, and empties the log. `secure_delete` is not enough: it clears what is
     * deleted, but not the copies that stay behind in a page when its rows move to others.
     *
     * @returns false when it could not be done now: the disk is full, or somebody else reads the log.
     */
    scrub(): boolean {
      if (!unscrubbed.get()) return true;
      db.exec("vacuum");
      const { busy } = emptyLog.get() as { busy: number };
      if (busy === 0) scrubbed.run();
      return busy === 0;
    },
    /** Whether this document's session was erased. */
    isErased(name: DocName): boolean {
      const session = sessionIn(name);
      if (living.has(session)) return false;
      const isGone = remembered.get(hashOf(session)) !== undefined;
      if (!isGone) living.add(session);
      return isGone;
    },
  };
}

function sessionIn(name: DocName): string {
  return name.slice(0, name.indexOf("."));
}

function hashOf(id: string): string {
  return createHash("sha256").update(id).digest("hex");
}
