import { useEffect, useState } from "react";
import type { Live } from "../../shared/doc/live.ts";
import type { NoteId } from "../../shared/ids.ts";

/** While somebody types, a note is saved and unsaved with each letter: it is shown as saved once it has stayed so for a moment, ms. */
const calmMs = 400;

type Ids = ReadonlySet<NoteId>;

/** The notes that are to be shown as not saved: all that are not, and those that have only just been saved. Changes seldom. */
export function useUnsaved(unsaved: Live<Ids>): Ids {
  const [shown, show] = useState(unsaved.current());
  useEffect(() => {
    const waiting = new Map<NoteId, ReturnType<typeof setTimeout>>(); // saved, and not yet shown so
    let told: Ids = unsaved.current();
    const tell = (ids: Ids): void => {
      told = ids;
      show(ids);
    };
    const look = (): void => {
      const now = unsaved.current();
      for (const id of now) {
        clearTimeout(waiting.get(id));
        waiting.delete(id);
      }
      for (const id of told) {
        if (now.has(id) || waiting.has(id)) continue;
        waiting.set(
          id,
          setTimeout(() => tell(new Set([...told].filter((one) => one !== id))), calmMs),
        );
      }
      if ([...now].some((id) => !told.has(id))) tell(new Set([...told, ...now]));
    };
    tell(told);
    const stop = unsaved.subscribe(look);
    return () => {
      stop();
      for (const timer of waiting.values()) clearTimeout(timer);
    };
  }, [unsaved]);
  return shown;
}
