import { stacksAmong } from "../../shared/boards/surface.ts";
import type { StackId } from "../../shared/ids.ts";
import type { BoardNote } from "./board.ts";

/** A note by itself, or the notes of one stack. */
export type Entry = Readonly<{ stack?: StackId; notes: readonly [BoardNote, ...BoardNote[]] }>;

/** The notes of a column with its stacks as one entry each, where the first of their notes stands. */
export function inStacks(notes: readonly BoardNote[]): readonly Entry[] {
  const stacks = stacksAmong(notes.map(({ note }) => note));
  const entries: Entry[] = [];
  const told = new Set<StackId>();
  for (const entry of notes) {
    const { stack } = entry.note;
    if (stack === undefined || !stacks.has(stack)) entries.push({ notes: [entry] });
    else if (!told.has(stack)) {
      told.add(stack);
      entries.push({ stack, notes: [entry, ...notes.filter((one) => one !== entry && one.note.stack === stack)] });
    }
  }
  return entries;
}
