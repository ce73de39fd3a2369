import { type ClipboardEvent, type KeyboardEvent, useState } from "react";
import type { NoteId } from "../../shared/ids.ts";
import type { NoteActions } from "../boards/board.ts";
import { focusNeighbour, noteMark } from "../boards/noteFocus.ts";
import { pastedLines } from "../boards/pastedLines.ts";
import { useText } from "../locales/useText.ts";
import { announce } from "../ui/announce.tsx";
import { addNoteInSight } from "./addNote.ts";
import type { CanvasState } from "./canvasState.ts";
import { copyNotes } from "./copyNotes.ts";
import { focusNote } from "./focusNote.ts";
import { movedBy } from "./movedBy.ts";
import { noteByKey, stepOf } from "./noteByKey.ts";
import { zoomBy } from "./zoomBy.ts";

type Asked = Readonly<{ state: CanvasState; actions?: NoteActions }>;

/** Everything on the canvas by keyboard. Undo is the page's, see `useHistoryKeys`. */
export function useCanvasKeys({ state, actions }: Asked) {
  const { text } = useText();
  const [pasted, setPasted] = useState<readonly string[]>([]);

  /** What a key is for: the chosen notes when the one in use is among them, else that one. */
  const meant = (id: NoteId): ReadonlySet<NoteId> => {
    const chosen = state.chosen.current();
    return chosen.has(id) ? chosen : new Set([id]);
  };
  const onNote = (event: KeyboardEvent, id: NoteId): boolean => {
    const by = stepOf(event.key, event.shiftKey);
    if (by && event.altKey) {
      if (!actions) return false;
      actions.arrange(movedBy(state, meant(id), by));
      requestAnimationFrame(() => state.show(id));
      return true;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const next = noteByKey(state.layout.current().notes, id, event.key);
    if (next) {
      focusNote(state, next);
      return true;
    }
    const give = event.key === "+" || event.key === "-" ? state.note(id)?.votes?.give : undefined;
    if (give) {
      give(event.key === "+" ? 1 : -1);
      return true;
    }
    if (event.key === " ") {
      const chosen = new Set(state.chosen.current());
      if (!chosen.delete(id)) chosen.add(id);
      state.chosen.set(chosen);
      return true;
    }
    if ((event.key === "Delete" || event.key === "Backspace") && actions) {
      const ids = [...meant(id)];
      focusNeighbour(id);
      state.chosen.set(new Set());
      actions.removeAll(ids);
      return true;
    }
    return false;
  };
  const anywhere = (event: KeyboardEvent): boolean => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "a") {
      state.chosen.set(new Set(state.layout.current().notes.map(({ note }) => note.id)));
      return true;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === "Escape") {
      state.chosen.set(new Set());
      state.mode.set("point");
    } else if (event.key === "1") state.fit();
    else if (event.key === "+" || event.key === "=") zoomBy(state, 1.25);
    else if (event.key === "-") zoomBy(state, 1 / 1.25);
    else if (event.key.toLowerCase() === "n" && actions) addNoteInSight(state, actions);
    else return false;
    return true;
  };

  return {
    pasted,
    forgetPasted: () => setPasted([]),
    onKeyDown(event: KeyboardEvent<HTMLElement>): void {
      if (!isOurs(event.target, event.currentTarget)) return;
      const id = event.target.getAttribute(noteMark) as NoteId | null;
      if ((id !== null && onNote(event, id)) || anywhere(event)) event.preventDefault();
    },
    onCopy(event: ClipboardEvent<HTMLElement>): void {
      const current = state.current.current();
      if (current === undefined || !isOurs(event.target, event.currentTarget)) return;
      const ids = meant(current);
      const notes = state.layout.current().notes.filter(({ note }) => ids.has(note.id));
      event.clipboardData.setData("text/plain", copyNotes(notes));
      event.preventDefault();
      announce(text.canvas.copied(notes.length));
    },
    onPaste(event: ClipboardEvent<HTMLElement>): void {
      if (!actions || !isOurs(event.target, event.currentTarget)) return;
      event.preventDefault();
      setPasted(pastedLines(event.clipboardData.getData("text/plain")));
    },
  };
}

/** Not in a field, where keys write, and not in a menu or dialog that only React takes for a part of the canvas. */
function isOurs(target: EventTarget, region: HTMLElement): target is HTMLElement {
  return (
    target instanceof HTMLElement && region.contains(target) && !target.closest("input, textarea, [contenteditable]")
  );
}
