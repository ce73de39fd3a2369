import { asideOf, isAside, type Placement } from "../../../shared/doc/placements.ts";
import type { Cluster, Synthesis, Theme } from "../../../shared/doc/synthesis.ts";
import type { ClusterId, NoteRef, QuestionId, ThemeId } from "../../../shared/ids.ts";
import type { SourcedNote } from "../../../shared/synthesis/merge.ts";
import type { History, Step } from "../../boards/history.ts";
import { clusterSteps } from "./clusterSteps.ts";
import { moving, type Shift, together } from "./moving.ts";
import { orderAt } from "./ordering.ts";

type Print = Pick<SourcedNote, "ref" | "print">;

/**
 * What a moderator does with notes and clusters. Every command can be taken back and done again.
 *
 * `from`: the cluster that notes are taken out of, where notes may lie in several; absent: they stay in the others as well.
 */
export type Grouping = Readonly<{
  put(notes: readonly Print[], cluster: ClusterId, from?: ClusterId): void;
  /** Makes a cluster at the end of those without a theme. */
  putInNew(question: QuestionId, notes: readonly Print[], from?: ClusterId, name?: string): ClusterId;
  /**
   * Puts several heaps of notes each into a cluster that is there, or into a new one with this name: all in one step.
   *
   * @returns takes exactly this back.
   */
  gather(question: QuestionId, heaps: readonly Heap[]): () => void;
  /** Takes notes out of one cluster, or out of all. */
  free(refs: readonly NoteRef[], from?: ClusterId): void;
  /** They do not belong to this question. Out of all clusters. */
  setAside(question: QuestionId, notes: readonly Print[]): void;
  /** Looked at: their words as they are now are what lies in their clusters. */
  accept(notes: readonly Print[]): void;
  /** One cluster goes up in another, which keeps its own name when it has one. No statement gets lost. */
  merge(cluster: Cluster, into: Cluster): void;
  /** Notes of a cluster become one of their own, right behind it. */
  split(cluster: Cluster, notes: readonly Print[], name?: string): ClusterId;
  arrangeCluster(cluster: Cluster, theme: ThemeId | undefined, order: string): void;
  /** Each stays under its theme. */
  arrangeAll(places: readonly Readonly<{ cluster: Cluster; order: string }>[]): void;
  /** @returns takes exactly this removal back. */
  removeCluster(cluster: Cluster): () => void;
  addTheme(question: QuestionId, name: string): ThemeId;
  arrangeTheme(theme: Theme, order: string): void;
  removeTheme(theme: Theme): void;
  /** Whether notes may lie in several groups. */
  allowSeveral(allowed: boolean): void;
}>;

/** Notes that go together. Without a `cluster` they get a new one. */
export type Heap = Readonly<{ notes: readonly Print[]; name: string; cluster?: ClusterId }>;

