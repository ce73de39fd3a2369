import type { NoteId, StackId } from "../ids.ts";

/**
 * Where notes lie in the frame of their column, in units of which one is a pixel at full size. A note's place may tell it (`x`, `y`
 * from the frame's upper left); a note whose place does not gets the first free cell, in the order that notes were made.
 */
export type Point = Readonly<{ x: number; y: number }>;
export type Size = Readonly<{ width: number; height: number }>;
export type Rect = Point & Size;

export const noteSize: Size = { width: 208, height: 144 };
const gap = 16;
/** How many notes lie beside each other, and the least number of rows that a frame has. */
const across = 4;
const fewestRows = 4;
/** How much of a note shows under the one that lies over it in a stack. */
const peek = 40;
const cell: Size = { width: noteSize.width + gap, height: noteSize.height + gap };

export const innerWidth = across * cell.width - gap;

/** What the layout must know of a note. */
type Lying = Readonly<{
  id: NoteId;
  spot: Readonly<{ place: Readonly<Record<string, unknown>> }>;
  stack?: StackId;
}>;

/** The point that a place tells, kept inside the frame; absent when it tells none. */
export function pointOf({ x, y }: Readonly<Record<string, unknown>>): Point | undefined {
  if (typeof x !== "number" || typeof y !== "number" || Number.isNaN(x + y)) return undefined;
  return inFrame({ x, y });
}

/** A place without the point: which frame it is in. */
export function frameOf({
  x: _x,
  y: _y,
  ...frame
}: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return frame;
}

/** The nearest point at which a note lies inside its frame. Frames have no lower edge: they grow. */
export function inFrame({ x, y }: Point): Point {
  return { x: Math.round(Math.min(Math.max(x, 0), innerWidth - noteSize.width)), y: Math.round(Math.max(y, 0)) };
}

/** Stacks of at least two notes, each with its notes in the order given. */
export function stacksAmong<N extends Lying>(notes: readonly N[]): ReadonlyMap<StackId, readonly N[]> {
  const all = new Map<StackId, N[]>();
  for (const note of notes) {
    if (note.stack === undefined) continue;
    const others = all.get(note.stack);
    if (others) others.push(note);
    else all.set(note.stack, [note]);
  }
  return new Map([...all].filter(([, members]) => members.length > 1));
}

/**
 * Lays out one column. A stack lies where its first note lies, each next note a little lower and over it.
 *
 * @param notes  of one column, in the order they were made: the same notes always lie the same.
 */
export function layOut(notes: readonly Lying[]): ReadonlyMap<NoteId, Point> {
  const stacks = stacksAmong(notes);
  const isUnder = ({ id, stack }: Lying): boolean =>
    stack !== undefined && stacks.has(stack) && stacks.get(stack)?.[0]?.id !== id;
  const first = notes.filter((note) => !isUnder(note));
  const depth = ({ stack }: Lying): number => ((stack && stacks.get(stack)?.length) || 1) - 1;
  const points = new Map<NoteId, Point>();
  const taken = new Set<string>();
  const put = (note: Lying, at: Point): void => {
    points.set(note.id, at);
    for (const key of cellsUnder({ ...at, ...noteSize, height: noteSize.height + depth(note) * peek })) taken.add(key);
  };
  for (const note of first) {
    const at = pointOf(note.spot.place);
    if (at) put(note, at);
  }
  const free = freeCells(taken);
  for (const note of first) if (!points.has(note.id)) put(note, free());
  for (const members of stacks.values()) {
    const top = points.get(members[0]?.id as NoteId) ?? { x: 0, y: 0 };
    for (const [at, { id }] of members.entries()) points.set(id, { x: top.x, y: top.y + at * peek });
  }
  return points;
}

/** The first cell that is free for another note, so that a note that is made in the list has a place of its own for good. */
export function freePoint(notes: readonly Lying[]): Point {
  const taken = new Set<string>();
  for (const at of layOut(notes).values()) for (const key of cellsUnder({ ...at, ...noteSize })) taken.add(key);
  return freeCells(taken)();
}

/** How high a frame is: all of its notes, and always a free row. */
export function heightFor(points: Iterable<Point>): number {
  let lowest = 0;
  for (const { y } of points) lowest = Math.max(lowest, y + cell.height);
  return (Math.max(fewestRows - 1, Math.ceil(lowest / cell.height)) + 1) * cell.height - gap;
}

/** Hands out one free cell after another, row by row. */
function freeCells(taken: ReadonlySet<string>): () => Point {
  let next = 0;
  return () => {
    while (taken.has(`${next % across} ${Math.floor(next / across)}`)) next += 1;
    const at = { x: (next % across) * cell.width, y: Math.floor(next / across) * cell.height };
    next += 1;
    return at;
  };
}

function cellsUnder({ x, y, width, height }: Rect): readonly string[] {
  const keys: string[] = [];
  const right = Math.ceil((x + width) / cell.width);
  const bottom = Math.ceil((y + height) / cell.height);
  for (let row = Math.floor(y / cell.height); row < bottom; row++)
    for (let column = Math.floor(x / cell.width); column < right; column++) keys.push(`${column} ${row}`);
  return keys;
}
