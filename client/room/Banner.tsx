import type { SessionView } from "../../shared/api.ts";
import { dayOf } from "../locales/formats.ts";
import { useText } from "../locales/useText.ts";
import styles from "./RoundView.module.css";

/** `isRoomClosed`: a moderator made this room read only. `mayWrite`: a facilitator may, also after the round. */
export type Writing = Readonly<{ isOpen: boolean; isRoomClosed: boolean; mayWrite: boolean }>;

/** Why nobody writes here now, or why only the facilitator does. Nothing as long as everybody can. */
export function Banner({ isOpen, isRoomClosed, mayWrite, view }: Writing & Readonly<{ view: SessionView }>) {
  const { text, language } = useText();
  if (isOpen && !isRoomClosed) return null;
  const { title, body } = view.life.isClosed
    ? { title: text.room.ended.title, body: text.room.erasedOn(dayOf(language, view.life.eraseAt)) }
    : isRoomClosed
      ? text.room.roomClosed
      : mayWrite
        ? text.room.afterRound
        : text.room.closed;
  return (
    <div className={styles.closed}>
      <h2>{title}</h2>
      <p>{body}</p>
    </div>
  );
}
