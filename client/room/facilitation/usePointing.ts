import { useMemo } from "react";
import type { NoteId, QuestionId } from "../../../shared/ids.ts";
import { useText } from "../../locales/useText.ts";
import type { Here } from "./here.ts";
import { useTelling } from "./useTelling.ts";

/** Asks everybody in the room to look at a note; absent for who does not lead it. */
export function usePointing({
  session,
  room,
  leads,
}: Here): ((question: QuestionId, note: NoteId) => void) | undefined {
  const { text } = useText();
  const { point } = useTelling(session, room);
  const said = text.facilitation.look.pointed;
  return useMemo(
    () => (leads ? (question, note) => void point({ question, note }, said) : undefined),
    [leads, point, said],
  );
}
