import type { Cluster, Synthesis, Theme } from "../../../shared/doc/synthesis.ts";
import type { ClusterId, ThemeId } from "../../../shared/ids.ts";
import { limits } from "../../../shared/limits.ts";
import type { Step } from "../../boards/history.ts";

/** What happens to clusters and themes themselves, each as a step; what others did to them meanwhile stays. */
export type ClusterSteps = Readonly<{
  /** Taken back it goes only when nobody used it. */
  added(cluster: Cluster): Step;
  removed(cluster: Cluster): Step;
  arranged(cluster: Cluster, theme: ThemeId | undefined, order: string): Step;
  /** The words of one come to stand in another: its name where that has none, its statement below that one's. */
  wordsJoined(cluster: Cluster, into: Cluster): Step;
  /** The quotes of one come to stand under another. */
  quotesMoved(cluster: Cluster, into: Cluster): Step;
  themeAdded(theme: Theme): Step;
  themeArranged(theme: Theme, order: string): Step;
  themeRemoved(theme: Theme): Step;
}>;

type Spot = Pick<Cluster, "theme" | "order">;
type Words = Pick<Cluster, "name" | "statement">;

export function clusterSteps(synthesis: Synthesis): ClusterSteps {
  const clusterNow = (id: ClusterId) => synthesis.clusters.current().find((each) => each.id === id);
  const themeNow = (id: ThemeId) => synthesis.themes.current().find((each) => each.id === id);
  return {
    added: (cluster) => ({
      redo: () => synthesis.addCluster(cluster),
      undo() {
        if (isUntouched(synthesis, cluster)) synthesis.removeCluster(cluster.id);
      },
    }),
    removed(cluster) {
      let last = cluster; // as it was when it went
      return {
        redo() {
          last = clusterNow(cluster.id) ?? last;
          synthesis.removeCluster(cluster.id);
        },
        undo: () => synthesis.addCluster(last),
      };
    },
    arranged({ id, ...seen }, theme, order) {
      const before: Spot = clusterNow(id) ?? seen;
      const after: Spot = { order, ...(theme !== undefined && { theme }) };
      const arrange = (from: Spot, to: Spot): void => {
        const now = clusterNow(id);
        if (now?.theme === from.theme && now?.order === from.order) synthesis.arrangeCluster(id, to.theme, to.order);
      };
      return { redo: () => arrange(before, after), undo: () => arrange(after, before) };
    },
    wordsJoined(cluster, into) {
      const [taken, before] = [clusterNow(cluster.id) ?? cluster, clusterNow(into.id) ?? into];
      const said = [before.statement, taken.statement].filter((words) => words.trim() !== "").join("\n");
      const after: Words = {
        name: before.name.trim() === "" ? taken.name : before.name,
        statement: said.slice(0, limits.statementLength * 2 - 1), // as much as two people may write in it at once
      };
      const retype = (from: Words, to: Words): void => {
        const now = clusterNow(into.id);
        if (now?.name === from.name) synthesis.renameCluster(into.id, to.name);
        if (now?.statement === from.statement) synthesis.restateCluster(into.id, to.statement);
      };
      return { redo: () => retype(before, after), undo: () => retype(after, before) };
    },
    quotesMoved(cluster, into) {
      const moved = synthesis.quotes.current().filter((quote) => quote.cluster === cluster.id);
      const move = (from: ClusterId, to: ClusterId): void => {
        for (const { id } of moved) {
          const now = synthesis.quotes.current().find((quote) => quote.id === id);
          if (now?.cluster === from) synthesis.quote({ ...now, cluster: to });
        }
      };
      return { redo: () => move(cluster.id, into.id), undo: () => move(into.id, cluster.id) };
    },
    themeAdded: (theme) => ({
      redo: () => synthesis.addTheme(theme),
      undo: () => synthesis.removeTheme(theme.id),
    }),
    themeArranged: (theme, order) => ({
      redo: () => synthesis.arrangeTheme(theme.id, order),
      undo() {
        if (themeNow(theme.id)?.order === order) synthesis.arrangeTheme(theme.id, theme.order);
      },
    }),
    themeRemoved(theme) {
      let last = theme;
      return {
        redo() {
          last = themeNow(theme.id) ?? last;
          synthesis.removeTheme(theme.id);
        },
        undo: () => synthesis.addTheme(last), // the clusters still name it, so they come along
      };
    },
  };
}

/** It is as it was made, and nobody put anything into it: then it may go. */
function isUntouched(synthesis: Synthesis, { id, name, statement }: Cluster): boolean {
  const now = synthesis.clusters.current().find((each) => each.id === id);
  const isUsed = [...synthesis.placements.current().values()].some((places) =>
    places.some((placement) => placement.cluster === id),
  );
  return now?.name === name && now.statement === statement && !isUsed;
}
