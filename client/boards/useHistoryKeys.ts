import { useEffect } from "react";
import { useText } from "../locales/useText.ts";
import { announce } from "../ui/announce.tsx";
import type { History } from "./history.ts";

/** Ctrl+Z takes the last step back, Ctrl+Y and Ctrl+Shift+Z do it again. A field has its own, and a question stands apart. */
export function useHistoryKeys(history: History): void {
  const { text } = useText();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      if (
        event.target instanceof HTMLElement &&
        event.target.closest("input, textarea, select, [contenteditable], [role=dialog]")
      )
        return;
      const key = event.key.toLowerCase();
      const isRedo = key === "y" || (key === "z" && event.shiftKey);
      if (key !== "z" && !isRedo) return;
      event.preventDefault();
      if (isRedo ? history.redo() : history.undo()) announce(isRedo ? text.room.note.redone : text.room.note.undone);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [history, text]);
}
