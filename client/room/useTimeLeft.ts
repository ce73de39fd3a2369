import { useEffect, useState } from "react";

const minuteMs = 60_000;

/** `last`: the last minute runs. `over`: the time is up, though people can go on until the moderator closes the round. */
export type TimeLeft = Readonly<{ phase: "running" | "last" | "over"; seconds: number }>;

/**
 * The time left of the round, told anew every second.
 *
 * @param endsAt  epoch ms on the server's clock; absent without a timer, and then so is the time left.
 * @param aheadMs  how much the server's clock is ahead.
 */
export function useTimeLeft(endsAt: number | undefined, aheadMs: number): TimeLeft | undefined {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (endsAt === undefined) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [endsAt]);
  if (endsAt === undefined) return undefined;
  const leftMs = endsAt - now - aheadMs;
  if (leftMs <= 0) return { phase: "over", seconds: 0 };
  return { phase: leftMs <= minuteMs ? "last" : "running", seconds: Math.ceil(leftMs / 1_000) };
}
