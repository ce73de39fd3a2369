/** What `npm run ui-bench` found, in kB, ms and MB. */
export type Figures = Readonly<{
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
const [oneFrameMs, twoFramesMs] = [16.7, 33.4];

const atMost = {
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
} as const;

/** What is over its budget, in words; empty when all is well. */
export function overBudget({ canvas, ...page }: Figures): readonly string[] {
  const { canvas: canvasMost, ...pageMost } = atMost;
  const compare = (found: Readonly<Record<string, unknown>>, most: Readonly<Record<string, number>>, where: string) =>
    Object.entries(most).flatMap(([name, budget]) => {
      const value = found[name];
      return typeof value === "number" && value <= budget
        ? []
        : [`${where}${name} is ${String(value)}, and at most ${budget} is allowed`];
    });
  return [...compare(page, pageMost, ""), ...compare(canvas, canvasMost, "canvas.")];
}
