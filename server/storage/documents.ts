import type { DatabaseSync } from "node:sqlite";
import type { DocName, PersonId, SessionId } from "../../shared/ids.ts";
import type { StoredDoc } from "../ports.ts";
import { docRows } from "./docRows.ts";
import { openJournal } from "./journal.ts";

/**
 * Documents on the disk: committed to the journal, and handed out to rows of their own before anybody looks at those.
 *
 * @param isErased  whether a document's session was erased: what still comes for it is dropped.
 */
export function documents(db: DatabaseSync, isErased: (name: DocName) => boolean) {
  const rows = docRows(db);
  const journal = openJournal(db, rows.handOut, isErased);

  /** Reading must go on when the disk takes nothing. */
  const foldIfPossible = (): void => {
    try {
      journal.fold();
    } catch {
      // it is read from the journal then
    }
  };
  return {
    /** Takes over what the last run left. To be called once. @returns how many commits are damaged; they are kept, and nobody reads them. */
    takeOver(): number {
      const damaged = journal.takeOver();
      foldIfPossible();
      return damaged;
    },
    appendAll: journal.append,
    fold: journal.fold,
    foldIfPossible,
    isJournalLong: journal.isLong,
    /** @throws AppError "unavailable" when a row is damaged. */
    load(name: DocName): StoredDoc {
      foldIfPossible();
      const { updates, authors, ...stored } = rows.load(name);
      const kept = journal.kept().filter((step) => step.name === name);
      const claimed = kept.flatMap(({ claims, author }) => claims.map((client) => [client, author] as const));
      return {
        ...stored,
        updates: [...updates, ...kept.map(({ update }) => update)],
        authors: new Map([...claimed.reverse(), ...authors]), // the first claim counts
      };
    },
    namesUnder(pieces: string): readonly DocName[] {
      foldIfPossible();
      const kept = journal.kept().flatMap(({ name }) => (name.startsWith(`${pieces}.`) ? [name] : []));
      return [...new Set([...rows.namesUnder(pieces), ...kept])];
    },
    docsBy(session: SessionId, person: PersonId): readonly DocName[] {
      journal.fold();
      return rows.docsBy(session, person);
    },
    replace: rows.replace,
  };
}
