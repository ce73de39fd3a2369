import { MessageSquareText, Trash2 } from "lucide-react";
import { useEffect, useState } from "react";
import type { StaffNote, StaffNotes as Written } from "../../shared/doc/staffNotes.ts";
import type { NoteId } from "../../shared/ids.ts";
import type { Question } from "../../shared/template.ts";
import { useText } from "../locales/useText.ts";
import { useLive } from "../sync/useLive.ts";
import { announce } from "../ui/announce.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import styles from "./StaffNotes.module.css";

type Props = Readonly<{
  room: Pick<Written, "staffNotes">;
  question: Question;
  /** Absent for who may not. */
  onRemove?: (id: NoteId) => void;
}>;

/** What moderators wrote along at a question, apart from what the room says itself. Nothing when they wrote nothing. */
export function StaffNotes({ room, question, onRemove }: Props) {
  const { text } = useText();
  const notes = useLive(room.staffNotes).filter((note) => note.question === question.id);
  const words = text.room.staffNotes;
  useTellNew(notes, words.news);
  if (notes.length === 0) return null;
  return (
    <section className={styles.along} aria-label={words.at(question.heading)}>
      <p className={styles.whose}>
        <MessageSquareText aria-hidden="true" size={18} />
        {words.title}
      </p>
      <ul>
        {notes.map(({ id, text: said }) => (
          <li key={id}>
            <p>{said}</p>
            {onRemove && (
              <IconButton
                label={words.remove(said)}
                icon={<Trash2 aria-hidden="true" size={18} />}
                onClick={() => onRemove(id)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Says what is new aloud; what was there when the page came up is no news. */
function useTellNew(notes: readonly StaffNote[], say: (said: string) => string): void {
  const [known] = useState(() => new Set(notes.map(({ id }) => id)));
  useEffect(() => {
    for (const { id, text } of notes) {
      if (!known.has(id)) announce(say(text));
      known.add(id);
    }
  }, [notes, known, say]);
}
