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
  const searches = notes.length > 8;
  const found = notes.filter((note) => note.text.toLowerCase().includes(words.trim().toLowerCase()));
  return (
    <Dialog title={title} onClose={onClose}>
      {searches && (
        <label className={styles.search}>
          {text.canvas.search}
          <input ref={focusOnce} type="search" value={words} onChange={(event) => look(event.target.value)} />
        </label>
      )}
      {found.length === 0 ? (
        <p>{text.canvas.noOther}</p>
      ) : (
        <ul className={styles.notes}>
          {found.slice(0, atMost).map((note, at) => (
            <li key={note.id}>
              <button
                ref={at === 0 && !searches ? focusOnce : undefined}
                type="button"
                className={styles.note}
                dir="auto"
                onClick={() => onChoose(note.id)}
              >
                {note.text}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

/** What comes next: to look for words, or to choose. */
function focusOnce(element: HTMLElement | null): void {
  element?.focus();
}
