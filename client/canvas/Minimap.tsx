import { type PointerEvent, useEffect, useMemo, useRef } from "react";
import { noteSize } from "../../shared/boards/surface.ts";
import { mapped } from "../../shared/doc/live.ts";
import { useLive } from "../sync/useLive.ts";
import styles from "./Canvas.module.css";
import { seen } from "./camera.ts";
import type { CanvasState } from "./canvasState.ts";
import { onEachFrame } from "./onEachFrame.ts";

const most = { width: 180, height: 120 };

/** The whole canvas at a glance, for the mouse, when it is much larger than the window. Keys and buttons do without it. */
export function Minimap({ state }: Readonly<{ state: CanvasState }>) {
  const { bounds } = useLive(state.layout);
  const isLarge = useLive(
    useMemo(
      () =>
        mapped(state.camera, (camera) => {
          const view = seen(camera, state.window.current());
          return bounds.width > view.width * 2 || bounds.height > view.height * 2;
        }),
      [state, bounds],
    ),
  );
  return isLarge ? <Overview state={state} /> : null;
}

function Overview({ state }: Readonly<{ state: CanvasState }>) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { bounds } = useLive(state.layout);
  const scale = Math.min(most.width / bounds.width, most.height / bounds.height);
  const [width, height] = [Math.ceil(bounds.width * scale), Math.ceil(bounds.height * scale)];
  useEffect(() => {
    const paper = document.createElement("canvas"); // the notes change seldom: they are painted once and copied
    let painted: unknown;
    const paintNotes = (): void => {
      painted = state.layout.current();
      [paper.width, paper.height] = [width, height];
      const context = paper.getContext("2d");
      if (!context || !canvas.current) return;
      const style = getComputedStyle(canvas.current.parentElement ?? canvas.current);
      context.fillStyle = style.getPropertyValue("outline-color");
      for (const { area } of state.layout.current().frames)
        context.fillRect(area.x * scale, area.y * scale, area.width * scale, area.height * scale);
      context.fillStyle = style.color;
      for (const { at } of state.layout.current().notes)
        context.fillRect(
          at.x * scale,
          at.y * scale,
          Math.max(noteSize.width * scale, 1),
          Math.max(noteSize.height * scale, 1),
        );
    };
    return onEachFrame([state.camera, state.window, state.layout], () => {
      const context = canvas.current?.getContext("2d");
      if (!context || !canvas.current) return;
      if (painted !== state.layout.current()) paintNotes();
      context.clearRect(0, 0, width, height);
      context.drawImage(paper, 0, 0);
      const view = seen(state.camera.current(), state.window.current());
      context.strokeStyle = getComputedStyle(canvas.current).color;
      context.lineWidth = 2;
      context.strokeRect(view.x * scale, view.y * scale, view.width * scale, view.height * scale);
    });
  }, [state, scale, width, height]);

  const goTo = (event: PointerEvent<HTMLCanvasElement>): void => {
    event.stopPropagation();
    if (event.buttons === 0) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const camera = state.camera.current();
    const view = seen(camera, state.window.current());
    state.camera.set({
      ...camera,
      x: (event.clientX - left) / scale - view.width / 2,
      y: (event.clientY - top) / scale - view.height / 2,
    });
  };
  return (
    <div className={styles.minimap} aria-hidden="true" data-minimap="">
      <canvas ref={canvas} width={width} height={height} onPointerDown={goTo} onPointerMove={goTo} />
    </div>
  );
}
