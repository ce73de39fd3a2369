import { Check, CloudOff } from "lucide-react";
import { memo } from "react";
import { useText } from "../locales/useText.ts";
import styles from "./SavedMark.module.css";

/** Whether a note is committed on the server. Quiet: a shape and, for screen readers, a word. */
export const SavedMark = memo(function SavedMark({ saved }: Readonly<{ saved: boolean }>) {
  const { text } = useText();
  const words = saved ? text.room.note.saved : text.room.note.unsaved;
  return (
    <span
      className={saved ? styles.mark : `${styles.mark} ${styles.unsaved}`}
      role="img"
      aria-label={words}
      title={words}
    >
      {saved ? <Check aria-hidden="true" size={14} /> : <CloudOff aria-hidden="true" size={14} />}
    </span>
  );
});
