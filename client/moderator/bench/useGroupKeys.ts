import { type RefObject, useEffect, useEffectEvent, useRef } from "react";
import type { ClusterId, NoteRef } from "../../../shared/ids.ts";
import { useOpenQuestion } from "../deskContext.ts";
import { useSuggestions } from "../suggestions/suggestionsContext.ts";
import { focusGroup } from "./groupFocus.ts";
import { useGroupActions } from "./useGroupActions.ts";

type Keys = Readonly<{ selected: ReadonlySet<NoteRef>; onDone(): void; loose: boolean }>;

/**
 * Groups by keys, on the chosen notes or else on the one with the focus: `n` makes a new group, `l` looks for what is like them, `1`…`9` puts into the
 * group with that number, Enter goes to the group that came of it (Escape there comes back), Backspace takes out. Single
 * letters do so only while the focus is on a note.
 */
export function useGroupKeys(area: RefObject<HTMLElement | null>, keys: Keys): void {
  const { view } = useOpenQuestion();
  const { putIn, putInNew, takeOut } = useGroupActions();
  const { seek } = useSuggestions();
  const lastGroup = useRef<ClusterId>(undefined);
  const press = useEffectEvent((event: KeyboardEvent): void => {
    if (event.repeat || event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof Element)) return;
    const focused = event.target.closest<HTMLElement>("[role=row]")?.dataset.key as NoteRef | undefined;
    if (focused === undefined) return;
    const refs = keys.selected.size > 0 ? [...keys.selected] : [focused];
    const numbered = view.clusters.find(({ number }) => String(number) === event.key);
    if (event.key === "l") seek({ notes: refs });
    else if (event.key === "n") lastGroup.current = putInNew(refs);
    else if (numbered) {
      lastGroup.current = numbered.cluster.id;
      putIn(refs, numbered.cluster.id);
    } else if (event.key === "Enter" && lastGroup.current !== undefined) {
      if (!focusGroup(lastGroup.current)) return;
      event.preventDefault();
      return event.stopPropagation();
    } else if (event.key === "Backspace" && !keys.loose) takeOut(refs);
    else return;
    event.preventDefault();
    event.stopPropagation();
    keys.onDone();
  });
  useEffect(() => {
    const element = area.current;
    const listen = (event: KeyboardEvent): void => press(event);
    element?.addEventListener("keydown", listen, { capture: true }); // before the list takes the letter for itself
    return () => element?.removeEventListener("keydown", listen, { capture: true });
  }, [area]);
}
