import { Clock } from "lucide-react";
import { useText } from "../locales/useText.ts";
import styles from "./RoomHeader.module.css";
import type { TimeLeft } from "./useTimeLeft.ts";

/** The time left: minutes as long as there are several, seconds at the end. Screen readers hear it when they ask; see `useRoundNews`. */
export function TimeLeftView({ time }: Readonly<{ time: TimeLeft }>) {
  const { text } = useText();
  const { phase, seconds } = time;
  const words =
    phase === "over"
      ? text.room.time.over
      : phase === "last"
        ? text.room.time.seconds(seconds)
        : text.room.time.minutes(Math.round(seconds / 60));
  return (
    <span
      className={styles.time}
      data-phase={phase}
      role="timer"
      aria-live="off"
      aria-label={`${text.room.time.left}: ${words}`}
    >
      <Clock aria-hidden="true" size={16} />
      {words}
    </span>
  );
}
