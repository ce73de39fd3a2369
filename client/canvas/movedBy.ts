import type { Point } from "../../shared/boards/surface.ts";
import type { NoteChange } from "../../shared/doc/room.ts";
import type { NoteId } from "../../shared/ids.ts";
import type { CanvasState } from "./canvasState.ts";
import { spotAt } from "./frames.ts";

/** Where notes lie after they were moved together; a stack stays one only when it moves as a whole. */
export function movedBy(state: CanvasState, ids: ReadonlySet<NoteId>, by: Point): ReadonlyMap<NoteId, NoteChange> {
  const { frames, notes } = state.layout.current();
  const held = notes.filter(({ note }) => ids.has(note.id));
  const changes = held.flatMap(({ note, at, frame }): (readonly [NoteId, NoteChange])[] => {
    const members = notes.filter(
      (one) => note.stack !== undefined && one.note.stack === note.stack && one.frame === frame,
    );
    const isWhole = members.every((one) => ids.has(one.note.id));
    const top = isWhole && members.length > 1 ? Math.min(...members.map((one) => one.at.y)) : at.y;
    const spot = spotAt(frames, { x: at.x + by.x, y: top + by.y });
    return spot ? [[note.id, isWhole ? { spot } : { spot, stack: null }]] : [];
  });
  return new Map(changes);
}
