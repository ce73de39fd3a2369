import { settable } from "../../shared/doc/live.ts";
import type { Drawing } from "../../shared/doc/marks.ts";
import type { Note, Room } from "../../shared/doc/room.ts";
import type { NoteActions } from "../boards/board.ts";
import { useText } from "../locales/useText.ts";
import { useLive } from "../sync/useLive.ts";
import { announce } from "../ui/announce.tsx";
import { FoldedList } from "../ui/FoldedList.tsx";

const noNotes = settable<readonly Note[]>([]);

/** What lies on the whiteboard beside the notes, in words, to read and to take away. */
export function MarksList({ room, actions }: Readonly<{ room: Room; actions?: NoteActions }>) {
  const { text } = useText();
  const marks = useLive(room.marks);
  const notes = useLive(marks.length > 0 ? room.notes : noNotes); // they change with each letter
  const words = text.canvas.marks;
  const noteWords = (id: string): string => notes.find((note) => note.id === id)?.text ?? "…";
  const inWords = (drawing: Drawing): string => {
    if (drawing.kind === "label") return words.label(drawing.text);
    return drawing.kind === "stroke" ? words.stroke : words.arrow(noteWords(drawing.from), noteWords(drawing.to));
  };
  return (
    <FoldedList
      title={words.title(marks.length)}
      action={text.room.note.remove}
      rows={marks.map((mark) => ({
        key: mark.id,
        words: inWords(mark.drawing),
        ...(actions && {
          onAction() {
            actions.wipe(mark);
            announce(words.removed);
          },
        }),
      }))}
    />
  );
}
