import { CheckCheck, Clock, Hand, ListChecks, type LucideIcon, MessageSquareWarning } from "lucide-react";
import type { RoundId } from "../../../shared/ids.ts";
import { useText } from "../../locales/useText.ts";
import type { RoomTells } from "../../sync/deskSignals.ts";
import styles from "../Calls.module.css";

const minuteMs = 60_000;

type Props = Readonly<{
  tells: RoomTells | undefined;
  /** On stage now; absent before the first one. */
  round: RoundId | undefined;
}>;

/** What a room tells beside its notes, each as a sign with a word. */
export function RoomSignals({ tells, round }: Props) {
  const { text } = useText();
  const words = text.facilitation.desk;
  const now = round && tells?.rounds.get(round);
  const verdict = now?.check?.verdict;
  const signs: readonly (readonly [show: unknown, Sign: LucideIcon, words: string, isUrgent?: boolean])[] = [
    [tells?.hand, Hand, words.hand, tells?.hand?.takenAt === undefined],
    [now?.doneAt, CheckCheck, words.done],
    [now?.extraMs, Clock, words.extra(Math.round((now?.extraMs ?? 0) / minuteMs))],
    [verdict === "accurate", ListChecks, words.accurate],
    [verdict === "change", MessageSquareWarning, words.change],
  ];
  return (
    <span className={styles.signs}>
      {signs.map(
        ([isShown, Sign, label, isUrgent]) =>
          Boolean(isShown) && (
            <span key={label} className={styles.sign} data-urgent={isUrgent || undefined}>
              <Sign aria-hidden="true" size={14} />
              {label}
            </span>
          ),
      )}
    </span>
  );
}
