import type { Placement } from "../doc/synthesis.ts";
import type { ClusterId, NoteRef, QuestionId, RoomId } from "../ids.ts";
import type { SourcedNote } from "./merge.ts";

/** Who stands behind a cluster. */
export type Support = Readonly<{
  /** Its notes as the rooms have them now. */
  notes: readonly SourcedNote[];
  /** Rooms with a note in it: the k of "k of n rooms". */
  rooms: readonly RoomId[];
  /** How many rooms answered the question: the n. A room without an answer is not counted against anybody. */
  answered: number;
  /** Notes whose words changed since they were put here. */
  changed: ReadonlySet<NoteRef>;
  /** How many notes were removed by their room since. */
  gone: number;
}>;

/** The rooms that answered a question, in the order of the notes. */
export function roomsThatAnswered(notes: readonly SourcedNote[], question: QuestionId): readonly RoomId[] {
  return [...new Set(notes.filter((note) => note.question === question).map((note) => note.room))];
}

/**
 * Counts the support of all clusters of one question at once.
 *
 * A note that its room moved to another question no longer stands behind the cluster: it counts as gone.
 */
export function supportOf(
  question: QuestionId,
  clusters: readonly ClusterId[],
  notes: readonly SourcedNote[],
  placements: ReadonlyMap<NoteRef, Placement>,
): ReadonlyMap<ClusterId, Support> {
  const answered = roomsThatAnswered(notes, question).length;
  const inCluster = new Map<ClusterId, SourcedNote[]>(clusters.map((id) => [id, []]));
  const gone = new Map<ClusterId, number>();
  for (const { cluster } of placements.values()) gone.set(cluster, (gone.get(cluster) ?? 0) + 1);
  for (const note of notes) {
    const cluster = note.question === question ? placements.get(note.ref)?.cluster : undefined;
    if (cluster === undefined) continue;
    inCluster.get(cluster)?.push(note);
    gone.set(cluster, (gone.get(cluster) ?? 0) - 1);
  }
  return new Map(
    [...inCluster].map(([id, members]) => [
      id,
      {
        notes: members,
        rooms: [...new Set(members.map((note) => note.room))],
        answered,
        changed: new Set(
          members.filter((note) => placements.get(note.ref)?.print !== note.print).map((note) => note.ref),
        ),
        gone: gone.get(id) ?? 0,
      },
    ]),
  );
}
