import type { Cluster } from "../../../../shared/doc/synthesis.ts";
import type { ClusterId, ThemeId } from "../../../../shared/ids.ts";
import { useText } from "../../../locales/useText.ts";
import { announce } from "../../../ui/announce.tsx";
import { useDesk, useOpenQuestion } from "../../deskContext.ts";
import { orderAt, orderMoved } from "../ordering.ts";
import type { Section } from "../questionView.ts";

export type ClusterMoves = Readonly<{
  isFirst: boolean;
  isLast: boolean;
  /** One place up (-1) or down (+1); from the edge of its theme into the next one. */
  move(by: -1 | 1): void;
  /** Puts it under a theme, or under none, as the last one there. */
  putUnder(theme: ThemeId | undefined): void;
  /** Puts another cluster right before this one. */
  takeBefore(other: ClusterId): void;
}>;

/** The ways in which a group can change its place in the document. */
export function useClusterMoves(cluster: Cluster, section: Section): ClusterMoves {
  const { text } = useText();
  const { grouping } = useDesk();
  const { view } = useOpenQuestion();
  const siblings = section.clusters.map((each) => each.cluster);
  const at = siblings.findIndex(({ id }) => id === cluster.id);
  const sectionAt = view.sections.findIndex(({ theme }) => theme?.id === section.theme?.id);
  const beside = (by: -1 | 1): Section | undefined =>
    at + by >= 0 && at + by < siblings.length ? undefined : view.sections[sectionAt + by];
  const hasPlace = (by: -1 | 1): boolean => siblings[at + by] !== undefined || beside(by) !== undefined;
  return {
    isFirst: !hasPlace(-1),
    isLast: !hasPlace(1),
    move(by) {
      const next = beside(by);
      if (next) {
        const there = next.clusters.map((each) => each.cluster);
        grouping.arrangeCluster(cluster, next.theme?.id, orderAt(there, by < 0 ? there.length : 0));
        return announce(text.bench.underTheme(next.theme?.name ?? ""));
      }
      const order = orderMoved(siblings, cluster.id, by);
      if (order === undefined) return;
      grouping.arrangeCluster(cluster, section.theme?.id, order);
      announce(text.moderator.groups.moved(at + 1 + by, siblings.length));
    },
    putUnder(theme) {
      const there = view.sections.find((each) => each.theme?.id === theme)?.clusters ?? [];
      const others = there.map((each) => each.cluster).filter(({ id }) => id !== cluster.id);
      grouping.arrangeCluster(cluster, theme, orderAt(others, others.length));
    },
    takeBefore(other) {
      const dragged = view.clusters.find((each) => each.cluster.id === other)?.cluster;
      if (!dragged || other === cluster.id) return;
      const others = siblings.filter(({ id }) => id !== other);
      const place = others.findIndex(({ id }) => id === cluster.id);
      grouping.arrangeCluster(dragged, section.theme?.id, orderAt(others, place));
    },
  };
}
