import { type SubmitEvent, useState } from "react";
import type { SessionView } from "../../../shared/api.ts";
import { errorText } from "../../locales/errorText.ts";
import { useText } from "../../locales/useText.ts";
import { Button } from "../../ui/Button.tsx";
import { FieldError } from "../../ui/Field.tsx";
import { useToasts } from "../../ui/Toasts.tsx";
import { useDesk } from "../deskContext.ts";
import styles from "./RoomPanel.module.css";
import { RoomSelect } from "./RoomSelect.tsx";
import { useRoomChanges } from "./useRoomChanges.ts";

type Props = Readonly<{ room: SessionView["rooms"][number]; onCancel(): void; onDone(): void }>;

/** Chooses the room that this one becomes part of, and says what that does. */
export function MergeRoom({ room, onCancel, onDone }: Props) {
  const { text } = useText();
  const { view, roomName } = useDesk();
  const showToast = useToasts();
  const { busy, error, merge } = useRoomChanges();
  const others = view.rooms.filter(({ id }) => id !== room.id);
  const [into, choose] = useState(others[0]?.id);
  const words = text.wall;
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (into === undefined || busy || !(await merge(room.id, into))) return;
    showToast(words.merged(room.name, roomName(into)));
    onDone();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)}>
      <p>{words.mergeHint(room.name)}</p>
      <FieldError>
        {error && (error.code === "conflict" ? words.mergeFull : errorText(text, error).sentence)}
      </FieldError>
      <RoomSelect label={words.mergeInto} rooms={others} chosen={into} onChoose={choose} />
      <div className={styles.buttons}>
        <Button onClick={onCancel}>{text.common.cancel}</Button>
        <Button type="submit" look="primary" busy={busy}>
          {words.mergeGo}
        </Button>
      </div>
    </form>
  );
}
