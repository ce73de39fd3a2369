import { createContext, useContext } from "react";
import type { ClusterId } from "../../../shared/ids.ts";

/** A question for the moderator: which group? */
export type Pick = Readonly<{
  /** Absent: where notes go. */
  title?: string;
  /** A group that is no answer. */
  without?: ClusterId;
  onPick(cluster: ClusterId): void;
  /** Absent: only a group that is there will do. */
  onNew?: (name: string) => void;
}>;

/** Lets somebody choose a group by typing its name: see `GroupPicker`. */
export const PickingContext = createContext<Readonly<{ pick(asked: Pick): void }>>({ pick: () => undefined });

export function usePicking() {
  return useContext(PickingContext);
}
