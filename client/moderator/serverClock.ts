import { useEffect, useState } from "react";
import type { Live } from "../../shared/doc/live.ts";
import type { Roster } from "../../shared/wire.ts";

/** The server's clock as far as this browser knows it: epoch ms. Rounds end by it, whatever one's own clock says. */
export type ServerClock = () => number;

/**
 * Listens to the rosters of a link, as long as that lives.
 *
 * @param firstNow  the server's clock when the session was loaded, for as long as no roster told it.
 */
export function openServerClock(roster: Live<Roster | undefined>, firstNow: number): ServerClock {
  let aheadMs = firstNow - Date.now();
  const listen = (): void => {
    const now = roster.current()?.now;
    if (now !== undefined) aheadMs = now - Date.now();
  };
  listen();
  roster.subscribe(listen);
  return () => Date.now() + aheadMs;
}

/** The time of a clock, told again every so many milliseconds. */
export function useTime(clock: ServerClock, everyMs: number): number {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const tick = (): void => setNow(clock());
    tick();
    const timer = setInterval(tick, everyMs);
    return () => clearInterval(timer);
  }, [clock, everyMs]);
  return now;
}
