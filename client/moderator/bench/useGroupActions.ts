import type { ClusterId, NoteRef } from "../../../shared/ids.ts";
import type { SourcedNote } from "../../../shared/synthesis/merge.ts";
import { useText } from "../../locales/useText.ts";
import { announce } from "../../ui/announce.tsx";
import { useDesk, useOpenQuestion } from "../deskContext.ts";

export type GroupActions = Readonly<{
  putIn(refs: Iterable<NoteRef>, cluster: ClusterId): void;
  putInNew(refs: Iterable<NoteRef>): ClusterId;
  takeOut(refs: Iterable<NoteRef>): void;
}>;

/** Grouping as buttons, keys and drops ask for it; says afterwards what happened, for who cannot see it. */
export function useGroupActions(): GroupActions {
  const { text } = useText();
  const { grouping, link } = useDesk();
  const { question, view } = useOpenQuestion();
  const words = text.moderator.groups;
  const notesOf = (refs: Iterable<NoteRef>): readonly SourcedNote[] => {
    const wanted = new Set(refs);
    return link.notes.current().filter((note) => note.question === question.id && wanted.has(note.ref));
  };
  return {
    putIn(refs, cluster) {
      const placements = link.synthesis.placements.current();
      const notes = notesOf(refs).filter(
        ({ ref }) => placements.get(ref)?.some((place) => place.cluster === cluster) !== true,
      );
      if (notes.length === 0) return;
      grouping.put(notes, cluster);
      announce(words.put(notes.length, nameOf(view.clusters.find((each) => each.cluster.id === cluster))));
    },
    putInNew(refs) {
      const notes = notesOf(refs);
      announce(words.made(notes.length));
      return grouping.putInNew(question.id, notes);
    },
    takeOut(refs) {
      const notes = notesOf(refs);
      if (notes.length === 0) return;
      grouping.free(notes.map(({ ref }) => ref));
      announce(words.takenOut(notes.length));
    },
  };

  function nameOf(found: (typeof view.clusters)[number] | undefined): string {
    return found ? text.moderator.groups.name(found.number, found.cluster.name) : "";
  }
}
