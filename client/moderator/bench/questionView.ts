import { asideOf } from "../../../shared/doc/placements.ts";
import type { Cluster, Theme } from "../../../shared/doc/synthesis.ts";
import type { NoteRef, QuestionId } from "../../../shared/ids.ts";
import type { Synthesised } from "../../../shared/synthesis/findings.ts";
import type { SourcedNote } from "../../../shared/synthesis/merge.ts";
import { roomsThatAnswered, type Support, supportOf } from "../../../shared/synthesis/support.ts";

/** A cluster as the desk shows it. `number` counts over all themes, from 1. */
export type NumberedCluster = Readonly<{ cluster: Cluster; number: number; support: Support }>;

/** The clusters under one theme; `theme` is absent for those that stand under none. */
export type Section = Readonly<{ theme?: Theme; clusters: readonly NumberedCluster[] }>;

/** One question at the desk: the notes that still lie loose, and the clusters under their themes in the order of the document. */
export type QuestionView = Readonly<{
  loose: readonly SourcedNote[];
  /** Notes that somebody set aside: they do not belong to this question. */
  aside: readonly SourcedNote[];
  /** The one without a theme first, then every theme, also the empty ones. */
  sections: readonly Section[];
  clusters: readonly NumberedCluster[];
  themes: readonly Theme[];
  /** All notes of this question, in the order of the rooms. */
  all: readonly SourcedNote[];
  /** The clusters that a note lies in; a loose note is absent. */
  groupsOf: ReadonlyMap<NoteRef, readonly NumberedCluster[]>;
  /** Notes whose words changed since they were put in a cluster. */
  changed: ReadonlySet<NoteRef>;
  notes: number;
  answered: number;
}>;

export function viewQuestion(
  question: QuestionId,
  notes: readonly SourcedNote[],
  { clusters, themes, placements }: Synthesised,
): QuestionView {
  const own = clusters.filter((cluster) => cluster.question === question);
  const ownThemes = themes.filter((theme) => theme.question === question);
  const aside = asideOf(question);
  const support = supportOf(question, [...own.map(({ id }) => id), aside], notes, placements);
  const known = new Set(ownThemes.map(({ id }) => id));
  const loose: Section = {
    clusters: numbered(
      own.filter(({ theme }) => !theme || !known.has(theme)),
      support,
      0,
    ),
  };
  const sections: Section[] = [loose];
  let count = loose.clusters.length;
  for (const theme of ownThemes) {
    const under = numbered(
      own.filter((cluster) => cluster.theme === theme.id),
      support,
      count,
    );
    count += under.length;
    sections.push({ theme, clusters: under });
  }
  const all = notes.filter((note) => note.question === question);
  const clustersInOrder = sections.flatMap((section) => section.clusters);
  const groupsOf = groupsByNote(clustersInOrder);
  const setAside = (support.get(aside)?.notes ?? []).filter(({ ref }) => !groupsOf.has(ref)); // who puts it in a group meanwhile wins
  const away = new Set(setAside.map(({ ref }) => ref));
  return {
    // a note whose cluster is gone, or belongs to another question, lies loose again
    loose: all.filter(({ ref }) => !groupsOf.has(ref) && !away.has(ref)),
    aside: setAside,
    sections,
    clusters: clustersInOrder,
    themes: ownThemes,
    all,
    groupsOf,
    changed: new Set(clustersInOrder.flatMap((each) => [...each.support.changed])),
    notes: all.length,
    answered: roomsThatAnswered(notes, question).length,
  };
}

function groupsByNote(clusters: readonly NumberedCluster[]): ReadonlyMap<NoteRef, readonly NumberedCluster[]> {
  const groups = new Map<NoteRef, NumberedCluster[]>();
  for (const each of clusters)
    for (const { ref } of each.support.notes) {
      const known = groups.get(ref);
      if (known) known.push(each);
      else groups.set(ref, [each]);
    }
  return groups;
}

function numbered(
  clusters: readonly Cluster[],
  support: ReadonlyMap<string, Support>,
  from: number,
): readonly NumberedCluster[] {
  return clusters.flatMap((cluster, at) => {
    const behind = support.get(cluster.id);
    return behind ? [{ cluster, number: from + at + 1, support: behind }] : [];
  });
}
