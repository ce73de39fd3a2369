import type { Room } from "../../shared/doc/room.ts";
import type { QuestionId } from "../../shared/ids.ts";
import { focusMovedNote } from "../boards/noteFocus.ts";
import { useText } from "../locales/useText.ts";
import { useLive } from "../sync/useLive.ts";
import { announce } from "../ui/announce.tsx";
import { FoldedList } from "../ui/FoldedList.tsx";

type Props = Readonly<{ room: Room; question: QuestionId }>;

/** The removed notes of a question, to bring back. */
export function Bin({ room, question }: Props) {
  const { text } = useText();
  const removed = useLive(room.removedNotes).filter(
    ({ spot, text }) => spot.question === question && text.trim() !== "",
  );
  return (
    <FoldedList
      title={text.room.note.bin(removed.length)}
      action={text.room.note.bringBack}
      rows={removed.map((note) => ({
        key: note.id,
        words: note.text,
        onAction() {
          room.bringBackNote(note.id);
          announce(text.room.note.broughtBack);
          focusMovedNote(note.id);
        },
      }))}
    />
  );
}
