import { asideOf, type Placements } from "../doc/placements.ts";
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
  placements: Placements,
): ReadonlyMap<ClusterId, Support> {
  const answered = roomsThatAnswered(notes, question).length;
  const inCluster = new Map(clusters.map((id) => [id, { notes: [] as SourcedNote[], changed: new Set<NoteRef>() }]));
  const gone = new Map<ClusterId, number>();
  for (const places of placements.values())
    for (const { cluster } of places) gone.set(cluster, (gone.get(cluster) ?? 0) + 1);
  for (const note of notes) {
    if (note.question !== question) continue;
    for (const { cluster, print } of placements.get(note.ref) ?? []) {
      const members = inCluster.get(cluster);
      members?.notes.push(note);
      if (print !== note.print) members?.changed.add(note.ref);
      gone.set(cluster, (gone.get(cluster) ?? 0) - 1);
    }
  }
  return new Map(
    [...inCluster].map(([id, members]) => [
      id,
      {
        ...members,
        rooms: [...new Set(members.notes.map((note) => note.room))],
        answered,
        gone: gone.get(id) ?? 0,
      },
    ]),
  );
}

/** The notes in the tray of a question. */
export function laidAside(
  question: QuestionId,
  notes: readonly SourcedNote[],
  placements: Placements,
): readonly SourcedNote[] {
  const aside = asideOf(question);
  return supportOf(question, [aside], notes, placements).get(aside)?.notes ?? [];
}
