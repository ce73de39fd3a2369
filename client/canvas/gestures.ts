import type { Point } from "../../shared/boards/surface.ts";
import { noteSize } from "../../shared/boards/surface.ts";
import type { NoteId } from "../../shared/ids.ts";
import { overlap, panned, toCanvas, zoomed } from "./camera.ts";
import { type CanvasState, noteAt } from "./canvasState.ts";

/** What gestures lead to. `actions` are absent when people can only look. */
export type GestureDeps = Readonly<{
  state: CanvasState;
  mayWrite(): boolean;
  /** Notes were let go; `over` when they were let go on another note. */
  drop(ids: ReadonlySet<NoteId>, by: Point, over: NoteId | undefined): void;
  /** A short press on a note, or on nothing. `again`: the second within a moment. */
  tap(note: NoteId | undefined, at: Point, how: Readonly<{ again: boolean; more: boolean }>): void;
  drawn(points: readonly number[]): void;
  erase(at: Point): void;
  joined(from: NoteId, to: NoteId): void;
  /** Where the pointer is, on the canvas. */
  hover(at: Point | undefined): void;
}>;

/** What the fingers or the pointer are doing. */
type Act =
  | Readonly<{ kind: "pan" | "pinch" | "erase" }>
  | Readonly<{ kind: "press"; note: NoteId | undefined; from: Point; more: boolean }>
  | Readonly<{ kind: "drag"; ids: ReadonlySet<NoteId>; from: Point }>
  | Readonly<{ kind: "marquee"; from: Point; before: ReadonlySet<NoteId> }>
  | Readonly<{ kind: "stroke"; points: number[] }>
  | Readonly<{ kind: "join"; from: NoteId }>;

/** A finger that moves this far has moved, px; one that stays this long takes hold of a note, ms: nobody drags by accident. */
const slop = 6;
const holdMs = 350;
const againMs = 400;

