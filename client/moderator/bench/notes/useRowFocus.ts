import { type FocusEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { NoteRef } from "../../../../shared/ids.ts";
import { isDragUnderWay } from "../noteDrag.ts";

export type RowFocus = Readonly<{
  /** The row that the tab key leads to; -1 in an empty list. */
  at: number;
  /** Brings the focus to a row, also to one that is not in the page yet. */
  go(at: number): void;
  /** For the list itself. */
  onFocus(event: FocusEvent<HTMLElement>): void;
  onBlur(event: FocusEvent<HTMLElement>): void;
}>;

/** One row of a list has the tab stop. When its note goes elsewhere, the one that comes in its place has it, with the focus. */
export function useRowFocus(list: RefObject<HTMLElement | null>, refs: readonly NoteRef[]): RowFocus {
  const [current, setCurrent] = useState<Readonly<{ ref: NoteRef; at: number }>>();
  const isWanted = useRef(false);
  const isHere = useRef(false);
  const found = current ? refs.indexOf(current.ref) : -1;
  const at = found >= 0 ? found : Math.min(current?.at ?? 0, refs.length - 1);
  const ref = refs[at];
  const hasLeft = current !== undefined && found < 0;

  useLayoutEffect(() => {
    if (hasLeft && isHere.current && document.activeElement === document.body) {
      if (ref === undefined) list.current?.focus();
      else isWanted.current = true;
    }
    if (!isWanted.current || ref === undefined) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(ref)}"]`);
    isWanted.current = !row;
    row?.focus();
    row?.scrollIntoView({ block: "nearest" });
  });

  const go = (to: number): void => {
    const next = refs[Math.max(0, Math.min(to, refs.length - 1))];
    if (next === undefined) return;
    isWanted.current = true;
    setCurrent({ ref: next, at: refs.indexOf(next) });
  };
  return {
    at,
    go,
    onFocus({ target, currentTarget }) {
      isHere.current = true;
      if (target === currentTarget && !isDragUnderWay()) return go(at);
      const key = target.closest<HTMLElement>("[data-key]")?.dataset.key as NoteRef | undefined;
      if (key !== undefined && key !== current?.ref) setCurrent({ ref: key, at: refs.indexOf(key) });
    },
    onBlur({ relatedTarget, currentTarget }) {
      if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) isHere.current = false;
    },
  };
}
