import { useEffect, useRef } from "react";
import type { Question } from "../../shared/template.ts";
import { useText } from "../locales/useText.ts";
import { announce } from "../ui/announce.tsx";
import type { LeadNow } from "./LeadPanel.tsx";

/** Tells screen readers when people begin to write for themselves or to vote, and when that ends. */
export function useLeadNews({ heading }: Question, { isPrivate, vote }: LeadNow): void {
  const { text } = useText();
  const isOpen = vote?.isOpen;
  const dots = vote?.dots ?? 0;
  const before = useRef({ isPrivate, isOpen });
  useEffect(() => {
    const last = before.current;
    before.current = { isPrivate, isOpen };
    const { privately, vote: words } = text.lead;
    if (isPrivate !== last.isPrivate) announce(isPrivate ? privately.begun(heading) : privately.shown(heading));
    if (isOpen !== last.isOpen) announce(isOpen ? words.begun(heading, dots) : words.ended(heading));
  }, [isPrivate, isOpen, dots, heading, text]);
}
