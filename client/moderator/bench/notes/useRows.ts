import { type RefObject, useEffect, useLayoutEffect, useMemo, useState } from "react";
import type { SourcedNote } from "../../../../shared/synthesis/merge.ts";
import { type RowTops, rowsBetween, stackRows } from "./rowLayout.ts";

/** How far beyond what is in sight rows are made, and how far somebody scrolls before others are: px. */
const beyond = 400;
const step = 120;
const gap = 8;

export type Rows = Readonly<{
  tops: RowTops;
  /** Which rows to make: those in sight, and the one that must stay. */
  made: readonly number[];
}>;

/**
 * Makes rows only of the notes near what is in sight: thousands of notes cost as much as thirty. Heights are guessed from the
 * words until a row was in the page once; each row in the page has its place in the list as `aria-rowindex`.
 *
 * @param stays  a row that is made wherever it is, for the focus; -1: none.
 */
export function useRows(scroller: RefObject<HTMLElement | null>, notes: readonly SourcedNote[], stays: number): Rows {
  const [heights, setHeights] = useState(() => ({ of: new WeakMap<SourcedNote, number>() }));
  const [seen, see] = useState({ top: 0, height: 900, width: 400 });

  const tops = useMemo(() => {
    const guess = ({ text }: SourcedNote): number =>
      44 + 21 * Math.ceil((text.length * 7.5) / Math.max(seen.width - 110, 120));
    return stackRows(notes.length, (at) => heightOf(heights.of, notes[at], guess), gap);
  }, [notes, seen.width, heights]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = (): void => {
      const top = Math.floor(element.scrollTop / step) * step;
      const { clientHeight, clientWidth } = element;
      see((was) => {
        const isSame = was.top === top && was.height === clientHeight && was.width === clientWidth;
        return isSame ? was : { top, height: clientHeight, width: clientWidth };
      });
    };
    element.addEventListener("scroll", look, { passive: true });
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      watch.disconnect();
    };
  }, [scroller]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let [isNews, above] = [false, 0];
    for (const row of element.querySelectorAll<HTMLElement>("[aria-rowindex]")) {
      const at = Number(row.ariaRowIndex) - 1;
      const note = notes[at];
      const top = tops[at] ?? 0;
      const height = row.offsetHeight;
      if (!note || heights.of.get(note) === height) continue;
      heights.of.set(note, height);
      isNews = true;
      if (top < element.scrollTop) above += height + gap - ((tops[at + 1] ?? 0) - top);
    }
    if (above !== 0) element.scrollBy(0, above); // what people look at stays where it is
    if (isNews) setHeights({ of: heights.of });
  });

  const { from, to } = rowsBetween(tops, seen.top - beyond, seen.top + step + seen.height + beyond);
  const made = Array.from({ length: to - from }, (_, at) => from + at);
  return { tops, made: stays >= 0 && (stays < from || stays >= to) ? [...made, stays].sort((a, b) => a - b) : made };
}

function heightOf(
  known: WeakMap<SourcedNote, number>,
  note: SourcedNote | undefined,
  guess: (note: SourcedNote) => number,
): number {
  return note ? (known.get(note) ?? guess(note)) : 0;
}
