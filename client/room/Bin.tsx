import type { Room } from "../../shared/doc/room.ts";
import type { QuestionId } from "../../shared/ids.ts";
import { useText } from "../locales/useText.ts";
import { useLive } from "../sync/useLive.ts";
import { announce } from "../ui/announce.tsx";
import { Button } from "../ui/Button.tsx";
import styles from "./Bin.module.css";

type Props = Readonly<{ room: Room; question: QuestionId }>;

/** Removed notes of a question, out of the way but never out of reach. */
export function Bin({ room, question }: Props) {
  const { text } = useText();
  const removed = useLive(room.removedNotes).filter(
    ({ spot, text }) => spot.question === question && text.trim() !== "",
  );
  if (removed.length === 0) return null;
  return (
    <details className={styles.bin}>
      <summary>{text.room.note.bin(removed.length)}</summary>
      <ul className={styles.notes}>
        {removed.map((note) => (
          <li key={note.id}>
            <span className={styles.words}>{note.text}</span>
            <Button
              onClick={() => {
                room.bringBackNote(note.id);
                announce(text.room.note.broughtBack);
              }}
            >
              {text.room.note.bringBack}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
