import { asideOf } from "../../../shared/doc/placements.ts";
import type { Cluster, Theme } from "../../../shared/doc/synthesis.ts";
import type { QuestionId } from "../../../shared/ids.ts";
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
  const answers = notes.filter((note) => note.question === question);
  // A note whose cluster is gone, or belongs to another question, lies loose again; one that is aside too lies in its cluster.
  const liesIn = (note: SourcedNote) =>
    (placements.get(note.ref) ?? []).filter(({ cluster }) => support.has(cluster)).map(({ cluster }) => cluster);
  return {
    loose: answers.filter((note) => liesIn(note).length === 0),
    aside: answers.filter((note) => liesIn(note).every((cluster) => cluster === aside) && liesIn(note).length > 0),
    sections,
    clusters: sections.flatMap((section) => section.clusters),
    themes: ownThemes,
    notes: answers.length,
    answered: roomsThatAnswered(notes, question).length,
  };
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
