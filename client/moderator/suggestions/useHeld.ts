import { type FocusEvent, useCallback, useRef, useState } from "react";

/**
 * Whether somebody is at a part of the page: the pointer is over it, or the focus in it. `props` go to its element; `isHeld` is another
 * function whenever the answer may have changed.
 */
export function useHeld() {
  const ref = useRef<HTMLElement>(null);
  const [hasPointer, point] = useState(false);
  const [hasFocus, focus] = useState(false);
  const isHeld = useCallback(
    () => hasPointer || (hasFocus && ref.current?.contains(document.activeElement) === true), // a button that goes away takes the focus with it unheard
    [hasPointer, hasFocus],
  );
  const props = {
    ref,
    onPointerEnter: () => point(true),
    onPointerLeave: () => point(false),
    onFocus: () => focus(true),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      if (!currentTarget.contains(relatedTarget)) focus(false); // from one part of it to another is not away
    },
  };
  return { isHeld, props } as const;
}
