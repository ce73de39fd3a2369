import type { Budget } from "./bench.ts";

/** What `npm run ui-bench` found, in kB, ms and MB. */
export type UiFigures = Readonly<{
  participantJsKbGzip: number;
  composerReadyMs: number;
  keyToPaintP95Ms: number;
  canvas: CanvasFigures & Readonly<{ notes: number }>;
  /** As many papers without any of our code, each an element in one moved layer: what this browser can do here. */
  plainDom: CanvasFigures;
}>;

export type CanvasFigures = Readonly<{
  panMedianMs: number;
  panP95Ms: number;
  zoomMedianMs: number;
  zoomP95Ms: number;
  dragMedianMs: number;
  dragP95Ms: number;
  heapMb: number;
}>;

/** One frame and two frames of a screen that shows sixty a second. */
export const [oneFrameMs, twoFramesMs] = [16.7, 33.4];

export const uiBudget = {
  atMost: {
    participantJsKbGzip: 200,
    composerReadyMs: 2_500,
    keyToPaintP95Ms: 50,
    canvas: {
      panMedianMs: oneFrameMs,
      panP95Ms: twoFramesMs,
      zoomMedianMs: oneFrameMs,
      zoomP95Ms: twoFramesMs,
      dragMedianMs: oneFrameMs,
      dragP95Ms: twoFramesMs,
      heapMb: 150,
    },
  },
} satisfies Budget;
