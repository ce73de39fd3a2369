import type { KeyboardEvent } from "react";
import type { NoteRef } from "../../../../shared/ids.ts";
import { type Selected, toggled, upTo } from "./selecting.ts";
import type { RowFocus } from "./useRowFocus.ts";

type Options = Readonly<{
  refs: readonly NoteRef[];
  focus: RowFocus;
  selected: Selected;
  onSelect(selected: Selected): void;
  /** What a key does with the notes it is about. @returns false when it means nothing here. */
  act(key: string): boolean;
}>;

/** About so many rows are in sight together. */
const page = 8;

/** Goes through notes and chooses them by keys; the other keys are for `act`. */
export function useNoteKeys({ refs, focus, selected, onSelect, act }: Options) {
  const { at, go } = focus;
  const goals: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: refs.length - 1,
  };
  return (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey || event.defaultPrevented || !(event.target instanceof HTMLElement)) return;
    const row = event.target.closest<HTMLElement>("[data-key]");
    if (row && press(event, row, event.target)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  function press({ key, ctrlKey, metaKey, shiftKey, repeat }: KeyboardEvent, row: HTMLElement, on: HTMLElement) {
    const here = refs[at];
    const goal = goals[key];
    if (here === undefined) return false;
    if (goal !== undefined) {
      const to = refs[Math.max(0, Math.min(goal, refs.length - 1))];
      if (shiftKey && to !== undefined) onSelect(upTo(selected, refs, here, to));
      go(goal);
      return true;
    }
    if (ctrlKey || metaKey) {
      if (key.toLowerCase() !== "a") return false;
      onSelect(new Set([...selected, ...refs]));
      return true;
    }
    if (key === "ArrowRight" || key === "ArrowLeft") return goWithin(row, on, key === "ArrowRight" ? 1 : -1);
    if (on !== row || repeat) return false; // its buttons have keys of their own
    if (key === " ") {
      onSelect(toggled(selected, here));
      return true;
    }
    if (key === "Escape" && selected.size > 0) {
      onSelect(new Set());
      return true;
    }
    return act(key);
  }
}

/** From a row to the buttons in it, and back. */
function goWithin(row: HTMLElement, from: HTMLElement, by: 1 | -1): boolean {
  const stops = [row, ...row.querySelectorAll<HTMLElement>("button")];
  const next = stops[(stops.indexOf(from) + by + stops.length) % stops.length];
  next?.focus();
  return true;
}
