import { nanoid } from "nanoid";
import { useEffect, useMemo, useRef } from "react";
import type { NoteId } from "../../shared/ids.ts";
import type { NoteActions } from "../boards/board.ts";
import { useText } from "../locales/useText.ts";
import type { RoomLink } from "../sync/roomLink.ts";
import { announce } from "../ui/announce.tsx";
import { useToasts } from "../ui/Toasts.tsx";
import { spaceLeft } from "./roomSpace.ts";

/** "… is typing" goes away after this, though the words may still stand in a composer. */
const typingMs = 6_000;

/** What people can do with the notes of this room; absent when the round is closed. `aheadMs`: see `useServerClock`. */
export function useNoteActions(link: RoomLink | undefined, aheadMs: number): NoteActions | undefined {
  const { text } = useText();
  const showToast = useToasts();
  const quiet = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(quiet.current), []);

  return useMemo(() => {
    if (!link) return undefined;
    const { room } = link;
    const space = spaceLeft(room);
    const removed = (id: NoteId) => room.removedNotes.current().find((note) => note.id === id);
    const tellTyping = (id: NoteId | undefined): void => {
      clearTimeout(quiet.current);
      link.link.tell({ typing: id });
      if (id !== undefined) quiet.current = setTimeout(() => tellTyping(undefined), typingMs);
    };
    return {
      add(spot, words) {
        if (space.current() === 0) {
          showToast(text.room.note.full);
          return undefined;
        }
        const id = nanoid<NoteId>(16);
        room.addNote({ id, text: words, spot, madeAt: Date.now() + aheadMs });
        return id;
      },
      wordsOf: (id) => (room.notes.current().find((note) => note.id === id) ?? removed(id))?.text ?? "",
      retype(id, words) {
        if (removed(id)) room.bringBackNote(id);
        room.retypeNote(id, words);
      },
      move: room.moveNote,
      arrange: room.arrange,
      remove(id) {
        const note = room.notes.current().find((one) => one.id === id);
        room.removeNote(id);
        if (!note || note.text.trim() === "") return;
        showToast(text.room.note.removed, {
          label: text.common.undo,
          run: () => {
            room.bringBackNote(id);
            announce(text.room.note.broughtBack);
          },
        });
      },
      tellTyping,
      spaceLeft: space,
    };
  }, [link, aheadMs, text, showToast]);
}
