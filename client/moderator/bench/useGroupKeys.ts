import { useRef } from "react";
import type { ClusterId, NoteRef } from "../../../shared/ids.ts";
import { useOpenQuestion } from "../deskContext.ts";
import { useSuggestions } from "../suggestions/suggestionsContext.ts";
import { focusGroup } from "./groupFocus.ts";
import { usePicking } from "./picking.ts";
import { useGroupActions } from "./useGroupActions.ts";

type Keys = Readonly<{
  /** What a key is about: the chosen notes, or else the one with the focus. */
  refs(): readonly NoteRef[];
  /** The group that they are in; absent in the list of the question. */
  cluster: ClusterId | undefined;
  onDone(): void;
}>;

/**
 * Groups by keys: `n` makes a new group, `1`…`9` puts into the group with that number, `g` into any group by typing its name, `x`
 * sets aside, `l` looks for what is like them, `a` says that changed words were looked at, Backspace takes out. Enter goes to the group that came of it (Escape
 * there comes back).
 *
 * @returns false for a key that means nothing.
 */
export function useGroupKeys({ refs, cluster, onDone }: Keys): (key: string) => boolean {
  const { view } = useOpenQuestion();
  const { pick } = usePicking();
  const { putIn, putInNew, takeOut, setAside, accept } = useGroupActions();
  const { seek } = useSuggestions();
  const lastGroup = useRef<ClusterId>(undefined);
  const go = (into: ClusterId): void => {
    lastGroup.current = into; // where Enter leads
  };
  const pickGroup = (about: readonly NoteRef[]): void =>
    pick({
      onPick(into) {
        go(into);
        putIn(about, into, cluster);
        onDone();
      },
      onNew(name) {
        go(putInNew(about, cluster, name));
        onDone();
      },
    });
  const actOf = (key: string, about: readonly NoteRef[]): (() => void) | undefined => {
    const numbered = view.clusters.find(({ number }) => String(number) === key)?.cluster.id;
    if (numbered !== undefined)
      return () => {
        go(numbered);
        putIn(about, numbered, cluster);
      };
    switch (key) {
      case "n":
        return () => go(putInNew(about, cluster));
      case "g":
        return () => pickGroup(about);
      case "l":
        return () => seek({ notes: about });
      case "x":
        return () => setAside(about);
      case "a":
        return () => accept(about);
      case "Backspace":
        return () => takeOut(about, cluster);
      default:
        return undefined;
    }
  };
  return (key) => {
    if (key === "Enter") return lastGroup.current !== undefined && focusGroup(lastGroup.current);
    const act = actOf(key, refs());
    act?.();
    if (act && key !== "g") onDone();
    return act !== undefined;
  };
}
