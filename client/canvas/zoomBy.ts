import { zoomed } from "./camera.ts";
import type { CanvasState } from "./canvasState.ts";

/** Zooms about the middle of the window. */
export function zoomBy(state: CanvasState, factor: number): void {
  const { width, height } = state.window.current();
  state.camera.set(zoomed(state.camera.current(), factor, { x: width / 2, y: height / 2 }));
}
