import type { Room } from "../../shared/doc/room.ts";
import { limits } from "../../shared/limits.ts";

/** Whether a room has space for another note. Removed notes count: somebody may bring them back. */
export function hasSpace({ notes, removedNotes }: Room): boolean {
  return notes.current().length + removedNotes.current().length < limits.notesPerRoom;
}
