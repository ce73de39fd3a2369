import type { KeyboardEvent } from "react";
import type { NoteId } from "../../shared/ids.ts";
import { noteByKey } from "./noteByKey.ts";

/** On every element that shows a note, so that the focus can find it wherever it went. */
export const noteMark = "data-note";
/** On every list of notes with its composer. */
const columnMark = "data-column";

const notesIn = (within: ParentNode): readonly HTMLElement[] => [
  ...within.querySelectorAll<HTMLElement>(`[${noteMark}]`),
];
const noteElement = (id: NoteId): HTMLElement | null => document.querySelector(`[${noteMark}="${id}"]`);
const columnOf = (element: Element): Element | null => element.closest(`[${columnMark}]`);

/** After the page has drawn what just changed, and after a closing menu gave the focus back. */
export function whenDrawn(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run));
}

/** Puts the focus on the first note of the column that the element belongs to. Tells whether there was one. */
export function focusFirstNote(element: Element): boolean {
  const first = notesIn(columnOf(element) ?? document)[0];
  first?.focus();
  return first !== undefined;
}

/** Follows a note to where it was moved; when it left the screen the focus goes to its neighbour. */
export function focusMovedNote(id: NoteId): void {
  const next = neighbourOf(id);
  whenDrawn(() => (noteElement(id) ?? next())?.focus());
}

/** As `focusMovedNote`, for a note that is moved by key: at once when it was moved, so that the next key finds it. */
export function keepFocusOn(id: NoteId, move: () => void): void {
  focusMovedNote(id);
  move();
  queueMicrotask(() => document.activeElement === document.body && noteElement(id)?.focus()); // it was drawn by now
}

/** Call before the note goes: the focus goes to the next note of the column, else the previous, else the composer. */
export function focusNeighbour(id: NoteId): void {
  const next = neighbourOf(id);
  whenDrawn(() => next()?.focus());
}

/** Brings a note into sight without taking the focus. */
export function showNote(id: NoteId): void {
  whenDrawn(() => noteElement(id)?.scrollIntoView({ block: "nearest" }));
}

/** Brings a note that somebody points at to the middle of the screen, and the focus to it. */
export function goToNote(id: NoteId): void {
  whenDrawn(() => {
    const note = noteElement(id);
    note?.focus({ preventScroll: true });
    note?.scrollIntoView({ block: "center", behavior: calmly() });
  });
}

/** How the page scrolls far: so that one sees where to, or at once for who wants no motion. */
export const calmly = (): ScrollBehavior =>
  matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";

/** Takes the focus from note to note. `before` is where arrow up leads from the first row. */
export function followKey(event: KeyboardEvent, before?: (from: Element) => HTMLElement | null): void {
  const from = event.target;
  if (event.altKey || !(from instanceof HTMLButtonElement) || !from.hasAttribute(noteMark)) return; // in a note that is edited arrows move the caret
  const column = columnOf(from) ?? document.body;
  const beside = column.parentElement?.querySelectorAll(`:scope > [${columnMark}]`) ?? [];
  const to =
    noteByKey(event.key, from, notesIn(column), [...beside].flatMap(notesIn)) ??
    (event.key === "ArrowUp" && before?.(from));
  if (!to) return;
  event.preventDefault();
  to.focus();
}

/** The composer that stands with the column of this element, or the only one there is. */
export function composerNear(element: Element): HTMLElement | null {
  return columnOf(element)?.querySelector("textarea") ?? document.querySelector("textarea");
}

function neighbourOf(id: NoteId): () => HTMLElement | null {
  const element = noteElement(id);
  const column = element && columnOf(element);
  if (!element || !column) return () => null;
  const all = notesIn(column);
  const at = all.indexOf(element);
  const nearest = [...all.slice(at + 1), ...all.slice(0, at).reverse()].map((one) => one.getAttribute(noteMark));
  return () =>
    nearest.map((mark) => noteElement(mark as NoteId)).find((one) => one !== null) ??
    (column.isConnected ? composerNear(column) : null);
}
