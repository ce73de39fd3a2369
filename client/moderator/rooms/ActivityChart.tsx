import { useId } from "react";
import { useText } from "../../locales/useText.ts";
import styles from "./RoomsTable.module.css";

const height = 20;
const barWidth = 3;

type Props = Readonly<{
  room: string;
  /** Edits a minute, the present one last. */
  edits: readonly number[];
  /** The busiest minute of all rooms: the same height means the same everywhere. */
  most: number;
}>;

/** How busy a room was over the last half hour, as small bars: one for each minute. */
export function ActivityChart({ room, edits, most }: Props) {
  const { text } = useText();
  const id = useId();
  const total = edits.reduce((sum, n) => sum + n, 0);
  const path = edits.flatMap((n, at) => (n === 0 ? [] : [bar(at, n / Math.max(1, most))])).join("");
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${Math.max(1, edits.length) * barWidth} ${height}`}
      role="img"
      aria-labelledby={`${id}t`}
      aria-describedby={`${id}d`}
    >
      <title id={`${id}t`}>{text.wall.activityOf(room)}</title>
      <desc id={`${id}d`}>{text.wall.activitySays(total, Math.max(0, ...edits))}</desc>
      <path className={styles.ground} d={`M0 ${height - 0.5}H${edits.length * barWidth}`} />
      <path d={path} />
    </svg>
  );
}

/** Roots, so that a quiet room is still seen beside a loud one. */
function bar(at: number, share: number): string {
  const top = (height - Math.max(1.5, height * Math.sqrt(share))).toFixed(1);
  return `M${at * barWidth} ${height}V${top}h${barWidth - 0.7}V${height}z`;
}
