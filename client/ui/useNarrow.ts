import { useSyncExternalStore } from "react";

const narrow = matchMedia("(max-width: 46rem), (max-width: 60rem) and (max-height: 28rem)"); // a tablet stays one when its keyboard comes up

const subscribe = (tell: () => void): (() => void) => {
  narrow.addEventListener("change", tell);
  return () => narrow.removeEventListener("change", tell);
};

/** Whether there is little room: a phone, also when it is turned, or a page enlarged so far that it becomes one. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches);
}
