import { type SubmitEvent, useState } from "react";
import type { RoomId } from "../../../shared/ids.ts";
import { limits } from "../../../shared/limits.ts";
import { useText } from "../../locales/useText.ts";
import { useLive } from "../../sync/useLive.ts";
import { Button } from "../../ui/Button.tsx";
import { useDesk } from "../deskContext.ts";
import styles from "./RoomPanel.module.css";
import { RoomSelect } from "./RoomSelect.tsx";
import { peopleIn } from "./roomRows.ts";

type Props = Readonly<{ from: RoomId | undefined; busy: boolean; onMove(to: RoomId): void; onCancel(): void }>;

/** Chooses the room that somebody goes to. Full rooms are told before anybody tries. */
export function MovePerson({ from, busy, onMove, onCancel }: Props) {
  const { text } = useText();
  const { view, link } = useDesk();
  const roster = useLive(link.link.roster);
  const words = text.moderator.people;
  const rooms = view.rooms.filter(({ id }) => id !== from);
  const full = rooms.filter((room) => peopleIn(room, roster) >= limits.peoplePerRoom);
  const [chosen, choose] = useState(rooms.find((room) => !full.includes(room))?.id);

  const go = (event: SubmitEvent): void => {
    event.preventDefault();
    if (chosen !== undefined && !busy) onMove(chosen);
  };
  return (
    <form className={styles.form} onSubmit={go}>
      <RoomSelect label={words.toRoom} rooms={rooms} full={full} chosen={chosen} onChoose={choose} />
      <div className={styles.buttons}>
        <Button onClick={onCancel}>{text.common.cancel}</Button>
        <Button type="submit" look="primary" busy={busy}>
          {words.moveGo}
        </Button>
      </div>
    </form>
  );
}
