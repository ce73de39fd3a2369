import { type FocusEvent, useState } from "react";

/** Whether somebody is at a part of the page: the pointer is over it, or the focus in it. `props` go to its element. */
export function useHeld() {
  const [hasPointer, point] = useState(false);
  const [hasFocus, focus] = useState(false);
  return {
    isHeld: hasPointer || hasFocus,
    props: {
      onPointerEnter: () => point(true),
      onPointerLeave: () => point(false),
      onFocus: () => focus(true),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
        if (!currentTarget.contains(relatedTarget)) focus(false); // from one part of it to another is not away
      },
    },
  } as const;
}
