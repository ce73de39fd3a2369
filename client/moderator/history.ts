import { type Live, settable } from "../../shared/doc/live.ts";

/** What this moderator can undo, last step first. Each step knows how to take itself back and leaves the others' work alone. */
export type History = Readonly<{
  length: Live<number>;
  /** @returns takes back this very step, whatever came after it; does nothing once it is taken back. */
  remember(undo: () => void): () => void;
  /** Takes the last step back. False when there is none. */
  undo(): boolean;
}>;

const longest = 100;

export function openHistory(): History {
  const length = settable(0);
  let steps: readonly (() => void)[] = [];
  const keep = (next: readonly (() => void)[]): void => {
    steps = next;
    length.set(next.length);
  };
  return {
    length,
    remember(undo) {
      keep([...steps, undo].slice(-longest));
      return () => {
        if (!steps.includes(undo)) return;
        keep(steps.filter((step) => step !== undo));
        undo();
      };
    },
    undo() {
      const last = steps.at(-1);
      keep(steps.slice(0, -1));
      last?.();
      return last !== undefined;
    },
  };
}
