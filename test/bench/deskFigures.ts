import type { Budget } from "./bench.ts";
import { oneFrameMs, twoFramesMs } from "./uiFigures.ts";

/** What `npm run desk-bench` found, in ms, s and MB. */
export type DeskFigures = Readonly<{
  rooms: number;
  notes: number;
  overviewReadyMs: number;
  /** The fewest frames a second of what `busy` tells. */
  deskFps: number;
  /** A frame while a note is dragged among those of one question. */
  dragP95Ms: number;
  /** Every file one after another, beside the one with all in it; and meanwhile from an edit in a room to somebody else there. */
  exportsSeconds: number;
  probeEchoP95Ms: number;
  /** One question. */
  question: QuestionFigures;
  /** As many rows without any of our code: what this browser can do here. */
  plainList: ListFigures;
  busy: BusyFigures;
  exports: ExportFigures;
}>;

export type QuestionFigures = ListFigures &
  Readonly<{
    notes: number;
    /** From a press on the question to its notes on the screen. */
    openMs: number;
    /** From the commit key of somebody in a room to their words on the moderator's screen; half of them within this. */
    updateToPaintMs: number;
    heapMb: number;
  }>;

/** Scrolling and dragging: how long a frame took. */
export type ListFigures = Readonly<{
  /** From typing to the rows that are left, the slowest of several. */
  searchMs: number;
  scrollMedianMs: number;
  scrollP95Ms: number;
  /** What the browser's main thread did for each row that came into the page while scrolling. */
  scrollMsPerRow: Readonly<{ script: number; style: number; layout: number; all: number }>;
  dragMedianMs: number;
  dragP95Ms: number;
}>;

/** Frames a second while somebody types in each room, on the room wall and at a question with so many notes. */
export type BusyFigures = Readonly<{ rooms: number; notes: number; wallFps: number; questionFps: number }>;

export type ExportFigures = Readonly<{
  seconds: number;
  /** By the id of the format. */
  secondsOf: Readonly<Record<string, number>>;
  /** The one file with all others in it: the same work once more. */
  zipSeconds: number;
  probeEchoP95Ms: number;
  probeEchoMostMs: number;
}>;

export const deskBudget = {
  atMost: {
    overviewReadyMs: 2_000,
    dragP95Ms: twoFramesMs,
    exportsSeconds: 30,
    probeEchoP95Ms: 250,
    exports: { zipSeconds: 30 },
    question: {
      searchMs: 100,
      scrollMedianMs: oneFrameMs,
      scrollP95Ms: twoFramesMs,
      dragMedianMs: oneFrameMs,
    },
  },
  atLeast: { deskFps: 50 },
} satisfies Budget;
