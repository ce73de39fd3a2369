import type { KeyboardEvent } from "react";
import type { NoteId } from "../../shared/ids.ts";

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
  const to = noteByKey(event.key, from) ?? (event.key === "ArrowUp" && before?.(from));
  if (!to) return;
  event.preventDefault();
  to.focus();
}

/** The note to go to when the arrow keys, Home or End are pressed on a note; absent when the key means nothing here. */
function noteByKey(key: string, from: HTMLElement): HTMLElement | undefined {
  const all = notesIn(columnOf(from) ?? document);
  const at = all.indexOf(from);
  if (key === "ArrowRight") return all[at + 1];
  if (key === "ArrowLeft") return all[at - 1];
  if (key === "Home") return all[0];
  if (key === "End") return all.at(-1);
  if (key === "ArrowDown") return all.slice(at + 1).find((one) => standsUnder(one, from));
  if (key === "ArrowUp") return all.slice(0, Math.max(at, 0)).findLast((one) => standsUnder(from, one));
  return undefined;
}

/** Notes lie in rows: the one below is not always the next one. */
function standsUnder(lower: HTMLElement, upper: HTMLElement): boolean {
  const [low, up] = [lower.getBoundingClientRect(), upper.getBoundingClientRect()];
  return low.top >= up.bottom && low.left < up.right && low.right > up.left;
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
