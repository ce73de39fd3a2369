import { useEffect, useEffectEvent, useMemo } from "react";
import { mapped, settable } from "../../shared/doc/live.ts";
import type { Roster } from "../../shared/wire.ts";
import type { Link } from "./connect.ts";
import { useLive } from "./useLive.ts";

const none = settable<Roster | undefined>(undefined);

/**
 * Asks for the session again once the server tells that its rooms were changed: another name, a room more, two that became one; and
 * when it is over.
 *
 * @param known  the edition of the rooms that the page shows; absent: as they were made.
 */
export function useEdition(link: Link | undefined, known: number | undefined, reload: () => Promise<void>): void {
  const told = useMemo(() => mapped(link?.roster ?? none, (roster) => roster?.edition), [link]);
  const edition = useLive(told);
  const ask = useEffectEvent(() => void reload());
  useEffect(() => {
    if (edition !== undefined && edition !== known) ask();
  }, [edition, known]);
}
