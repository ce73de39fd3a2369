import { useMemo, useSyncExternalStore } from "react";
import type { Live } from "../../shared/doc/live.ts";

/** How long the page may lag behind what others do while somebody types here, ms. */
const lagMs = 200;

/**
 * As `useLive`; but while this person is busy with a letter at a time the page follows some times a second, so that each letter is on
 * the screen at once whatever the others do. What is typed is to be read elsewhere.
 */
export function useCalm<T>(live: Live<T>, isBusy: Live<boolean>): T {
  const calm = useMemo(() => calmed(live, isBusy), [live, isBusy]);
  return useSyncExternalStore(calm.subscribe, calm.current, calm.current);
}

/** For one subscriber. */
function calmed<T>(live: Live<T>, isBusy: Live<boolean>): Live<T> {
  let value = live.current();
  return {
    current: () => value,
    subscribe(tell) {
      let late: ReturnType<typeof setTimeout> | undefined;
      const show = (): void => {
        clearTimeout(late);
        late = undefined;
        value = live.current();
        tell();
      };
      const follow = (): void => {
        if (isBusy.current()) late ??= setTimeout(show, lagMs);
        else show();
      };
      const stops = [live.subscribe(follow), isBusy.subscribe(follow)];
      value = live.current(); // it may have changed before anybody listened
      return () => {
        clearTimeout(late);
        for (const stop of stops) stop();
      };
    },
  };
}
