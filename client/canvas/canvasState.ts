import { noteSize, type Point, type Rect, type Size } from "../../shared/boards/surface.ts";
import { type Settable, settable } from "../../shared/doc/live.ts";
import type { NoteId, QuestionId } from "../../shared/ids.ts";
import { around, type Camera, fitting, opening, showing } from "./camera.ts";
import { headRoom, type LaidNote, type Layout } from "./frames.ts";

/** What the pointer does. */
export type Mode = "point" | "label" | "arrow" | "pen" | "eraser";

/** Notes that somebody holds, with how far from where they lay, and the note under them. */
export type Drag = Readonly<{ ids: ReadonlySet<NoteId>; by: Point; over?: NoteId }>;

/**
 * What only this person sees of the canvas. It lives outside React, because the camera moves at every frame and only what draws
 * it needs to know.
 */
export type CanvasState = Readonly<{
  camera: Settable<Camera>;
  window: Settable<Size>;
  layout: Settable<Layout>;
  chosen: Settable<ReadonlySet<NoteId>>;
  /** The one note in the Tab order. */
  current: Settable<NoteId | undefined>;
  editing: Settable<NoteId | undefined>;
  drag: Settable<Drag | undefined>;
  marquee: Settable<Rect | undefined>;
  /** What is being drawn, in points of the canvas: x, y, x, y … */
  stroke: Settable<readonly number[] | undefined>;
  /** Where a label is being written. */
  writing: Settable<Point | undefined>;
  mode: Settable<Mode>;
  fit(): void;
  /** Shows the frames of some questions as large as they fit, but large enough to read. */
  lookAt(questions: readonly QuestionId[]): void;
  /** Brings a note into sight, large enough to read. */
  show(id: NoteId): void;
  note(id: NoteId): LaidNote | undefined;
}>;

export function openCanvasState(first: Layout): CanvasState {
  const camera = settable<Camera>({ x: 0, y: 0, scale: 1 });
  const window = settable<Size>({ width: 0, height: 0 });
  const layout = settable(first);
  const note = (id: NoteId): LaidNote | undefined => layout.current().notes.find((one) => one.note.id === id);
  return {
    camera,
    window,
    layout,
    chosen: settable<ReadonlySet<NoteId>>(new Set()),
    current: settable<NoteId | undefined>(undefined),
    editing: settable<NoteId | undefined>(undefined),
    drag: settable<Drag | undefined>(undefined),
    marquee: settable<Rect | undefined>(undefined),
    stroke: settable<readonly number[] | undefined>(undefined),
    writing: settable<Point | undefined>(undefined),
    mode: settable<Mode>("point"),
    fit: () => camera.set(fitting(layout.current().bounds, window.current())),
    lookAt(questions) {
      const frames = layout.current().frames.filter(({ question }) => questions.includes(question.id));
      if (frames.length > 0) camera.set(opening(around(frames.map(whole)), window.current()));
    },
    show(id) {
      const at = note(id)?.at;
      if (at) camera.set(showing(camera.current(), { ...at, ...noteSize }, window.current()));
    },
    note,
  };
}

/** The note that lies uppermost at a point; absent when none does. */
export function noteAt({ notes }: Layout, { x, y }: Point, besides?: ReadonlySet<NoteId>): LaidNote | undefined {
  return notes.findLast(
    ({ at, note }) =>
      x >= at.x && x < at.x + noteSize.width && y >= at.y && y < at.y + noteSize.height && !besides?.has(note.id),
  );
}

/** A frame with the question above it. */
const whole = ({ area }: Layout["frames"][number]): Rect => ({
  ...area,
  y: area.y - headRoom,
  height: area.height + headRoom,
});
