import { useEffect, useEffectEvent } from "react";

/**
 * Asks the server at once, and again while somebody looks at the page.
 *
 * @param ask  the same function as long as the question is the same; absent: nothing is asked.
 * @param hear  gets each answer; nothing when it could not be asked.
 */
export function useAskedAgain<T>(
  ask: (() => Promise<T>) | undefined,
  everyMs: number,
  hear: (told: T | undefined) => void,
): void {
  const onTold = useEffectEvent(hear);
  useEffect(() => {
    if (!ask) return;
    let isHere = true;
    const askNow = async (): Promise<void> => {
      if (document.visibilityState !== "visible") return;
      const told = await ask().catch(() => undefined);
      if (isHere) onTold(told);
    };
    void askNow();
    const timer = setInterval(() => void askNow(), everyMs);
    return () => {
      isHere = false;
      clearInterval(timer);
    };
  }, [ask, everyMs]);
}
