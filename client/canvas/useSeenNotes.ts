import { startTransition, useEffect, useLayoutEffect, useRef, useState } from "react";
import { noteSize, type Rect } from "../../shared/boards/surface.ts";
import { useLive } from "../sync/useLive.ts";
import { overlap, readable, seen } from "./camera.ts";
import type { CanvasState } from "./canvasState.ts";
import type { LaidNote } from "./frames.ts";

/** What is drawn as elements: all notes near this area; absent when they are too small to read. */
type Cover = Rect | undefined;

/** What is drawn goes so far beyond what is seen, and is drawn anew when less than that is left, px. */
const drawnAround = 320;
const leastAround = 250;

/** What is seen, and so many pixels more on each side. */
function viewOf({ camera, window }: CanvasState, around: number): Rect {
  const { x, y, width, height } = seen(camera.current(), window.current());
  const air = around / camera.current().scale;
  return { x: x - air, y: y - air, width: width + 2 * air, height: height + 2 * air };
}

const holds = (a: Rect, b: Rect): boolean =>
  a.x <= b.x && a.y <= b.y && a.x + a.width >= b.x + b.width && a.y + a.height >= b.y + b.height;

/**
 * The notes that need an element now: those near what is seen, and the ones that somebody works with. Changes only when the camera
 * nears the edge of what was drawn around it, and then between the frames, so that none is late; at once where nothing is drawn yet.
 */
export function useSeenNotes(state: CanvasState): readonly LaidNote[] {
  const [cover, setCover] = useState<Cover>();
  const drawn = useRef<Cover>(undefined);
  useLayoutEffect(() => {
    drawn.current = cover;
  }, [cover]);
  useEffect(() => {
    let asked: Cover; // drawn, or about to be
    const look = (): void => {
      const next = nextCover(state, asked);
      const isInSight = drawn.current !== undefined && holds(drawn.current, viewOf(state, 0));
      if (next === asked && (isInSight || next === drawn.current)) return;
      asked = next;
      if (next && isInSight) startTransition(() => setCover(next));
      else setCover(next);
    };
    look();
    const forget = [state.camera.subscribe(look), state.window.subscribe(look)];
    return () => {
      for (const stop of forget) stop();
    };
  }, [state]);
  const layout = useLive(state.layout);
  const current = useLive(state.current) ?? layout.notes[0]?.note.id; // somewhere to go to with the Tab key
  const editing = useLive(state.editing);
  return layout.notes.filter(
    ({ at, note }) =>
      note.id === current || note.id === editing || (cover !== undefined && overlap({ ...at, ...noteSize }, cover)),
  );
}

/** What to draw from here on: the same as long as that is enough and not far too much. */
function nextCover(state: CanvasState, now: Cover): Cover {
  if (state.camera.current().scale < readable) return undefined;
  const next = viewOf(state, drawnAround);
  if (!now) return next;
  const isMuchMore = now.width > next.width * 2; // zoomed in: far fewer are needed
  return holds(now, viewOf(state, leastAround)) && !isMuchMore ? now : next;
}
