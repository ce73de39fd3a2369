import { Redo2, Undo2 } from "lucide-react";
import { useText } from "../locales/useText.ts";
import { useLive } from "../sync/useLive.ts";
import { announce } from "../ui/announce.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import type { History } from "./history.ts";
import styles from "./UndoButtons.module.css";

/** Takes back what oneself did, and does it again. By key: see `useHistoryKeys`. */
export function UndoButtons({ history }: Readonly<{ history: History }>) {
  const { text } = useText();
  const { canUndo, canRedo } = useLive(history.state);
  return (
    <div className={styles.buttons}>
      <IconButton
        label={text.room.note.undo}
        icon={<Undo2 aria-hidden="true" size={20} />}
        aria-keyshortcuts="Control+Z"
        aria-disabled={!canUndo} // the focus stays on it when there is nothing left
        onClick={() => history.undo() && announce(text.room.note.undone)}
      />
      <IconButton
        label={text.room.note.redo}
        icon={<Redo2 aria-hidden="true" size={20} />}
        aria-keyshortcuts="Control+Shift+Z"
        aria-disabled={!canRedo}
        onClick={() => history.redo() && announce(text.room.note.redone)}
      />
    </div>
  );
}
