import { HttpSocket } from "./httpSocket.ts";

type Socket = typeof WebSocket;

/** By what frames travel: the first kind of socket, until it turns out that this network lets another one through only. */
export type Carrier = Readonly<{
  /** The kind to try now. */
  current(): Socket;
  /** The server was heard over this kind. */
  worked(kind: Socket): void;
  /** Nothing was heard from the server over this kind, though it can be reached. `isSilent`: not even a close. */
  missed(kind: Socket, isSilent: boolean): void;
  /** Whether every kind was tried in vain. */
  isAtALoss(): boolean;
}>;

/** Misses that count. One that kept us waiting counts twice; and what worked on this page before deserves more patience. */
const mostMisses = { atFirst: 2, afterSuccess: 4 };

export function openCarrier(kinds: readonly [Socket, ...Socket[]]): Carrier {
  let at = 0;
  let misses = 0;
  let hasWorked = false;
  let triedInVain = 0;
  const current = (): Socket => kinds[at] ?? kinds[0];
  return {
    current,
    worked(kind) {
      if (kind !== current()) return;
      misses = 0;
      triedInVain = 0;
      hasWorked = true;
    },
    missed(kind, isSilent) {
      if (kind !== current()) return; // another link of this page has changed over meanwhile
      misses += isSilent ? 2 : 1;
      if (misses < (hasWorked ? mostMisses.afterSuccess : mostMisses.atFirst)) return;
      at = (at + 1) % kinds.length;
      misses = 0;
      hasWorked = false;
      triedInVain += 1;
    },
    isAtALoss: () => triedInVain >= kinds.length,
  };
}

/** One for all links of the page, because they share a network. The next page load begins with a WebSocket again. */
export const pageCarrier: Carrier = openCarrier([WebSocket, HttpSocket]);
