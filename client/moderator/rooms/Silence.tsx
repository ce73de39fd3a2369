import { MessageCircleOff } from "lucide-react";
import type { ModeratorText } from "../../locales/nl/moderator.ts";
import styles from "./RoomsTable.module.css";
import type { RoomRow } from "./roomRows.ts";
import { worthALookMs } from "./roomState.ts";

const minuteMs = 60_000;

type Props = Readonly<{
  row: RoomRow;
  now: number;
  /** Whether people can write now: a closed round is silent by itself. */
  open: boolean;
  words: ModeratorText["rooms"];
}>;

/** How long nobody wrote in a room, in words. */
export function Silence({ row, now, open, words }: Props) {
  if (row.activeAt === undefined)
    return <span className={styles.nothing}>{(row.total ?? 0) > 0 ? words.earlier : words.notYet}</span>;
  const silentMs = now - row.activeAt;
  if (silentMs < minuteMs) return <span>{words.writing}</span>;
  const marked = open && silentMs >= worthALookMs && row.people > 0;
  return (
    <span className={marked ? styles.silent : undefined}>
      {marked && <MessageCircleOff aria-hidden="true" size={14} />}
      {words.silent(Math.floor(silentMs / minuteMs))}
    </span>
  );
}
