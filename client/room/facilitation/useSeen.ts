import { useState } from "react";
import type { SessionId } from "../../../shared/ids.ts";
import type { Message } from "./callsHere.ts";

/** What is older than this when somebody comes in is no news to them; it is in the list. */
const newsMs = 10 * 60_000;

type Seen = Readonly<{ isSeen(message: Message): boolean; see(messages: readonly Message[]): void }>;

/** Which messages somebody has seen, in this tab: a reload does not bring them back. */
export function useSeen(session: SessionId, aheadMs: number): Seen {
  const name = `samenbord.seen.${session}`;
  const [seen, setSeen] = useState<ReadonlySet<string>>(() => new Set(sessionStorage.getItem(name)?.split(" ")));
  const [since] = useState(() => Date.now() + aheadMs - newsMs);
  return {
    isSeen: ({ id, at }) => seen.has(id) || at < since,
    see(messages) {
      const next = new Set([...seen, ...messages.map(({ id }) => id)]);
      setSeen(next);
      sessionStorage.setItem(name, [...next].join(" "));
    },
  };
}
