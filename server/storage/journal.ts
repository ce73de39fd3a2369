import type { DatabaseSync } from "node:sqlite";
import { crc32 } from "node:zlib";
import type { DocName } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import type { NamedStep } from "./docRows.ts";
import { packSteps, unpackSteps } from "./packing.ts";

type Entry = Readonly<{ id: number; steps: readonly NamedStep[] }>;

/**
 * Where edits are committed: one row a commit, whatever the number of documents in it. A row a document would touch a page of
 * each, which makes commits as long as there are rooms that write. They are handed out to their documents later, many at a time.
 *
 * @param handOut  appends steps to their documents, within the transaction that is under way.
 * @param isErased  whether a document's session was erased: what still comes for it never reaches the disk.
 */
export function openJournal(
  db: DatabaseSync,
  handOut: (steps: readonly NamedStep[]) => void,
  isErased: (name: DocName) => boolean,
) {
  const insert = db.prepare("insert into journal (data, crc) values (?, ?)");
  const remove = db.prepare("delete from journal where id = ?");
  let kept: Entry[] = [];
  let keptEdits = 0;
  let keptBytes = 0;

  const fold = (): void => {
    if (kept.length === 0) return;
    db.exec("begin immediate");
    try {
      handOut(kept.flatMap(({ steps }) => steps));
      for (const { id } of kept) remove.run(id);
      db.exec("commit");
    } catch (error) {
      if (db.isTransaction) db.exec("rollback");
      throw error;
    }
    kept = [];
    keptEdits = 0;
    keptBytes = 0;
  };

  return {
    /** Takes over what the last run left. To be called once. @returns how many commits are damaged; they stay where they are. */
    takeOver(): number {
      const rows = db.prepare("select id, data, crc from journal order by id").all() as {
        id: number;
        data: Uint8Array;
        crc: number;
      }[];
      const whole = rows.filter(({ data, crc }) => crc32(data) === crc);
      kept = whole.map(({ id, data }) => ({ id, steps: unpackSteps(data) }));
      return rows.length - whole.length;
    },
    /** The group commit: one row, one COMMIT. @param packed  see `packSteps`. */
    append(packed: Uint8Array): void {
      const all = unpackSteps(packed);
      const steps = all.filter(({ name }) => !isErased(name));
      if (steps.length === 0) return;
      const data = steps.length === all.length ? packed : packSteps(steps);
      const { lastInsertRowid } = insert.run(data, crc32(data));
      kept.push({ id: Number(lastInsertRowid), steps });
      keptEdits += steps.length;
      keptBytes += data.length;
    },
    /** Hands out what is committed. @throws when the disk takes nothing; it is kept, and can be handed out later. */
    fold,
    isLong: (): boolean => keptEdits >= limits.journal.edits || keptBytes >= limits.journal.bytes,
    /** What is committed and not handed out yet. */
    kept: (): readonly NamedStep[] => kept.flatMap(({ steps }) => steps),
  };
}
