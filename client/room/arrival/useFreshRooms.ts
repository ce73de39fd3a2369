import { useEffect, useEffectEvent } from "react";

const everyMs = 5_000;

/** Asks again every few seconds, and at once when somebody comes back to the page; not while nobody looks at it. */
export function useFreshRooms(reload: () => Promise<void>): void {
  const ask = useEffectEvent(() => {
    if (document.visibilityState === "visible") void reload();
  });
  useEffect(() => {
    const askNow = (): void => ask();
    const timer = setInterval(askNow, everyMs);
    addEventListener("focus", askNow);
    document.addEventListener("visibilitychange", askNow);
    return () => {
      clearInterval(timer);
      removeEventListener("focus", askNow);
      document.removeEventListener("visibilitychange", askNow);
    };
  }, []);
}
