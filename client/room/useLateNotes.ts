import { useEffect, useEffectEvent, useMemo, useState } from "react";
import { closeCodes } from "../../shared/wire.ts";
import type { RoomLink } from "../sync/roomLink.ts";

/** Words that the server refused. `forget` when somebody has taken them over. */
export type LateNotes = Readonly<{ words: readonly string[]; keep(words: readonly string[]): void; forget(): void }>;

/** Words that stay in sight whatever room one is in. */
export function useKeptWords(): LateNotes {
  const [words, setWords] = useState<readonly string[]>([]);
  return useMemo(
    () => ({
      words,
      keep: (more) => setWords((before) => [...before, ...more]),
      forget: () => setWords([]),
    }),
    [words],
  );
}

/**
 * Keeps the words of notes that were written without a connection and came after the round had closed, or after somebody was moved. The server no
 * longer takes them, and the page begins afresh with what the room has; nobody's words may vanish with that.
 */
export function useLateNotes(link: RoomLink | undefined, late: LateNotes): void {
  const keep = useEffectEvent(late.keep);
  useEffect(() => {
    if (!link) return;
    const { closedBy } = link.link;
    return closedBy.subscribe(() => {
      if (closedBy.current() !== closeCodes.roleChanged) return;
      const unsaved = link.unsaved.current();
      const refused = link.room.notes.current().filter((note) => unsaved.has(note.id) && note.text.trim() !== "");
      if (refused.length > 0) keep(refused.map((note) => note.text.trim()));
    });
  }, [link]);
}
