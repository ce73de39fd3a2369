import { useEffect } from "react";
import type { Look } from "../../../shared/doc/calls.ts";
import { goToNote } from "../../boards/noteFocus.ts";
import type { View } from "../ViewSwitch.tsx";

/** Brings the note that somebody points at into sight in the list; the whiteboard does so by itself. */
export function usePointedNote(look: Look | undefined, view: View): void {
  useEffect(() => {
    if (look?.note !== undefined && view === "list") goToNote(look.note);
  }, [look, view]);
}
