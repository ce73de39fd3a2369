import type { NoteId } from "../../shared/ids.ts";
import { useText } from "../locales/useText.ts";
import { announce } from "../ui/announce.tsx";
import type { NoteRank } from "./board.ts";
import { keepFocusOn } from "./noteFocus.ts";

/** Puts a note in a place of the ranking and says so; `undefined` takes it out. Absent where people cannot. */
export function usePlacing(id: NoteId, rank: NoteRank | undefined): ((place: number | undefined) => void) | undefined {
  const { text } = useText();
  const put = rank?.put;
  return (
    put &&
    ((place) => {
      keepFocusOn(id, () => put(place));
      announce(place === undefined ? text.lead.ranking.outNow : text.lead.ranking.now(place));
    })
  );
}
