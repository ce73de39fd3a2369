import type { Point } from "../../shared/boards/surface.ts";
import type { NoteId } from "../../shared/ids.ts";
import type { LaidNote } from "./frames.ts";

/** How far one press moves a note, in units of the canvas; with shift further. */
const small = 16;
const large = 160;

/** Which way an arrow key points; absent for other keys. */
export function stepOf(key: string, far: boolean): Point | undefined {
  const by = far ? large : small;
  if (key === "ArrowLeft") return { x: -by, y: 0 };
  if (key === "ArrowRight") return { x: by, y: 0 };
  if (key === "ArrowUp") return { x: 0, y: -by };
  if (key === "ArrowDown") return { x: 0, y: by };
  return undefined;
}

/** The note that a key leads to: left and right in reading order, up and down to the nearest; absent when it leads nowhere. */
export function noteByKey(notes: readonly LaidNote[], from: NoteId, key: string): NoteId | undefined {
  const at = notes.findIndex(({ note }) => note.id === from);
  const here = notes[at];
  if (!here) return undefined;
  if (key === "ArrowRight") return notes[at + 1]?.note.id;
  if (key === "ArrowLeft") return notes[at - 1]?.note.id;
  if (key === "Home") return notes[0]?.note.id;
  if (key === "End") return notes.at(-1)?.note.id;
  if (key !== "ArrowDown" && key !== "ArrowUp") return undefined;
  const down = key === "ArrowDown" ? 1 : -1;
  const distance = ({ at: { x, y } }: LaidNote): number => Math.abs(y - here.at.y) + 2 * Math.abs(x - here.at.x);
  const beyond = notes.filter((one) => one.frame.key === here.frame.key && (one.at.y - here.at.y) * down > 0);
  return beyond.reduce<LaidNote | undefined>(
    (best, one) => (best && distance(best) <= distance(one) ? best : one),
    undefined,
  )?.note.id;
}