/** Listens to mouse, pen and fingers on the canvas. @returns stops listening. */
export function listenToGestures(element: HTMLElement, deps: GestureDeps): () => void {
  const { state } = deps;
  const fingers = new Map<number, Point>();
  let act: Act | undefined;
  let hold: ReturnType<typeof setTimeout> | undefined;
  let spaceIsDown = false;
  let lastTap: Readonly<{ note: NoteId | undefined; when: number }> | undefined;

  const within = ({ clientX, clientY }: Readonly<{ clientX: number; clientY: number }>): Point => {
    const { left, top } = element.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const onCanvas = (at: Point): Point => toCanvas(state.camera.current(), at);

  const take = (note: NoteId, from: Point): void => {
    const chosen = state.chosen.current();
    const ids = chosen.has(note) ? chosen : withStack(state, note);
    act = { kind: "drag", ids, from };
    state.drag.set({ ids, by: { x: 0, y: 0 } });
  };
  const begin = (event: PointerEvent, at: Point): void => {
    const point = onCanvas(at);
    const note = noteAt(state.layout.current(), point)?.note.id;
    const mode = deps.mayWrite() ? state.mode.current() : "point";
    if (event.button === 1 || spaceIsDown) act = { kind: "pan" };
    else if (mode === "pen") {
      act = { kind: "stroke", points: rounded(point) };
    } else if (mode === "eraser") {
      act = { kind: "erase" };
      deps.erase(point);
    } else if (mode === "arrow" && note !== undefined) act = { kind: "join", from: note };
    else {
      const more = event.shiftKey || event.ctrlKey || event.metaKey;
      act = { kind: "press", note, from: at, more };
      if (note !== undefined && event.pointerType === "touch" && deps.mayWrite())
        hold = setTimeout(() => {
          element.setPointerCapture(event.pointerId);
          navigator.vibrate?.(10);
          take(note, at);
        }, holdMs);
    }
  };

  const onPointerDown = (event: PointerEvent): void => {
    if (isControl(event.target) || event.button === 2) return;
    const at = within(event);
    fingers.set(event.pointerId, at);
    if (fingers.size === 1) return begin(event, at);
    clearTimeout(hold);
    if (act?.kind === "press" || act?.kind === "pan") act = { kind: "pinch" };
  };
  const onPointerMove = (event: PointerEvent): void => {
    const at = within(event);
    deps.hover(onCanvas(at));
    const before = fingers.get(event.pointerId);
    if (!before || !act) return;
    if (act.kind === "press") {
      if (Math.hypot(at.x - act.from.x, at.y - act.from.y) < slop) return;
      clearTimeout(hold);
      element.setPointerCapture(event.pointerId);
      const { note, from, more } = act;
      if (note !== undefined && event.pointerType !== "touch" && deps.mayWrite() && !more) take(note, from);
      else if (note === undefined && more)
        act = { kind: "marquee", from: onCanvas(from), before: state.chosen.current() };
      else act = { kind: "pan" };
      if (act.kind === "pan") fingers.set(event.pointerId, from);
    }
    move(event, at, fingers.get(event.pointerId) ?? before);
    fingers.set(event.pointerId, at);
  };
  const move = (event: PointerEvent, at: Point, before: Point): void => {
    const camera = state.camera.current();
    if (!act) return;
    if (act.kind === "pan") state.camera.set(panned(camera, at.x - before.x, at.y - before.y));
    else if (act.kind === "pinch") {
      const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
      if (!other) return;
      const middle = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 };
      const factor = Math.hypot(at.x - other.x, at.y - other.y) / Math.hypot(before.x - other.x, before.y - other.y);
      const pulled = panned(camera, (at.x - before.x) / 2, (at.y - before.y) / 2);
      state.camera.set(zoomed(pulled, Number.isFinite(factor) ? factor : 1, middle));
    } else if (act.kind === "drag") {
      const by = { x: (at.x - act.from.x) / camera.scale, y: (at.y - act.from.y) / camera.scale };
      const over = noteAt(state.layout.current(), onCanvas(at), act.ids)?.note.id;
      state.drag.set({ ids: act.ids, by, ...(over !== undefined && { over }) });
    } else if (act.kind === "marquee") {
      const to = onCanvas(at);
      const { from, before: chosen } = act;
      const area = {
        x: Math.min(from.x, to.x),
        y: Math.min(from.y, to.y),
        width: Math.abs(from.x - to.x),
        height: Math.abs(from.y - to.y),
      };
      state.marquee.set(area);
      const inside = state.layout.current().notes.filter((one) => overlap({ ...one.at, ...noteSize }, area));
      state.chosen.set(new Set([...chosen, ...inside.map(({ note }) => note.id)]));
    } else if (act.kind === "stroke") {
      act.points.push(...rounded(onCanvas(at)));
      state.stroke.set([...act.points]);
    } else if (act.kind === "erase") deps.erase(onCanvas(at));
  };
  const onPointerUp = (event: PointerEvent): void => {
    clearTimeout(hold);
    const at = fingers.get(event.pointerId);
    fingers.delete(event.pointerId);
    const ended = act;
    if (fingers.size > 0) {
      if (act?.kind === "pinch") act = { kind: "pan" };
      return;
    }
    act = undefined;
    if (!ended || !at) return;
    const isWhole = event.type === "pointerup";
    if (ended.kind === "drag") {
      const drag = state.drag.current();
      state.drag.set(undefined);
      if (isWhole && drag && (drag.by.x !== 0 || drag.by.y !== 0)) deps.drop(drag.ids, drag.by, drag.over);
    } else if (ended.kind === "marquee") state.marquee.set(undefined);
    else if (ended.kind === "stroke") {
      state.stroke.set(undefined);
      if (isWhole) deps.drawn(ended.points);
    } else if (ended.kind === "join") {
      const to = noteAt(state.layout.current(), onCanvas(at))?.note.id;
      if (isWhole && to !== undefined && to !== ended.from) deps.joined(ended.from, to);
    } else if (ended.kind === "press" && isWhole) {
      const again = lastTap !== undefined && lastTap.note === ended.note && event.timeStamp - lastTap.when < againMs;
      lastTap = again ? undefined : { note: ended.note, when: event.timeStamp };
      deps.tap(ended.note, onCanvas(at), { again, more: ended.more });
    }
  };
  const onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    const camera = state.camera.current();
    const unit = event.deltaMode === 1 ? 20 : 1; // lines or pixels
    if (event.ctrlKey || event.metaKey)
      state.camera.set(zoomed(camera, Math.exp((-event.deltaY * unit) / 300), within(event)));
    else if (event.shiftKey) state.camera.set(panned(camera, -(event.deltaY + event.deltaX) * unit, 0));
    else state.camera.set(panned(camera, -event.deltaX * unit, -event.deltaY * unit));
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.code === "Space") spaceIsDown = event.type === "keydown";
  };
  const onLeave = (): void => deps.hover(undefined);

  const stop = new AbortController();
  const { signal } = stop;
  element.addEventListener("pointerdown", onPointerDown, { signal });
  element.addEventListener("pointermove", onPointerMove, { signal });
  element.addEventListener("pointerup", onPointerUp, { signal });
  element.addEventListener("pointercancel", onPointerUp, { signal });
  element.addEventListener("pointerleave", onLeave, { signal });
  element.addEventListener("wheel", onWheel, { signal, passive: false });
  globalThis.addEventListener("keydown", onKey, { signal });
  globalThis.addEventListener("keyup", onKey, { signal });
  return () => {
    clearTimeout(hold);
    stop.abort();
  };
}

/** A stack is taken as a whole; a note of it by itself is taken out by choosing it alone with its menu. */
function withStack(state: CanvasState, id: NoteId): ReadonlySet<NoteId> {
  const { notes } = state.layout.current();
  const held = state.note(id);
  const stack = held?.note.stack;
  if (stack === undefined) return new Set([id]);
  const members = notes.filter(({ note, frame }) => note.stack === stack && frame === held?.frame);
  return new Set(members.map(({ note }) => note.id));
}

const rounded = ({ x, y }: Point): number[] => [Math.round(x), Math.round(y)];

/** Buttons and fields on the canvas are pressed as everywhere; only the paper of a note is for holding. */
function isControl(target: EventTarget | null): boolean {
  const control =
    target instanceof Element
      ? target.closest("button, input, textarea, a, [contenteditable], [role=toolbar], [data-minimap]")
      : null;
  return control !== null && !control.hasAttribute("data-note") ? true : control instanceof HTMLTextAreaElement;
}
