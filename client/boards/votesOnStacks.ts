import { stacksAmong } from "../../shared/boards/surface.ts";
import type { BoardNote, NoteVotes } from "./board.ts";

/** Notes that lie together say one thing: they have their dots together, as many as one note may have. */
export function votesOnStacks(entries: readonly BoardNote[]): readonly BoardNote[] {
  const voted = entries.filter(({ votes }) => votes !== undefined);
  const stacks = stacksAmong(voted.map(({ note }) => note));
  if (stacks.size === 0) return entries;
  const together = new Map(
    [...stacks].map(([id]) => [id, sumOf(voted.flatMap(({ note, votes }) => (note.stack === id && votes) || []))]),
  );
  return entries.map((entry) => {
    const votes = entry.votes && entry.note.stack !== undefined && together.get(entry.note.stack);
    return votes ? { ...entry, votes } : entry;
  });
}

/** A dot goes to the first note that takes one, and comes back from the first that has one. */
function sumOf(members: readonly NoteVotes[]): NoteVotes {
  const count = members.reduce((sum, votes) => sum + votes.count, 0);
  const most = members[0]?.most;
  if (most === undefined) return { count, together: true };
  const taking = count < most ? members.find(({ canGive }) => canGive) : undefined;
  const giving = members.find((votes) => votes.count > 0);
  return {
    count,
    most,
    together: true,
    canGive: taking !== undefined,
    give: (by) => (by === 1 ? taking : giving)?.give?.(by),
  };
}
