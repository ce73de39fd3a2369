import { useEffect, useState } from "react";
import { settable } from "../../shared/doc/live.ts";
import type { Roster } from "../../shared/wire.ts";
import type { Link } from "../sync/connect.ts";

const noRoster = settable<Roster | undefined>(undefined);
const worthCorrectingMs = 500;

/** How much the server's clock is ahead of this device's, ms. Devices are often minutes off; the timer must not be. */
export function useServerClock(link: Link | undefined, nowAtEntry: number): number {
  const [aheadMs, setAheadMs] = useState(() => nowAtEntry - Date.now());
  const roster = link?.roster ?? noRoster;
  useEffect(() => {
    const correct = (): void => {
      const told = roster.current();
      if (!told) return;
      const measured = told.now - Date.now();
      setAheadMs((known) => (Math.abs(measured - known) > worthCorrectingMs ? measured : known));
    };
    correct();
    return roster.subscribe(correct);
  }, [roster]);
  return aheadMs;
}
