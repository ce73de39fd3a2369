import { type Live, settable } from "../../shared/doc/live.ts";

/** One thing that was done, with the way back and forth. Each knows only its own change and leaves the others' work alone. */
export type Step = Readonly<{
  undo(): void;
  redo(): void;
  /** In words, for the message that offers to take it back; absent when it says itself. */
  name?: string;
}>;

/** What one person can take back and do again, for everything they do on a page: one history, so one Ctrl+Z. */
export type History = Readonly<{
  state: Live<Readonly<{ canUndo: boolean; canRedo: boolean }>>;
  /**
   * Remembers what was just done.
   *
   * @returns takes back this very step, whatever came after it; does nothing once it is taken back.
   */
  did(step: Step): () => void;
  /** Does it, and remembers it. @returns as `did`. */
  run(step: Step): () => void;
  /** Takes the last step back; absent when there is none. */
  undo(): Step | undefined;
  redo(): Step | undefined;
}>;

const longest = 200;

export function openHistory(): History {
  const state = settable({ canUndo: false, canRedo: false });
  let done: readonly Step[] = [];
  let undone: readonly Step[] = [];
  const keep = (nowDone: readonly Step[], nowUndone: readonly Step[]): void => {
    [done, undone] = [nowDone.slice(-longest), nowUndone];
    const next = { canUndo: done.length > 0, canRedo: undone.length > 0 };
    const { canUndo, canRedo } = state.current();
    if (next.canUndo !== canUndo || next.canRedo !== canRedo) state.set(next);
  };
  const did = (step: Step): (() => void) => {
    keep([...done, step], []);
    return () => {
      if (!done.includes(step)) return;
      keep(
        done.filter((one) => one !== step),
        undone,
      );
      step.undo();
    };
  };
  return {
    state,
    did,
    run(step) {
      step.redo();
      return did(step);
    },
    undo() {
      const step = done.at(-1);
      if (!step) return undefined;
      keep(done.slice(0, -1), [...undone, step]);
      step.undo();
      return step;
    },
    redo() {
      const step = undone.at(-1);
      if (!step) return undefined;
      keep([...done, step], undone.slice(0, -1));
      step.redo();
      return step;
    },
  };
}
