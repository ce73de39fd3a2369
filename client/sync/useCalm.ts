import { startTransition, useEffect, useState } from "react";
import type { Live } from "../../shared/doc/live.ts";

/** How far the page may lag behind what others do while somebody types here, ms. It follows in between, once a letter is drawn. */
const lagMs = { least: 200, most: 400 };

/**
 * As `useLive`; but while this person is busy with a letter at a time the page follows some times a second, right after a letter is on
 * the screen, and in pieces between which the next one goes first. What is typed is to be read elsewhere.
 */
export function useCalm<T>(live: Live<T>, isBusy: Live<boolean>): T {
  const [shown, show] = useState({ of: live, value: live.current() });
  useEffect(() => {
    const follow = (): void => {
      const value = live.current();
      show((now) => (now.of === live && now.value === value ? now : { of: live, value }));
    };
    let waiting: (() => void) | undefined;
    const stopWaiting = (): void => {
      waiting?.();
      waiting = undefined;
    };
    const changed = (): void => {
      if (isBusy.current()) {
        waiting ??= afterLetter(() => {
          waiting = undefined;
          startTransition(follow);
        });
      } else {
        stopWaiting();
        follow();
      }
    };
    const stops = [live.subscribe(changed), isBusy.subscribe(changed), stopWaiting];
    follow(); // it may have changed before anybody listened
    return () => {
      for (const stop of stops) stop();
    };
  }, [live, isBusy]);
  return shown.of === live ? shown.value : live.current();
}

/** Does something once the next letter that is typed here is drawn, or after a while without one. @returns how not to. */
function afterLetter(work: () => void): () => void {
  const begunAt = performance.now();
  let frame: number | undefined;
  let timer = setTimeout(go, lagMs.most);
  function stop(): void {
    removeEventListener("input", typed, { capture: true });
    cancelAnimationFrame(frame ?? 0);
    clearTimeout(timer);
  }
  function go(): void {
    stop();
    work();
  }
  function typed(): void {
    if (frame !== undefined || performance.now() - begunAt < lagMs.least) return;
    frame = requestAnimationFrame(() => {
      clearTimeout(timer);
      timer = setTimeout(go); // comes after the frame is drawn
    });
  }
  addEventListener("input", typed, { capture: true });
  return stop;
}
