import type { ClusterId, NoteRef } from "../../../shared/ids.ts";
import type { SourcedNote } from "../../../shared/synthesis/merge.ts";
import { useText } from "../../locales/useText.ts";
import { announce } from "../../ui/announce.tsx";
import { useDesk, useOpenQuestion } from "../deskContext.ts";

export type GroupActions = Readonly<{
  /** @param from  the group whose list they are taken from; absent: from outside groups. */
  putIn(refs: Iterable<NoteRef>, cluster: ClusterId, from?: ClusterId): void;
  /** Out of a group they become one right behind it. */
  putInNew(refs: Iterable<NoteRef>, from?: ClusterId, name?: string): ClusterId;
  /** Lays notes on another one: into its group, or with it in a new one. */
  putOnto(refs: Iterable<NoteRef>, target: NoteRef, from?: ClusterId): void;
  takeOut(refs: Iterable<NoteRef>, from?: ClusterId): void;
  /** They do not belong to this question. */
  setAside(refs: Iterable<NoteRef>): void;
  /** Their changed words were looked at. */
  accept(refs: Iterable<NoteRef>): void;
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
  const groupNamed = (id: ClusterId): string => {
    const found = view.clusters.find(({ cluster }) => cluster.id === id);
    return found ? words.name(found.number, found.cluster.name) : "";
  };
  const actions: GroupActions = {
    putIn(refs, cluster, from) {
      const notes = notesOf(refs);
      if (notes.length === 0 || cluster === from) return;
      grouping.put(notes, cluster, from);
      announce(words.put(notes.length, groupNamed(cluster)));
    },
    putInNew(refs, from, name) {
      const notes = notesOf(refs);
      announce(words.made(notes.length));
      const split = view.clusters.find(({ cluster }) => cluster.id === from)?.cluster;
      return split ? grouping.split(split, notes, name) : grouping.putInNew(question.id, notes, from, name);
    },
    putOnto(refs, target, from) {
      const onto = view.groupsOf.get(target)?.[0];
      const all = new Set([...refs, target]);
      if (onto) actions.putIn(refs, onto.cluster.id, from);
      else if (all.size > 1) actions.putInNew(all, from);
    },
    takeOut(refs, from) {
      const placed = link.synthesis.placements.current();
      const all = [...refs].filter((ref) => placed.has(ref));
      if (all.length === 0) return;
      grouping.free(all, from);
      announce(words.takenOut(all.length));
    },
    setAside(refs) {
      const notes = notesOf(refs);
      if (notes.length === 0) return;
      grouping.setAside(question.id, notes);
      announce(text.bench.setAside(notes.length));
    },
    accept(refs) {
      const notes = notesOf(refs).filter(({ ref }) => view.changed.has(ref));
      if (notes.length === 0) return;
      grouping.accept(notes);
      announce(text.bench.accepted(notes.length));
    },
  };
  return actions;
}
