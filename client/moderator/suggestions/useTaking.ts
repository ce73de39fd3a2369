import type { ClusterId, NoteRef } from "../../../shared/ids.ts";
import { useText } from "../../locales/useText.ts";
import { useToasts } from "../../ui/Toasts.tsx";
import { useDesk, useOpenQuestion } from "../deskContext.ts";

/** What somebody takes over: notes into a new group of this name, or into one that is there. */
export type Taken = Readonly<{ refs: readonly NoteRef[]; name: string; cluster?: ClusterId }>;

/** Takes suggestions over, all at once as one step, and says what happened with a way back. */
export function useTaking(): (taken: readonly Taken[]) => void {
  const { text } = useText();
  const { grouping, link } = useDesk();
  const { question, view } = useOpenQuestion();
  const showToast = useToasts();
  return (taken) => {
    const notes = new Map(link.notes.current().map((note) => [note.ref, note]));
    const undo = grouping.gather(
      question.id,
      taken.map(({ refs, ...into }) => ({ ...into, notes: refs.flatMap((ref) => notes.get(ref) ?? []) })),
    );
    showToast(said(taken), { label: text.common.undo, run: undo });
  };

  function said(taken: readonly Taken[]): string {
    const [only, ...more] = taken;
    if (!only || more.length > 0) return text.suggestions.takenAll(taken.length);
    const group = view.clusters.find(({ cluster }) => cluster.id === only.cluster);
    if (!group) return text.suggestions.taken(only.refs.length, only.name);
    return text.suggestions.put(only.refs.length, text.moderator.groups.name(group.number, group.cluster.name));
  }
}
