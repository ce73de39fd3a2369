import type { QuestionId, RoomId } from "../../../shared/ids.ts";
import type { SourcedNote } from "../../../shared/synthesis/merge.ts";

/** Which rooms wrote on each question, and which wrote at all. */
type Answering = Readonly<{ answered(question: QuestionId): readonly RoomId[]; wrote: ReadonlySet<RoomId> }>;

const known = new WeakMap<readonly SourcedNote[], Answering>();

/** Looks through the notes of all rooms once, however many cards ask. */
export function answeringIn(notes: readonly SourcedNote[]): Answering {
  const before = known.get(notes);
  if (before) return before;
  const byQuestion = new Map<QuestionId, Set<RoomId>>();
  for (const { question, room } of notes) byQuestion.set(question, (byQuestion.get(question) ?? new Set()).add(room));
  const rooms = new Map([...byQuestion].map(([question, wrote]) => [question, [...wrote]] as const));
  const made: Answering = {
    answered: (question) => rooms.get(question) ?? [],
    wrote: new Set([...rooms.values()].flat()),
  };
  known.set(notes, made);
  return made;
}
