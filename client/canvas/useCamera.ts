import { type RefObject, useEffect, useLayoutEffect } from "react";
import type { QuestionId } from "../../shared/ids.ts";
import { refitted } from "./camera.ts";
import type { CanvasState } from "./canvasState.ts";
import { onEachFrame } from "./onEachFrame.ts";

/** A picture that moves is kept as it is; after so much rest it is drawn sharp again, ms. */
const restMs = 200;

/** Lets the layer follow the camera, and the camera go to the questions that are looked at. */
export function useCamera(
  state: CanvasState,
  lookedAt: readonly QuestionId[],
  region: RefObject<HTMLElement | null>,
  layer: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const element = region.current;
    if (!element) return;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      const before = state.window.current();
      state.window.set({ width, height });
      if (before.width > 0) state.camera.set(refitted(state.camera.current(), before, { width, height }));
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [state, region]);

  const wanted = lookedAt.join(" ");
  useLayoutEffect(() => state.lookAt(wanted.split(" ") as QuestionId[]), [state, wanted]);

  useEffect(() => {
    const element = layer.current;
    if (!element) return;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const stop = onEachFrame([state.camera], () => {
      const { x, y, scale } = state.camera.current();
      element.style.willChange = "transform";
      element.style.transform = `scale(${scale}) translate(${-x}px, ${-y}px)`;
      clearTimeout(rest);
      rest = setTimeout(() => {
        element.style.willChange = "";
        element.style.setProperty("--steady", String(1 / state.camera.current().scale)); // as large whatever the zoom
      }, restMs);
    });
    return () => {
      stop();
      clearTimeout(rest);
    };
  }, [state, layer]);
}
