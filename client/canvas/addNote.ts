import { freePoint, noteSize, type Point } from "../../shared/boards/surface.ts";
import type { NoteActions } from "../boards/board.ts";
import { seen, toCanvas } from "./camera.ts";
import { type CanvasState, noteAt } from "./canvasState.ts";
import { type Frame, spotAt } from "./frames.ts";

/** Makes a note in the frame that one looks at, where nothing lies, and lets one write in it. */
export function addNoteInSight(state: CanvasState, actions: NoteActions): void {
  const frame = frameInSight(state);
  if (!frame) return;
  const { frames, notes } = state.layout.current();
  const middle = middleOf(state);
  const corner = { x: middle.x - noteSize.width / 2, y: middle.y - noteSize.height / 2 };
  const isFree = holds(frame, middle) && noteAt(state.layout.current(), middle) === undefined;
  const local = freePoint(notes.filter((one) => one.frame === frame).map(({ note }) => note));
  const spot = isFree ? spotAt(frames, corner) : { question: frame.question.id, place: { ...frame.place, ...local } };
  if (spot) writeNote(state, actions.add(spot, ""));
}

/** Lets one write in a note that was just made; it is shown as soon as it lies there. */
export function writeNote(state: CanvasState, id: ReturnType<NoteActions["add"]>): void {
  if (id === undefined) return;
  state.current.set(id);
  state.editing.set(id);
  requestAnimationFrame(() => state.show(id));
}

/** The frame that new notes go to: that of the note in use when it is in sight, else the one in the middle or nearest to it. */
export function frameInSight(state: CanvasState): Frame | undefined {
  const { frames } = state.layout.current();
  const view = seen(state.camera.current(), state.window.current());
  const current = state.current.current();
  const inUse = current === undefined ? undefined : state.note(current)?.frame;
  if (inUse && inUse.area.x < view.x + view.width && inUse.area.x + inUse.area.width > view.x) return inUse;
  const middle = middleOf(state);
  const nearest = [...frames].sort((a, b) => distance(a, middle) - distance(b, middle));
  return nearest[0];
}

/** The middle of what is seen. */
export function middleOf(state: CanvasState): Point {
  const { width, height } = state.window.current();
  return toCanvas(state.camera.current(), { x: width / 2, y: height / 2 });
}

const holds = ({ area }: Frame, { x, y }: Point): boolean => x > area.x && x < area.x + area.width && y > area.y;
const distance = ({ area }: Frame, { x }: Point): number => Math.max(area.x - x, x - area.x - area.width, 0);
