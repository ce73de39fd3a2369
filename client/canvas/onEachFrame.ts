import type { Live } from "../../shared/doc/live.ts";

/** Draws now and at each frame in which one of these changed: once, however often it did. @returns stops drawing. */
export function onEachFrame(sources: readonly Live<unknown>[], draw: () => void): () => void {
  let frame: number | undefined;
  const ask = (): void => {
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      draw();
    });
  };
  const forget = sources.map((source) => source.subscribe(ask));
  draw();
  return () => {
    if (frame !== undefined) cancelAnimationFrame(frame);
    for (const stop of forget) stop();
  };
}
