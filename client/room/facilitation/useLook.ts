import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useSearchParams } from "wouter";
import type { Look } from "../../../shared/doc/calls.ts";
import { noteMark, whenDrawn } from "../../boards/noteFocus.ts";
import { useText } from "../../locales/useText.ts";
import { announce } from "../../ui/announce.tsx";

/** Who comes in later than this after somebody pointed is not asked to look there any more. */
const freshMs = 2 * 60_000;

/**
 * Follows where others point. With `follow` the screen goes along, until somebody goes elsewhere themselves or is typing: then they are asked.
 *
 * @param look  absent when nobody points at anything in this round.
 */
export function useLook(
  look: Look | undefined,
  heading: string,
  aheadMs: number,
): Readonly<{ isOpen: boolean; go(): void; dismiss(): void }> {
  const { text } = useText();
  const [search, setSearch] = useSearchParams();
  const [handledAt, setHandledAt] = useState(() => Date.now() + aheadMs - freshMs);
  const ledTo = useRef<string>(undefined); // where we were last taken; absent as long as nobody took us
  const q = search.get("q");

  const goTo = (where: Look): void => {
    setSearch((now) => new URLSearchParams([...[...now].filter(([key]) => key !== "q"), ["q", where.question]]), {
      replace: true,
    });
    setHandledAt(where.at);
    ledTo.current = where.follow ? where.question : undefined;
    const { note } = where;
    if (note)
      whenDrawn(() => {
        const element = document.querySelector<HTMLElement>(`[${noteMark}="${note}"]`);
        element?.scrollIntoView({ block: "center" });
        element?.focus();
      });
  };
  const arrived = useEffectEvent((now: Look) => {
    if (now.at <= handledAt && !now.follow) return;
    const wentElsewhere = ledTo.current !== undefined && q !== ledTo.current;
    if (q === now.question && now.note === undefined)
      goTo(now); // is there already
    else if (now.follow && !wentElsewhere && !isTyping()) {
      announce(text.facilitation.look.wentTo(heading));
      goTo(now);
    } else announce(`${text.facilitation.look.banner(now.by)} ${heading}`);
  });
  useEffect(() => {
    if (look) arrived(look);
    else ledTo.current = undefined;
  }, [look]);

  return {
    isOpen: look !== undefined && look.at > handledAt,
    go: () => look && goTo(look),
    dismiss: () => look && setHandledAt(look.at),
  };
}

/** Words under one's fingers: nobody is taken away from those. */
function isTyping(): boolean {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) return field.value !== "";
  return field instanceof HTMLElement && field.isContentEditable;
}
