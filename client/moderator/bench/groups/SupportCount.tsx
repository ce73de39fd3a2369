import type { Support } from "../../../../shared/synthesis/support.ts";
import { useText } from "../../../locales/useText.ts";
import styles from "./ClusterCard.module.css";

/** How many rooms stand behind a group, of those that answered: as a bar and in words. */
export function SupportCount({ support: { rooms, answered } }: Readonly<{ support: Support }>) {
  const { text } = useText();
  const share = answered === 0 ? 0 : rooms.length / answered;
  return (
    <span className={styles.support}>
      <span className={styles.bar} aria-hidden="true">
        <span style={{ inlineSize: `${Math.round(share * 100)}%` }} />
      </span>
      {text.moderator.groups.support(rooms.length, answered)}
    </span>
  );
}
