import { useEffect, useRef } from "react";
import { noteSize } from "../../shared/boards/surface.ts";
import styles from "./Canvas.module.css";
import { overlap, readable, seen } from "./camera.ts";
import type { CanvasState } from "./canvasState.ts";
import { onEachFrame } from "./onEachFrame.ts";

/** All notes as plain papers, for when they are too small to read: a thousand elements would make a slow board. */
export function FarNotes({ state }: Readonly<{ state: CanvasState }>) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const { camera, window, layout, drag, chosen } = state;
    const colourOf = new Map<string, string>();
    const probe = document.createElement("span");
    canvas.current?.parentElement?.append(probe);
    const colour = (tint: string): string => {
      const known = colourOf.get(tint);
      if (known) return known;
      probe.style.color = `var(--${tint})`;
      const found = getComputedStyle(probe).color;
      colourOf.set(tint, found);
      return found;
    };
    const paint = (): void => {
      const element = canvas.current;
      const context = element?.getContext("2d");
      if (!element || !context) return;
      const [size, { x, y, scale }] = [window.current(), camera.current()];
      if (element.width !== size.width || element.height !== size.height)
        [element.width, element.height] = [size.width, size.height];
      context.clearRect(0, 0, size.width, size.height);
      if (scale >= readable) return;
      const view = seen(camera.current(), size);
      const held = drag.current();
      const [width, height] = [noteSize.width * scale, noteSize.height * scale];
      for (const { note, at, frame } of layout.current().notes) {
        const by = held?.ids.has(note.id) ? held.by : undefined;
        const [left, top] = [at.x + (by?.x ?? 0), at.y + (by?.y ?? 0)];
        if (!overlap({ x: left, y: top, ...noteSize }, view)) continue;
        context.fillStyle = colour(`note-${note.colour ?? frame.tint}`);
        context.fillRect((left - x) * scale, (top - y) * scale, width, height);
        if (!chosen.current().has(note.id)) continue;
        context.strokeStyle = colour("focus");
        context.lineWidth = 2;
        context.strokeRect((left - x) * scale, (top - y) * scale, width, height);
      }
    };
    const stop = onEachFrame([camera, window, layout, drag, chosen], paint);
    return () => {
      stop();
      probe.remove();
    };
  }, [state]);
  return (
    <div className={styles.far} aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  );
}
