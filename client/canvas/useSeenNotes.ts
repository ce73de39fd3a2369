import { useEffect, useState } from "react";
import { noteSize, type Rect } from "../../shared/boards/surface.ts";
import { useLive } from "../sync/useLive.ts";
import { overlap, readable, seen } from "./camera.ts";
import type { CanvasState } from "./canvasState.ts";
import type { LaidNote } from "./frames.ts";

/** What is drawn as elements: all notes near this area; absent when they are too small to read. */
type Cover = Rect | undefined;

/** How much more than what is seen, on each side, so that a small move draws nothing anew. */
const more = 0.35;

function coverOf({ camera, window }: CanvasState): Cover {
  if (camera.current().scale < readable) return undefined;
  const view = seen(camera.current(), window.current());
  const [dx, dy] = [view.width * more, view.height * more];
  return { x: view.x - dx, y: view.y - dy, width: view.width + 2 * dx, height: view.height + 2 * dy };
}

const holds = (a: Rect, b: Rect): boolean =>
  a.x <= b.x && a.y <= b.y && a.x + a.width >= b.x + b.width && a.y + a.height >= b.y + b.height;

/**
 * The notes that need an element now: those near what is seen, and the ones that somebody works with. Changes only when the camera
 * leaves what was drawn around it.
 */
export function useSeenNotes(state: CanvasState): Readonly<{ notes: readonly LaidNote[]; isFar: boolean }> {
  const [cover, setCover] = useState<Cover>(() => coverOf(state));
  useEffect(() => {
    const look = (): void =>
      setCover((now) => {
        const next = coverOf(state);
        if (!next || !now) return next;
        const view = seen(state.camera.current(), state.window.current());
        const isMuchMore = now.width > next.width * 2; // zoomed in: far fewer are needed
        return holds(now, view) && !isMuchMore ? now : next;
      });
    look();
    const forget = [state.camera.subscribe(look), state.window.subscribe(look)];
    return () => {
      for (const stop of forget) stop();
    };
  }, [state]);
  const layout = useLive(state.layout);
  const current = useLive(state.current) ?? layout.notes[0]?.note.id; // somewhere to go to with the Tab key
  const editing = useLive(state.editing);
  const notes = layout.notes.filter(
    ({ at, note }) =>
      note.id === current || note.id === editing || (cover !== undefined && overlap({ ...at, ...noteSize }, cover)),
  );
  return { notes, isFar: cover === undefined };
}
