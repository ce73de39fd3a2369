import type { NoteId } from "../ids.ts";

/** What a browser tells the others in its room about itself. No name: names come from the server (see `Roster`). */
export type Presence = Readonly<{ typing?: NoteId }>;

/** Reads what another browser sent; nonsense reads as nothing. */
export function readPresence(state: unknown): Presence {
  const typing = (state as { typing?: unknown } | null | undefined)?.typing;
  return typeof typing === "string" ? { typing: typing as NoteId } : {};
}
