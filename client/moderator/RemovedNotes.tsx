import { api } from "../../shared/api.ts";
import { parseNoteRef } from "../../shared/ids.ts";
import type { SourcedNote } from "../../shared/synthesis/merge.ts";
import { call } from "../api.ts";
import { errorText } from "../locales/errorText.ts";
import { useText } from "../locales/useText.ts";
import { useLive } from "../sync/useLive.ts";
import { Button } from "../ui/Button.tsx";
import { useToasts } from "../ui/Toasts.tsx";
import { useDesk, useOpenQuestion } from "./deskContext.ts";
import styles from "./RemovedNotes.module.css";

/** What rooms removed at this question, out of the way but never out of reach. The server brings a note back in its room. */
export function RemovedNotes() {
  const { text } = useText();
  const { link, view, roomName } = useDesk();
  const { question } = useOpenQuestion();
  const showToast = useToasts();
  const words = text.moderator.removed;
  const removed = useLive(link.removedNotes).filter((note) => note.question === question.id);
  if (removed.length === 0) return null;

  const bringBack = async ({ ref }: SourcedNote): Promise<void> => {
    const body = parseNoteRef(ref);
    if (!body) return;
    try {
      await call(api.bringBackNote, { session: view.id, as: "moderator", body });
      showToast(words.broughtBack);
    } catch (cause) {
      showToast(errorText(text, cause).sentence);
    }
  };
  return (
    <details className={styles.removed}>
      <summary>{words.title(removed.length)}</summary>
      <ul className={styles.notes}>
        {removed.map((note) => (
          <li key={note.ref}>
            <span className={styles.words}>
              {note.text} <small>{roomName(note.room)}</small>
            </span>
            <Button onClick={() => void bringBack(note)}>{words.bringBack}</Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
