import type { OfferAside } from "../../../shared/doc/offersAside.ts";
import type { ClusterId, NoteRef } from "../../../shared/ids.ts";
import type { Suggestion } from "../../../shared/suggest/proposals.ts";
import type { SourcedNote } from "../../../shared/synthesis/merge.ts";
import type { NumberedCluster, QuestionView } from "../bench/questionView.ts";

/** A note that is offered, with those that say the same in the same words. */
export type OfferedNote = Readonly<{ note: SourcedNote; copies: readonly SourcedNote[] }>;

/** A suggestion as it can still be taken: of what was found, the notes that still lie loose, and the group that is still there. */
export type Offer = Readonly<{
  suggestion: Suggestion;
  /** Absent: a new group. */
  group?: NumberedCluster;
  notes: readonly OfferedNote[];
}>;

/** What can be taken over now. A note that somebody moved or removed meanwhile is in no offer any more. */
export function offersOf(suggestions: readonly Suggestion[], view: QuestionView): readonly Offer[] {
  const loose = new Map<string, SourcedNote>(view.loose.map((note) => [note.ref, note]));
  const groups = new Map<ClusterId, NumberedCluster>(view.clusters.map((group) => [group.cluster.id, group]));
  return suggestions.flatMap((suggestion): Offer[] => {
    const group = groups.get(suggestion.pile as ClusterId);
    if (suggestion.pile !== undefined && !group) return [];
    const notes = suggestion.notes.flatMap(({ id, copies }): OfferedNote[] => {
      const [first, ...more] = [id, ...copies].flatMap((each) => loose.get(each) ?? []);
      return first ? [{ note: first, copies: more }] : [];
    });
    if (refsOf(notes).length < (group ? 1 : 2)) return [];
    return [{ suggestion, notes, ...(group && { group }) }];
  });
}

/** All notes, with their copies. */
export function refsOf(notes: readonly OfferedNote[]): readonly NoteRef[] {
  return notes.flatMap(({ note, copies }) => [note.ref, ...copies.map(({ ref }) => ref)]);
}

/** Whether most notes of an offer were put aside together before. */
export function isAside({ notes }: Offer, aside: readonly Pick<OfferAside, "refs">[]): boolean {
  const refs = refsOf(notes);
  return aside.some((before) => refs.filter((ref) => before.refs.includes(ref)).length > 0.6 * refs.length);
}
