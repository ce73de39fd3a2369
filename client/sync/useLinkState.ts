import { useSyncExternalStore } from "react";
import type { Live } from "../../shared/doc/live.ts";
import type { LinkState } from "./connect.ts";
import { useLive } from "./useLive.ts";

/** How a connection is. The device knows at once that its network is gone; a socket only after half a minute of silence. */
export function useLinkState(state: Live<LinkState>): LinkState {
  const now = useLive(state);
  const isOnline = useSyncExternalStore(onNetwork, () => navigator.onLine);
  return now === "live" && !isOnline ? "offline" : now;
}

function onNetwork(tell: () => void): () => void {
  addEventListener("online", tell);
  addEventListener("offline", tell);
  return () => {
    removeEventListener("online", tell);
    removeEventListener("offline", tell);
  };
}
