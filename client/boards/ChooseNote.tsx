import { useState } from "react";
import type { Note } from "../../shared/doc/room.ts";
import type { NoteId } from "../../shared/ids.ts";
import { useText } from "../locales/useText.ts";
import { Dialog } from "../ui/Dialog.tsx";
import styles from "./ChooseNote.module.css";

type Props = Readonly<{
  title: string;
  notes: readonly Note[];
  onChoose(id: NoteId): void;
  onClose(): void;
}>;

/** How many are shown: who has more looks for words. */
const atMost = 50;

/** Asks for another note, by its words. */
export default function ChooseNote({ title, notes, onChoose, onClose }: Props) {
  const { text } = useText();
  const [words, look] = useState("");
  const found = notes.filter((note) => note.text.toLowerCase().includes(words.trim().toLowerCase()));
  return (
    <Dialog title={title} onClose={onClose}>
      {notes.length > 8 && (
        <label className={styles.search}>
          {text.canvas.search}
          <input type="search" value={words} onChange={(event) => look(event.target.value)} />
        </label>
      )}
      {found.length === 0 ? (
        <p>{text.canvas.noOther}</p>
      ) : (
        <ul className={styles.notes}>
          {found.slice(0, atMost).map((note) => (
            <li key={note.id}>
              <button type="button" className={styles.note} dir="auto" onClick={() => onChoose(note.id)}>
                {note.text}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
