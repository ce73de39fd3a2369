import type { SessionId } from "../shared/ids.ts";

/** `view`: the session as its participant saw it. `scene`: what was on stage. */
const things = ["view", "scene"] as const;
type Thing = (typeof things)[number];

const slot = (session: SessionId, thing: Thing): string => `samenbord.${thing}.${session}`;

/** Remembers something in this tab, for a reload without a connection. It goes with the tab. */
export function rememberSeen(session: SessionId, thing: Thing, value: unknown): void {
  sessionStorage.setItem(slot(session, thing), JSON.stringify(value));
}

/** What this tab remembers; absent when nothing. */
export function lastSeen(session: SessionId, thing: Thing): unknown {
  const stored = sessionStorage.getItem(slot(session, thing));
  return stored === null ? undefined : JSON.parse(stored);
}

/** The session is over for who sits here. */
export function forgetSeen(session: SessionId): void {
  if (!("sessionStorage" in globalThis)) return; // in scripts
  for (const thing of things) sessionStorage.removeItem(slot(session, thing));
}
