import { useSyncExternalStore } from "react";

const narrow = matchMedia("(max-width: 46rem)");

const subscribe = (tell: () => void): (() => void) => {
  narrow.addEventListener("change", tell);
  return () => narrow.removeEventListener("change", tell);
};

/** Whether there is little room: a phone, or a page enlarged so far that it becomes one. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches);
}
