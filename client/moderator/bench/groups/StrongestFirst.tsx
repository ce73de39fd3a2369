import { ArrowDownWideNarrow } from "lucide-react";
import { useText } from "../../../locales/useText.ts";
import { announce } from "../../../ui/announce.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { useDesk, useOpenQuestion } from "../../deskContext.ts";
import { ordersFor } from "../ordering.ts";
import type { NumberedCluster } from "../questionView.ts";

/** Puts the groups of each theme in order of how many rooms stand behind them. Once: who wants another order makes it. */
export function StrongestFirst() {
  const { text } = useText();
  const { grouping } = useDesk();
  const { view } = useOpenQuestion();
  const words = text.moderator.groups;
  const sections = view.sections.map(({ clusters }) => clusters);
  const isSorted = sections.every((clusters) =>
    clusters.every(({ support }, at) => (clusters[at - 1]?.support ?? support).rooms.length >= support.rooms.length),
  );
  const sort = (): void => {
    grouping.arrangeAll(
      sections.flatMap((clusters) => {
        const orders = ordersFor(clusters.length);
        return strongestFirst(clusters).map(({ cluster }, at) => ({ cluster, order: orders[at] ?? cluster.order }));
      }),
    );
    announce(words.sorted);
  };
  return (
    <IconButton
      label={words.strongestFirst}
      icon={<ArrowDownWideNarrow aria-hidden="true" size={20} />}
      disabled={isSorted}
      onClick={sort}
    />
  );
}

function strongestFirst(clusters: readonly NumberedCluster[]): readonly NumberedCluster[] {
  return [...clusters].sort((a, b) => b.support.rooms.length - a.support.rooms.length);
}
