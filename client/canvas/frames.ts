import type { Board, Place } from "../../shared/boards/index.ts";
import {
  frameOf,
  heightFor,
  inFrame,
  innerWidth,
  layOut,
  noteSize,
  type Point,
  type Rect,
} from "../../shared/boards/surface.ts";
import type { Spot } from "../../shared/doc/room.ts";
import type { QuestionId } from "../../shared/ids.ts";
import { type BoardNote, type Tint, tintOf } from "../boards/board.ts";

/** A question as the canvas shows it. */
export type CanvasQuestion = Readonly<{
  id: QuestionId;
  ask: string;
  /** What to call it when somebody cannot see it. */
  title: string;
  board: Board;
  firstTint: number;
}>;

/** The frame of one column, with the words above it: fixed, except that it grows downwards with its notes. */
export type Frame = Readonly<{
  key: string;
  question: CanvasQuestion;
  place: Place;
  /** Empty when the question has one column. */
  heading: string;
  name: string;
  tint: Tint;
  area: Rect;
}>;

/** A note with where it lies on the canvas. `order`: later ones lie over earlier ones. */
export type LaidNote = BoardNote & Readonly<{ frame: Frame; at: Point }>;

/** Everything with its place on the canvas; notes in reading order: frame by frame, row by row. */
export type Layout = Readonly<{ frames: readonly Frame[]; notes: readonly LaidNote[]; bounds: Rect }>;

const padding = 24;
const between = { columns: 32, questions: 96 };
/** Above the frames: room for the question and the heading of the column. */
export const headRoom = 150;

/** @param notes  newest first, as boards get them. */
export function layOutCanvas(questions: readonly CanvasQuestion[], notes: readonly BoardNote[]): Layout {
  const byFrame = new Map<string, BoardNote[]>();
  for (const entry of notes) {
    const { question, place } = entry.note.spot;
    const board = questions.find(({ id }) => id === question)?.board;
    if (!board) continue;
    const key = frameKey(question, board.placed(place));
    const others = byFrame.get(key);
    if (others) others.push(entry);
    else byFrame.set(key, [entry]);
  }
  const frames: Frame[] = [];
  const laid: LaidNote[] = [];
  let x = 0;
  for (const question of questions) {
    for (const [nth, { place, title }] of question.board.places.entries()) {
      const key = frameKey(question.id, place);
      const here = (byFrame.get(key) ?? []).toReversed();
      const points = layOut(here.map(({ note }) => note));
      const area = {
        x,
        y: headRoom,
        width: innerWidth + 2 * padding,
        height: heightFor(points.values()) + 2 * padding,
      };
      const name = title || question.title;
      const frame = { key, question, place, heading: title, name, tint: tintOf(question.firstTint + nth), area };
      frames.push(frame);
      laid.push(
        ...here.map((entry) => ({ ...entry, frame, at: onCanvas(frame, points.get(entry.note.id)) })).sort(byRow),
      );
      x += area.width + between.columns;
    }
    x += between.questions - between.columns;
  }
  const height = Math.max(...frames.map(({ area }) => area.y + area.height));
  return { frames, notes: laid, bounds: { x: 0, y: 0, width: Math.max(x - between.questions, 1), height } };
}

/** Where a note would lie when it is let go with its upper left at this point: in the nearest frame. */
export function spotAt(frames: readonly Frame[], at: Point): Spot | undefined {
  const middle = at.x + noteSize.width / 2;
  const distance = ({ area }: Frame): number => Math.max(area.x - middle, middle - area.x - area.width, 0);
  const [first, ...others] = frames;
  if (!first) return undefined;
  const { area, question, place } = others.reduce((best, one) => (distance(one) < distance(best) ? one : best), first);
  const local = inFrame({ x: at.x - area.x - padding, y: at.y - area.y - padding });
  return { question: question.id, place: { ...place, ...local } };
}

function onCanvas({ area }: Frame, at: Point = { x: 0, y: 0 }): Point {
  return { x: area.x + padding + at.x, y: area.y + padding + at.y };
}

/** Rows as people see them: notes that lie about as high belong to one. */
function byRow(a: LaidNote, b: LaidNote): number {
  const row = ({ at }: LaidNote): number => Math.round(at.y / (noteSize.height / 2));
  return row(a) - row(b) || a.at.x - b.at.x || a.at.y - b.at.y;
}

function frameKey(question: QuestionId, place: Place): string {
  return JSON.stringify([question, frameOf(place)]);
}
