import { type Live, settable } from "../../../shared/doc/live.ts";
import type { NoteRef } from "../../../shared/ids.ts";
import type { Match } from "../../../shared/suggest/nearest.ts";
import type { Proposals } from "../../../shared/suggest/proposals.ts";
import type { SourcedNote } from "../../../shared/synthesis/merge.ts";
import type { Answer, Search, Told, Wish } from "./messages.ts";

/** What the worker found, and for which wish. */
export type Found = Readonly<{ wish: Wish; proposals: Proposals }>;

/** Finds notes that say the same, in a worker of this browser. */
export type Suggester = Readonly<{
  /** The newest answer to `propose`; absent until there is one. */
  found: Live<Found | undefined>;
  isBusy: Live<boolean>;
  /**
   * Asks for proposals; does nothing when the last question was the same and no note changed since.
   *
   * @param notes  all there are; only what changed goes to the worker.
   */
  propose(notes: readonly SourcedNote[], wish: Wish): void;
  /** The notes most like these. Resolves when the worker answered; never when it is closed before. */
  nearest(notes: readonly SourcedNote[], search: Search): Promise<readonly Match[]>;
  close(): void;
}>;

export function openSuggester(): Suggester {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const found = settable<Found | undefined>(undefined);
  const isBusy = settable(false);
  const known = new Map<NoteRef, SourcedNote>();
  const waiting = new Map<number, (matches: readonly Match[]) => void>();
  let asked = 0;
  let lastSaid = "";
  let wished: Readonly<{ asked: number; wish: Wish }> | undefined;
  const tell = (told: Told): void => worker.postMessage(told);

  const tellNotes = (notes: readonly SourcedNote[]): void => {
    const changed = notes.filter((note) => known.get(note.ref) !== note);
    const there = new Set(notes.map(({ ref }) => ref));
    const gone = [...known.keys()].filter((ref) => !there.has(ref));
    if (changed.length === 0 && gone.length === 0) return;
    lastSaid = "";
    for (const ref of gone) known.delete(ref);
    for (const note of changed) known.set(note.ref, note);
    tell({ kind: "notes", changed: changed.map(({ ref, question, text }) => ({ id: ref, question, text })), gone });
  };

  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    if (data.kind === "nearest") {
      waiting.get(data.asked)?.(data.matches);
      waiting.delete(data.asked);
    } else if (wished?.asked === data.asked) {
      isBusy.set(false);
      found.set({ wish: wished.wish, proposals: data.proposals });
    }
  });
  return {
    found,
    isBusy,
    propose(notes, wish) {
      tellNotes(notes);
      const said = JSON.stringify(wish);
      if (said === lastSaid) return;
      lastSaid = said;
      asked += 1;
      wished = { asked, wish };
      isBusy.set(true);
      tell({ kind: "propose", asked, wish });
    },
    nearest(notes, wish) {
      tellNotes(notes);
      asked += 1;
      const own = asked;
      return new Promise((resolve) => {
        waiting.set(own, resolve);
        tell({ kind: "nearest", asked: own, wish });
      });
    },
    close: () => worker.terminate(),
  };
}
