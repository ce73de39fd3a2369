import { useSyncExternalStore } from "react";
import type { Live } from "../../shared/doc/live.ts";

/** Re-renders when the value changes, and only then. The one bridge between Yjs and React. */
export function useLive<T>(live: Live<T>): T {
  return useSyncExternalStore(live.subscribe, live.current, live.current);
}
