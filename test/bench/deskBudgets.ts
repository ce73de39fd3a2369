/** What `npm run desk-bench` found, in ms and MB. Scrolling and dragging: how long a frame took. */
export type DeskFigures = ListFigures &
  Readonly<{
    notes: number;
    /** From a press on the question to its notes on the screen. */
    openMs: number;
    /** From the commit key of somebody in a room to their words on the moderator's screen; half of them within this. */
    updateToPaintMs: number;
    heapMb: number;
    /** As many rows without any of our code: what this browser can do here. */
    plainList: ListFigures;
  }>;

export type ListFigures = Readonly<{
  /** From typing to the rows that are left, the slowest of several. */
  searchMs: number;
  scrollMedianMs: number;
  scrollP95Ms: number;
  dragMedianMs: number;
  dragP95Ms: number;
}>;

/** One frame, and two frames, of a screen that shows sixty a second. */
const [oneFrameMs, twoFramesMs] = [16.7, 33.4];

const atMost = {
  searchMs: 100,
  scrollMedianMs: oneFrameMs,
  scrollP95Ms: twoFramesMs,
  dragMedianMs: oneFrameMs,
  dragP95Ms: twoFramesMs,
} as const satisfies ListFigures;

/** What is over its budget, in words; empty when all is well. */
export function overDeskBudget(found: DeskFigures): readonly string[] {
  return Object.entries(atMost).flatMap(([name, most]) => {
    const value = found[name as keyof ListFigures];
    return value <= most ? [] : [`${name} is ${value}, and at most ${most} is allowed`];
  });
}
