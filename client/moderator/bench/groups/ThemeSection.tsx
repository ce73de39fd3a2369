import { Ellipsis } from "lucide-react";
import { useRef } from "react";
import type { Theme } from "../../../../shared/doc/synthesis.ts";
import { limits } from "../../../../shared/limits.ts";
import { useText } from "../../../locales/useText.ts";
import { Menu } from "../../../ui/Menu.tsx";
import { SharedText } from "../../../ui/SharedText.tsx";
import { useDesk, useOpenQuestion } from "../../deskContext.ts";
import { useDeskDrop } from "../noteDrag.ts";
import { orderAt, orderMoved } from "../ordering.ts";
import type { Section } from "../questionView.ts";
import { ClusterCard } from "./ClusterCard.tsx";
import styles from "./Groups.module.css";

/** A theme with its groups; the first section has no theme. `at` is the theme's place among the themes. */
export function ThemeSection({ section, at }: Readonly<{ section: Section; at: number }>) {
  const { text } = useText();
  const { grouping } = useDesk();
  const { view } = useOpenQuestion();
  const ref = useRef<HTMLElement>(null);
  const { theme, clusters } = section;
  const { dropProps, isDropTarget } = useDeskDrop(ref, {
    onCluster(id) {
      const dragged = view.clusters.find(({ cluster }) => cluster.id === id)?.cluster;
      const others = clusters.map(({ cluster }) => cluster).filter((cluster) => cluster.id !== id);
      if (dragged) grouping.arrangeCluster(dragged, theme?.id, orderAt(others, others.length));
    },
  });
  const words = text.moderator.themes;
  if (!theme && clusters.length === 0 && view.themes.length === 0) return null;
  return (
    <section
      {...dropProps}
      ref={ref}
      tabIndex={-1}
      className={styles.section}
      data-drop-target={isDropTarget || undefined}
      aria-label={theme ? words.section(theme.name) : words.without}
    >
      {theme ? (
        <ThemeHead theme={theme} at={at} />
      ) : (
        view.themes.length > 0 && <h3 className={styles.without}>{words.without}</h3>
      )}
      {clusters.length > 0 ? (
        <ol className={styles.clusters}>
          {clusters.map((numbered) => (
            <li key={numbered.cluster.id}>
              <ClusterCard numbered={numbered} section={section} />
            </li>
          ))}
        </ol>
      ) : (
        <p className={styles.hollow}>{theme || view.clusters.length === 0 ? words.empty : words.noneWithout}</p>
      )}
    </section>
  );
}

function ThemeHead({ theme, at }: Readonly<{ theme: Theme; at: number }>) {
  const { text } = useText();
  const { grouping, link } = useDesk();
  const { view } = useOpenQuestion();
  const words = text.moderator.themes;
  const move = (by: -1 | 1) => (): void => {
    const order = orderMoved(view.themes, theme.id, by);
    if (order !== undefined) grouping.arrangeTheme(theme, order);
  };
  return (
    <div className={styles.theme}>
      <h3>
        <SharedText
          value={theme.name}
          label={words.name}
          placeholder={words.name}
          maxLength={limits.clusterNameLength}
          singleLine
          onChange={(name) => link.synthesis.renameTheme(theme.id, name)}
        />
      </h3>
      <Menu
        label={words.menu(theme.name)}
        icon={<Ellipsis aria-hidden="true" size={20} />}
        small
        groups={[
          {
            id: "order",
            choices: [
              { id: "up", label: text.moderator.up, disabled: at === 0, onChoose: move(-1) },
              { id: "down", label: text.moderator.down, disabled: at === view.themes.length - 1, onChoose: move(1) },
            ],
          },
          {
            id: "remove",
            choices: [{ id: "remove", label: words.remove, danger: true, onChoose: () => grouping.removeTheme(theme) }],
          },
        ]}
      />
    </div>
  );
}
