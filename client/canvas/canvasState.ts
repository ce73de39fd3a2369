import { noteSize, type Point, type Rect, type Size } from "../../shared/boards/surface.ts";
import { type Settable, settable } from "../../shared/doc/live.ts";
import type { NoteId, QuestionId } from "../../shared/ids.ts";
import { around, type Camera, fitting, opening, refitted, showing } from "./camera.ts";
import { headRoom, type LaidNote, type Layout } from "./frames.ts";
import { glide } from "./glide.ts";

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
  /** The window has another size: who was brought somewhere is brought there again, who moved keeps the middle of what they saw. */
  resize(window: Size): void;
  /** How to come back to where one is now, in a window of whatever size. */
  wayBack(): () => Camera;
  /** Brings the camera where `to` says, as it would be from where it is; with some motion. */
  glideTo(to: () => Camera): void;
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
  /** Where the camera was brought, and how to do so again; somebody moved it since when it is not `at` there. */
  let brought: { at: Camera; readonly again: () => Camera } | undefined;
  const bring = (to: () => Camera, how = (goal: Camera, move: (next: Camera) => void): void => move(goal)): void => {
    const now = { at: camera.current(), again: to };
    brought = now;
    how(to(), (next) => {
      now.at = next;
      camera.set(next);
    });
  };
  const wayBack = (): (() => Camera) => {
    const [at, before] = [camera.current(), window.current()];
    return brought?.at === at ? brought.again : () => refitted(at, before, window.current());
  };
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
    resize(size) {
      const isFirst = window.current().width === 0;
      const again = wayBack();
      window.set(size);
      if (!isFirst) bring(again);
    },
    wayBack,
    glideTo: (to) => bring(to, (goal, move) => glide(camera, goal, move)),
    fit: () => bring(() => fitting(layout.current().bounds, window.current())),
    lookAt(questions) {
      const frames = layout.current().frames.filter(({ question }) => questions.includes(question.id));
      if (frames.length > 0) bring(() => opening(around(frames.map(whole)), window.current()));
    },
    show(id) {
      const at = note(id)?.at;
      if (at) bring(() => showing(camera.current(), { ...at, ...noteSize }, window.current()));
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
