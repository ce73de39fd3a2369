import { type Live, mapped } from "../../shared/doc/live.ts";
import type { Room } from "../../shared/doc/room.ts";
import { limits } from "../../shared/limits.ts";

/** How many notes a room still has space for. Removed notes count: somebody may bring them back. */
export function spaceLeft({ notes, removedNotes }: Room): Live<number> {
  return mapped(notes, (now) => Math.max(0, limits.notesPerRoom - now.length - removedNotes.current().length));
}
