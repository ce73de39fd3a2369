import { Ellipsis } from "lucide-react";
import { useText } from "../../../locales/useText.ts";
import { announce } from "../../../ui/announce.tsx";
import { Menu } from "../../../ui/Menu.tsx";
import { useToasts } from "../../../ui/Toasts.tsx";
import { useDesk, useOpenQuestion } from "../../deskContext.ts";
import { useSuggestions } from "../../suggestions/suggestionsContext.ts";
import { usePicking } from "../picking.ts";
import type { NumberedCluster } from "../questionView.ts";
import type { ClusterMoves } from "./useClusterMoves.ts";

type Props = Readonly<{ numbered: NumberedCluster; moves: ClusterMoves }>;

/** What can be done with a whole group. */
export function ClusterMenu({ numbered: { cluster, number }, moves }: Props) {
  const { text } = useText();
  const { grouping } = useDesk();
  const { view } = useOpenQuestion();
  const { seek } = useSuggestions();
  const { pick } = usePicking();
  const showToast = useToasts();
  const words = text.moderator.groups;
  const underNone = cluster.theme === undefined || !view.themes.some(({ id }) => id === cluster.theme);
  const remove = (): void => {
    const undo = grouping.removeCluster(cluster);
    showToast(words.removed(words.name(number, cluster.name)), { label: text.common.undo, run: undo });
  };
  const merge = (): void =>
    pick({
      title: text.bench.mergeWith(words.name(number, cluster.name)),
      without: cluster.id,
      onPick(id) {
        const into = view.clusters.find((each) => each.cluster.id === id);
        if (!into) return;
        grouping.merge(cluster, into.cluster);
        announce(text.bench.merged(words.name(into.number, into.cluster.name)));
      },
    });
  return (
    <Menu
      label={words.menu(words.name(number, cluster.name))}
      icon={<Ellipsis aria-hidden="true" size={20} />}
      small
      groups={[
        {
          id: "more",
          choices: [{ id: "more", label: text.suggestions.moreLike, onChoose: () => seek({ cluster: cluster.id }) }],
        },
        {
          id: "order",
          choices: [
            { id: "up", label: text.moderator.up, disabled: moves.isFirst, onChoose: () => moves.move(-1) },
            { id: "down", label: text.moderator.down, disabled: moves.isLast, onChoose: () => moves.move(1) },
          ],
        },
        {
          id: "themes",
          title: text.moderator.themes.putUnder,
          choices: [
            {
              id: "none",
              label: text.moderator.themes.without,
              chosen: underNone,
              onChoose: () => moves.putUnder(undefined),
            },
            ...view.themes.map((theme) => ({
              id: theme.id,
              label: theme.name || text.moderator.themes.nameless,
              chosen: theme.id === cluster.theme,
              onChoose: () => moves.putUnder(theme.id),
            })),
          ],
        },
        {
          id: "merge",
          choices: [{ id: "merge", label: text.bench.merge, disabled: view.clusters.length < 2, onChoose: merge }],
        },
        { id: "remove", choices: [{ id: "remove", label: words.remove, danger: true, onChoose: remove }] },
      ]}
    />
  );
}
