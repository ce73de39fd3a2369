import { type RefObject, useEffect, useLayoutEffect } from "react";
import type { CanvasState } from "./canvasState.ts";
import { onEachFrame } from "./onEachFrame.ts";

/** A picture that moves is kept as it is; after so much rest it is drawn sharp again, ms. */
const restMs = 200;

/** Lets the camera know its window, and the layer follow the camera. */
export function useCamera(
  state: CanvasState,
  region: RefObject<HTMLElement | null>,
  layer: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const element = region.current;
    if (!element) return;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      state.resize({ width, height });
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [state, region]);

  useEffect(() => {
    const element = layer.current;
    if (!element) return;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const stop = onEachFrame([state.camera], () => {
      const { x, y, scale } = state.camera.current();
      element.style.willChange = "transform";
      element.dataset.moves = "";
      element.style.transform = `scale(${scale}) translate(${-x}px, ${-y}px)`;
      clearTimeout(rest);
      rest = setTimeout(() => {
        element.style.willChange = "";
        delete element.dataset.moves;
        element.style.setProperty("--steady", String(1 / state.camera.current().scale)); // as large whatever the zoom
      }, restMs);
    });
    return () => {
      stop();
      clearTimeout(rest);
    };
  }, [state, layer]);
}
