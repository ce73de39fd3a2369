import { useText } from "../../../locales/useText.ts";
import { useLive } from "../../../sync/useLive.ts";
import { useDesk } from "../../deskContext.ts";
import type { NumberedCluster } from "../questionView.ts";
import { useGroupActions } from "../useGroupActions.ts";
import styles from "./ClusterCard.module.css";

/** What rooms changed or took away since it was put in this group, each until a moderator has seen it. */
export function ChangedSince({ numbered: { cluster, number, support } }: Readonly<{ numbered: NumberedCluster }>) {
  const { text } = useText();
  const { link } = useDesk();
  const { accept, takeOut } = useGroupActions();
  const removed = useLive(link.removedNotes);
  const words = text.moderator.groups;
  const group = words.name(number, cluster.name);
  const clear = (): void => {
    const placements = link.synthesis.placements.current();
    const lies = ({ ref }: (typeof removed)[number]) =>
      placements.get(ref)?.some((place) => place.cluster === cluster.id);
    takeOut(
      removed.filter(lies).map(({ ref }) => ref),
      cluster.id,
    );
  };
  return (
    <>
      {support.changed.size > 0 && (
        <span className={styles.mark}>
          {words.changed(support.changed.size)}
          <button type="button" aria-label={text.bench.seenIn(group)} onClick={() => accept(support.changed)}>
            {text.bench.seen}
          </button>
        </span>
      )}
      {support.gone > 0 && (
        <span className={styles.mark}>
          {words.gone(support.gone)}
          <button type="button" aria-label={text.bench.clearIn(group)} onClick={clear}>
            {text.bench.clear}
          </button>
        </span>
      )}
    </>
  );
}
