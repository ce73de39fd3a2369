import { useEffect, useRef } from "react";
import type { Hand } from "../../../shared/doc/signals.ts";
import { useText } from "../../locales/useText.ts";
import { announce } from "../../ui/announce.tsx";

/** Tells screen readers what anybody in the room asked or answered the moderators, and that help is on its way. */
export function useSignalNews(hand: Hand | undefined, isDone: boolean): void {
  const { text } = useText();
  const before = useRef({ hand, isDone });
  useEffect(() => {
    const last = before.current;
    before.current = { hand, isDone };
    const words = text.facilitation;
    if (isDone !== last.isDone) announce(isDone ? words.done.said : words.done.undone);
    if (!hand !== !last.hand) announce(hand ? words.hand.raised : words.hand.lowered);
    else if (hand?.takenAt !== undefined && last.hand?.takenAt === undefined)
      announce(words.hand.coming(hand.takenBy ?? ""));
  }, [hand, isDone, text]);
}
