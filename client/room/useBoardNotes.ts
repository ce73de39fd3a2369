import { useMemo } from "react";
import type { NoteId } from "../../shared/ids.ts";
import type { BoardNote } from "../boards/board.ts";
import type { OwnRoomLink } from "../sync/privateWriting.ts";
import { useLive } from "../sync/useLive.ts";
import { useTypists } from "./usePeople.ts";

/** The room's notes as the boards show them, newest first. A note that somebody left without words is left out. */
export function useBoardNotes(link: OwnRoomLink, unsaved: ReadonlySet<NoteId>): readonly BoardNote[] {
  const notes = useLive(link.room.notes);
  const hidden = useLive(link.hidden);
  const typists = useTypists(link.link);
  return useMemo(
    () =>
      notes
        .map((note): BoardNote => {
          const typedBy = typists.get(note.id);
          return {
            note,
            saved: !unsaved.has(note.id),
            ...(typedBy !== undefined && { typedBy }),
            ...(hidden.has(note.id) && { hidden: true as const }),
          };
        })
        .filter(({ note, saved, typedBy }) => note.text.trim() !== "" || !saved || typedBy !== undefined)
        .reverse(),
    [notes, unsaved, typists, hidden],
  );
}
