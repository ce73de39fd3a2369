import type { Cluster, Placement, Synthesis, Theme } from "../../../shared/doc/synthesis.ts";
import type { ClusterId, NoteRef, QuestionId, ThemeId } from "../../../shared/ids.ts";
import type { SourcedNote } from "../../../shared/synthesis/merge.ts";
import type { History } from "../history.ts";
import { orderAt } from "./ordering.ts";

type Print = Pick<SourcedNote, "ref" | "print">;

/** What a moderator does with notes and clusters. Every command can be undone. */
export type Grouping = Readonly<{
  put(notes: readonly Print[], cluster: ClusterId): void;
  /** Makes a cluster at the end of those without a theme. */
  putInNew(question: QuestionId, notes: readonly Print[]): ClusterId;
  /** Takes notes out of their cluster. */
  free(refs: readonly NoteRef[]): void;
  arrangeCluster(cluster: Cluster, theme: ThemeId | undefined, order: string): void;
  /** @returns takes exactly this removal back. */
  removeCluster(cluster: Cluster): () => void;
  addTheme(question: QuestionId, name: string): ThemeId;
  arrangeTheme(theme: Theme, order: string): void;
  removeTheme(theme: Theme): void;
}>;

/** @param newId  makes an id that nobody else makes. */
export function openGrouping(synthesis: Synthesis, { remember }: History, newId: () => string): Grouping {
  const placementsOf = (refs: readonly NoteRef[]): readonly Was[] =>
    refs.map((ref) => ({ ref, was: synthesis.placements.current().get(ref) }));

  /** Puts notes back where they were, except those that another moderator has moved on since. */
  const putBack = (before: readonly Was[], leftIn: ClusterId | undefined): void => {
    const now = synthesis.placements.current();
    const clusters = new Set(synthesis.clusters.current().map(({ id }) => id));
    for (const { ref, was } of before) {
      if (now.get(ref)?.cluster !== leftIn) continue;
      if (was && clusters.has(was.cluster)) synthesis.placeNotes([{ ref, print: was.print }], was.cluster);
      else synthesis.freeNotes([ref]);
    }
  };
  const place = (notes: readonly Print[], cluster: ClusterId): (() => void) => {
    const before = placementsOf(notes.map(({ ref }) => ref));
    synthesis.placeNotes(
      notes.map(({ ref, print }) => ({ ref, print })),
      cluster,
    );
    return () => putBack(before, cluster);
  };

  return {
    put: (notes, cluster) => void remember(place(notes, cluster)),
    putInNew(question, notes) {
      const id = newId() as ClusterId;
      const own = synthesis.clusters.current().filter((cluster) => cluster.question === question);
      synthesis.addCluster({ id, question, name: "", statement: "", order: orderAt(own, own.length) });
      const unplace = place(notes, id);
      remember(() => {
        unplace();
        if (isUntouched(synthesis, id)) synthesis.removeCluster(id);
      });
      return id;
    },
    free(refs) {
      const before = placementsOf(refs);
      synthesis.freeNotes(refs);
      remember(() => putBack(before, undefined));
    },
    arrangeCluster(cluster, theme, order) {
      synthesis.arrangeCluster(cluster.id, theme, order);
      remember(() => synthesis.arrangeCluster(cluster.id, cluster.theme, cluster.order));
    },
    removeCluster(cluster) {
      const placed = [...synthesis.placements.current()].filter(([, { cluster: id }]) => id === cluster.id);
      const before = placementsOf(placed.map(([ref]) => ref));
      const last = synthesis.clusters.current().find(({ id }) => id === cluster.id) ?? cluster;
      synthesis.removeCluster(cluster.id);
      return remember(() => {
        synthesis.addCluster(last);
        putBack(before, undefined);
      });
    },
    addTheme(question, name) {
      const id = newId() as ThemeId;
      const own = synthesis.themes.current().filter((theme) => theme.question === question);
      synthesis.addTheme({ id, question, name, order: orderAt(own, own.length) });
      remember(() => synthesis.removeTheme(id));
      return id;
    },
    arrangeTheme(theme, order) {
      synthesis.arrangeTheme(theme.id, order);
      remember(() => synthesis.arrangeTheme(theme.id, theme.order));
    },
    removeTheme(theme) {
      const last = synthesis.themes.current().find(({ id }) => id === theme.id) ?? theme;
      synthesis.removeTheme(theme.id);
      remember(() => synthesis.addTheme(last)); // the clusters still name it, so they come along
    },
  };
}

type Was = Readonly<{ ref: NoteRef; was: Placement | undefined }>;

/** Nobody put anything into the cluster: then it may go. */
function isUntouched(synthesis: Synthesis, id: ClusterId): boolean {
  const cluster = synthesis.clusters.current().find((each) => each.id === id);
  const used = [...synthesis.placements.current().values()].some((placement) => placement.cluster === id);
  return cluster !== undefined && cluster.name === "" && cluster.statement === "" && !used;
}
