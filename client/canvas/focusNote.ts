import type { NoteId } from "../../shared/ids.ts";
import { noteMark, whenDrawn } from "../boards/noteFocus.ts";
import type { CanvasState } from "./canvasState.ts";

/** Brings a note into sight and puts the focus on it. */
export function focusNote(state: CanvasState, id: NoteId): void {
  state.current.set(id);
  state.show(id);
  focusWhenDrawn(id);
}

/** The camera goes its own way. */
export function focusWhenDrawn(id: NoteId): void {
  whenDrawn(() => document.querySelector<HTMLElement>(`button[${noteMark}="${id}"]`)?.focus({ preventScroll: true }));
}
