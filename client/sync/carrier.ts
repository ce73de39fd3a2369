import { limits } from "../../shared/limits.ts";
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

/** Which kind worked last, by its place. */
export type Memory = Readonly<{ recall(): number; keep(at: number): void }>;
const none: Memory = { recall: () => 0, keep() {} };

export function openCarrier(kinds: readonly [Socket, ...Socket[]], memory = none): Carrier {
  let at = memory.recall();
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
      memory.keep(at);
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

const slot = "samenbord.carrier";

/** A reload in the same tab begins with what worked. After a while a WebSocket gets its chance again: laptops travel. */
const ofThisTab: Memory = {
  recall() {
    try {
      const { at, keptAt } = JSON.parse(sessionStorage.getItem(slot) ?? "{}") as { at?: unknown; keptAt?: unknown };
      const isFresh = typeof keptAt === "number" && Date.now() - keptAt < limits.carrierMemoryMs;
      return isFresh && typeof at === "number" ? at : 0;
    } catch {
      return 0; // a browser that keeps nothing, or a script
    }
  },
  keep(at) {
    try {
      sessionStorage.setItem(slot, JSON.stringify({ at, keptAt: Date.now() }));
    } catch {
      // then the next page finds out anew
    }
  },
};

/** One for all links of the page, because they share a network. */
export const pageCarrier: Carrier = openCarrier([WebSocket, HttpSocket], ofThisTab);