/** @param newId  makes an id that nobody else makes. */
export function openGrouping(synthesis: Synthesis, { run }: History, newId: () => string): Grouping {
  const steps = clusterSteps(synthesis);
  const placesOf = (ref: NoteRef): readonly Placement[] => synthesis.placements.current().get(ref) ?? [];
  const leaving = (ref: NoteRef, from: ClusterId | undefined): readonly Placement[] => {
    if (!synthesis.several.current()) return placesOf(ref);
    return placesOf(ref).filter(({ cluster }) => cluster === from || isAside(cluster));
  };
  const put = (notes: readonly Print[], cluster: ClusterId, from?: ClusterId): Step =>
    moving(
      synthesis,
      notes.flatMap(({ ref, print }): Shift[] => {
        const left = leaving(ref, from).filter((place) => place.cluster !== cluster);
        const isIn = placesOf(ref).some((place) => place.cluster === cluster);
        return isIn && left.length === 0 ? [] : [{ ref, from: left, to: isIn ? [] : [{ cluster, print }] }];
      }),
    );
  const clustersOf = (question: QuestionId): readonly Cluster[] =>
    synthesis.clusters.current().filter((cluster) => cluster.question === question);
  const emptied = (id: ClusterId, to: (place: Placement, ref: NoteRef) => readonly Placement[]): Step =>
    moving(
      synthesis,
      [...synthesis.placements.current()].flatMap(([ref, places]) =>
        places.filter(({ cluster }) => cluster === id).map((place) => ({ ref, from: [place], to: to(place, ref) })),
      ),
    );
  const make = (made: Omit<Cluster, "id" | "statement">, notes: readonly Print[], from?: ClusterId) => {
    const id = newId() as ClusterId;
    run(together([steps.added({ ...made, id, statement: "" }), put(notes, id, from)]));
    return id;
  };

  return {
    put: (notes, cluster, from) => void run(put(notes, cluster, from)),
    putInNew(question, notes, from, name = "") {
      const own = clustersOf(question);
      return make({ question, name, order: orderAt(own, own.length) }, notes, from);
    },
    gather(question, heaps) {
      const own = [...clustersOf(question)];
      const step = ({ notes, name, cluster }: Heap): Step => {
        if (cluster !== undefined) return put(notes, cluster);
        const made = { id: newId() as ClusterId, question, name, statement: "", order: orderAt(own, own.length) };
        own.push(made);
        return together([steps.added(made), put(notes, made.id)]);
      };
      return run(together(heaps.map(step)));
    },
    free(refs, from) {
      const left = (ref: NoteRef) => placesOf(ref).filter(({ cluster }) => from === undefined || cluster === from);
      run(
        moving(
          synthesis,
          refs.map((ref) => ({ ref, from: left(ref), to: [] })),
        ),
      );
    },
    setAside(question, notes) {
      const cluster = asideOf(question);
      run(
        moving(
          synthesis,
          notes.map(({ ref, print }) => ({ ref, from: placesOf(ref), to: [{ cluster, print }] })),
        ),
      );
    },
    accept(notes) {
      const renewed = notes.map(({ ref, print }): Shift => {
        const from = placesOf(ref);
        return { ref, from, to: from.map(({ cluster }) => ({ cluster, print })) };
      });
      run(moving(synthesis, renewed));
    },
    merge(cluster, into) {
      const lies = (ref: NoteRef): boolean => placesOf(ref).some((place) => place.cluster === into.id);
      const move = emptied(cluster.id, ({ print }, ref) => (lies(ref) ? [] : [{ cluster: into.id, print }]));
      run(together([move, steps.wordsJoined(cluster, into), steps.quotesMoved(cluster, into), steps.removed(cluster)]));
    },
    split({ id, question, theme, order }, notes, name = "") {
      const others = clustersOf(question).filter((each) => each.theme === theme);
      const at = others.findIndex((each) => each.id === id) + 1;
      const behind = at === 0 ? order : orderAt(others, at);
      return make({ question, name, order: behind, ...(theme !== undefined && { theme }) }, notes, id);
    },
    arrangeCluster: (cluster, theme, order) => void run(steps.arranged(cluster, theme, order)),
    arrangeAll: (places) =>
      void run(together(places.map(({ cluster, order }) => steps.arranged(cluster, cluster.theme, order)))),
    removeCluster: (cluster) => run(together([emptied(cluster.id, () => []), steps.removed(cluster)])),
    addTheme(question, name) {
      const id = newId() as ThemeId;
      const own = synthesis.themes.current().filter((theme) => theme.question === question);
      run(steps.themeAdded({ id, question, name, order: orderAt(own, own.length) }));
      return id;
    },
    arrangeTheme: (theme, order) => void run(steps.themeArranged(theme, order)),
    removeTheme: (theme) => void run(steps.themeRemoved(theme)),
    allowSeveral: (allowed) =>
      void run({ redo: () => synthesis.allowSeveral(allowed), undo: () => synthesis.allowSeveral(!allowed) }),
  };
}
