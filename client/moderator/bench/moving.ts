import { isAside, type Placement } from "../../../shared/doc/placements.ts";
import type { Synthesis } from "../../../shared/doc/synthesis.ts";
import type { NoteRef } from "../../../shared/ids.ts";
import type { Step } from "../../boards/history.ts";

/** A note that changes its place: where it lay, and where it comes to lie. Other groups that it lies in stay as they are. */
export type Shift = Readonly<{ ref: NoteRef; from: readonly Placement[]; to: readonly Placement[] }>;

/** Notes on their way, as a step. Taking it back and doing it again leave alone what another moderator moved on meanwhile. */
export function moving(synthesis: Synthesis, shifts: readonly Shift[]): Step {
  const back = shifts.map(({ ref, from, to }): Shift => ({ ref, from: to, to: from }));
  return { redo: () => move(synthesis, shifts), undo: () => move(synthesis, back) };
}

function move(synthesis: Synthesis, shifts: readonly Shift[]): void {
  const now = synthesis.placements.current();
  const several = synthesis.several.current();
  const clusters = new Set(synthesis.clusters.current().map(({ id }) => id));
  const there = (places: readonly Placement[]) =>
    places.filter(({ cluster }) => clusters.has(cluster) || isAside(cluster));
  const waiting = shifts.filter(({ ref, from }) => {
    const lies = there(now.get(ref) ?? []);
    const left = there(from);
    const isAllThere = left.every(({ cluster }) => lies.some((place) => place.cluster === cluster));
    return isAllThere && (several || lies.length === left.length);
  });
  synthesis.moveNotes(
    waiting.map(({ ref, from, to }) => ({ ref, out: from.map(({ cluster }) => cluster), into: there(to) })),
  );
}

/** Several steps as one. */
export function together(steps: readonly Step[]): Step {
  return {
    redo() {
      for (const step of steps) step.redo();
    },
    undo() {
      for (const step of [...steps].reverse()) step.undo();
    },
  };
}
