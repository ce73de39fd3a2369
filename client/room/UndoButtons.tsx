import { Redo2, Undo2 } from "lucide-react";
import { useEffect, useEffectEvent } from "react";
import type { NoteHistory } from "../../shared/doc/noteHistory.ts";
import { useText } from "../locales/useText.ts";
import { useLive } from "../sync/useLive.ts";
import { announce } from "../ui/announce.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import styles from "./UndoButtons.module.css";

/** Takes back what oneself did, and does it again: by button, and by Ctrl+Z and Ctrl+Shift+Z where nobody is typing. */
export function UndoButtons({ history }: Readonly<{ history: NoteHistory }>) {
  const { text } = useText();
  const canUndo = useLive(history.canUndo);
  const canRedo = useLive(history.canRedo);
  const undo = (): void => {
    if (!canUndo) return;
    history.undo();
    announce(text.room.note.undone);
  };
  const redo = (): void => {
    if (!canRedo) return;
    history.redo();
    announce(text.room.note.redone);
  };

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const step = stepOf(event);
    if (!step || event.defaultPrevented || isElsewhere(event.target)) return;
    event.preventDefault();
    if (step === "undo") undo();
    else redo();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKeyDown(event);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);

  return (
    <div className={styles.buttons}>
      <IconButton
        label={text.room.note.undo}
        icon={<Undo2 aria-hidden="true" size={18} />}
        aria-keyshortcuts="Control+Z"
        aria-disabled={!canUndo}
        onClick={undo}
      />
      <IconButton
        label={text.room.note.redo}
        icon={<Redo2 aria-hidden="true" size={18} />}
        aria-keyshortcuts="Control+Shift+Z"
        aria-disabled={!canRedo}
        onClick={redo}
      />
    </div>
  );
}

function stepOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): "undo" | "redo" | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  if (key.toLowerCase() === "z") return shiftKey ? "redo" : "undo";
  return key.toLowerCase() === "y" && !shiftKey ? "redo" : undefined;
}

/** A field has its own undo, and a question stands apart from the board. */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, select, [contenteditable=true], [role=dialog]") !== null
  );
}
