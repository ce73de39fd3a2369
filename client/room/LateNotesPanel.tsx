import { useText } from "../locales/useText.ts";
import { Button } from "../ui/Button.tsx";
import { CopyButton } from "../ui/CopyButton.tsx";
import styles from "./LateNotesPanel.module.css";
import type { LateNotes } from "./useLateNotes.ts";

/** Gives people the words back that came too late to be saved. */
export function LateNotesPanel({ late }: Readonly<{ late: LateNotes }>) {
  const { text } = useText();
  if (late.words.length === 0) return null;
  return (
    <section className={styles.panel} role="alert">
      <h2>{text.room.late.title}</h2>
      <p>{text.room.late.body}</p>
      <ul>
        {late.words.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <div className={styles.actions}>
        <CopyButton value={late.words.join("\n\n")} thing={text.room.late.title}>
          {text.room.late.copy}
        </CopyButton>
        <Button look="bare" onClick={late.forget}>
          {text.room.late.done}
        </Button>
      </div>
    </section>
  );
}
