import { useEffect, useRef } from "react";
import { type ToolSwitches, tools } from "../../shared/tools.ts";
import { useText } from "../locales/useText.ts";
import { useToasts } from "../ui/Toasts.tsx";

/** Tells everybody in a room what whoever leads gave them or took away: otherwise they would look for it. */
export function useToolNews(switches: ToolSwitches): void {
  const { text } = useText();
  const showToast = useToasts();
  const before = useRef<ToolSwitches>(undefined); // what they came in with is no news
  useEffect(() => {
    const last = before.current;
    before.current = switches;
    for (const tool of last ? tools : []) {
      const isOn = switches.get(tool);
      if (isOn === last?.get(tool) || isOn === undefined) continue;
      const { names, given, taken } = text.lead.tools;
      showToast(isOn ? given(names[tool]) : taken(names[tool]));
    }
  }, [switches, text, showToast]);
}
