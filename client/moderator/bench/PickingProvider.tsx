import { type ReactNode, useMemo, useState } from "react";
import { GroupPicker } from "./GroupPicker.tsx";
import { type Pick, PickingContext } from "./picking.ts";

/** Shows the picker when a part of the bench asks for a group. */
export function PickingProvider({ children }: Readonly<{ children: ReactNode }>) {
  const [asked, ask] = useState<Pick>();
  const picking = useMemo(() => ({ pick: (next: Pick) => ask(next) }), []);
  return (
    <PickingContext value={picking}>
      {children}
      {asked && <GroupPicker asked={asked} onClose={() => ask(undefined)} />}
    </PickingContext>
  );
}
