import { IndexeddbPersistence } from "y-indexeddb";
import type * as Y from "yjs";
import type { Live } from "../../shared/doc/live.ts";
import type { DocName, PersonId } from "../../shared/ids.ts";
import { copyName } from "./leftovers.ts";

/** How long something must be unsaved before the browser keeps a copy, ms: most edits are saved long before. */
const patienceMs = 500;

export type OfflineCopy = Readonly<{
  /** Throws the copy away: the server will not have it. */
  discard(): void;
  close(): void;
}>;

/**
 * Keeps what is not saved in this browser, so that it survives a reload, a crash and a closed lid.
 *
 * The copy is there only as long as something is unsaved: on a shared computer nothing of the others' words is left behind. It is
 * the person's own, because nobody may send edits of somebody else. A browser without storage keeps no copy and works as before.
 *
 * @param isUnsaved  whether this browser has edits that the server has not committed.
 * @param isSynced   whether this connection has exchanged everything with the server.
 */
export function keepCopy(
  doc: Y.Doc,
  name: DocName,
  person: PersonId,
  isUnsaved: Live<boolean>,
  isSynced: () => boolean,
): OfflineCopy {
  if (!("indexedDB" in globalThis)) return { discard() {}, close() {} };
  const open = (): IndexeddbPersistence => new IndexeddbPersistence(copyName(name, person), doc);
  let copy: IndexeddbPersistence | undefined = open(); // what an earlier page left behind, comes in with this
  let begin: ReturnType<typeof setTimeout> | undefined;

  const drop = (): void => {
    void copy?.clearData();
    copy = undefined;
  };
  const look = (): void => {
    if (isUnsaved.current()) {
      begin ??= setTimeout(() => {
        copy ??= open();
      }, patienceMs);
      return;
    }
    clearTimeout(begin);
    begin = undefined;
    if (copy?.synced && isSynced()) drop();
  };
  void copy.whenSynced.then(look);
  const forget = isUnsaved.subscribe(look);
  return {
    discard: drop,
    close() {
      forget();
      clearTimeout(begin);
      void copy?.destroy();
    },
  };
}
