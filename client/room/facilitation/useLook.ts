import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useSearchParams } from "wouter";
import type { Look } from "../../../shared/doc/calls.ts";
import { calmly, whenDrawn } from "../../boards/noteFocus.ts";
import { useText } from "../../locales/useText.ts";
import { announce } from "../../ui/announce.tsx";
import { useToasts } from "../../ui/Toasts.tsx";

/** Who comes in later than this after somebody pointed is not asked to look there any more. */
const freshMs = 2 * 60_000;

/**
 * Follows where others point. With `follow` the screen goes along, until somebody goes elsewhere themselves or is typing: then they are asked.
 *
 * Who is taken along can go back to where they were.
 *
 * @param look  absent when nobody points at anything in this round.
 * @param show  shows the note that is pointed at, in the list or on the whiteboard; absent: none any more.
 */
export function useLook(
  look: Look | undefined,
  heading: string,
  aheadMs: number,
  show: (look: Look | undefined) => void,
): Readonly<{ isOpen: boolean; go(): void; dismiss(): void }> {
  const words = useText().text.facilitation.look;
  const showToast = useToasts();
  const [search, setSearch] = useSearchParams();
  const [handledAt, setHandledAt] = useState(() => Date.now() + aheadMs - freshMs);
  const ledTo = useRef<string>(undefined); // where we were last taken; absent as long as nobody took us
  const q = search.get("q");

  const goToQuestion = (question: string | null): void =>
    setSearch((now) => new URLSearchParams([...[...now].filter(([key]) => key !== "q"), ...pair("q", question)]), {
      replace: true,
    });
  /** Remembers where one is now. @returns goes back there. */
  const remember = (): (() => void) => {
    const [top, element] = [scrollY, document.activeElement];
    return () => {
      show(undefined);
      goToQuestion(q);
      whenDrawn(() => {
        const home = element?.isConnected && element !== document.body ? element : document.getElementById("main");
        if (home instanceof HTMLElement) home.focus({ preventScroll: true });
        scrollTo({ top, behavior: calmly() });
      });
    };
  };
  const goTo = (where: Look): void => {
    const back = remember();
    const isFirst = !where.follow || ledTo.current === undefined; // following is told once
    goToQuestion(where.question);
    show(where.note === undefined ? undefined : { ...where }); // another value each time: one may go to the same note again
    setHandledAt(where.at);
    ledTo.current = where.follow ? where.question : undefined;
    if (isFirst && (where.note !== undefined || where.question !== q))
      showToast(words.taken, { label: words.back, run: back });
  };
  const arrived = useEffectEvent((now: Look) => {
    if (now.at <= handledAt && !now.follow) return;
    const wentElsewhere = ledTo.current !== undefined && q !== ledTo.current;
    if (q === now.question && now.note === undefined)
      goTo(now); // is there already
    else if (now.follow && !wentElsewhere && !isTyping()) {
      if (ledTo.current !== undefined) announce(words.wentTo(heading));
      goTo(now);
    } else announce(`${words.banner(now.by)} ${heading}`);
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

const pair = (key: string, value: string | null): [string, string][] => (value === null ? [] : [[key, value]]);

/** Words under one's fingers: nobody is taken away from those. */
function isTyping(): boolean {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) return field.value !== "";
  return field instanceof HTMLElement && field.isContentEditable;
}
