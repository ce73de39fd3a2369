import { type SubmitEvent, useState } from "react";
import type { SessionView } from "../../../shared/api.ts";
import { useText } from "../../locales/useText.ts";
import { announce } from "../../ui/announce.tsx";
import { Button } from "../../ui/Button.tsx";
import { RoomNameFields } from "./RoomNameFields.tsx";
import styles from "./RoomPanel.module.css";
import { useRoomChanges } from "./useRoomChanges.ts";

type Props = Readonly<{ room: SessionView["rooms"][number]; onDone(): void }>;

/** Gives a room another name; its people see it at once. */
export function RenameRoom({ room, onDone }: Props) {
  const { text } = useText();
  const { busy, error, rename } = useRoomChanges();
  const [name, setName] = useState(room.name);
  const [region, setRegion] = useState(room.region ?? "");
  const [tried, setTried] = useState(false);
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === "" || busy) return;
    if (!(await rename(room.id, { name, ...(region.trim() !== "" && { region }) }))) return;
    announce(text.wall.renamed(name.trim()));
    onDone();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)} noValidate>
      <p>{text.wall.renameHint}</p>
      <RoomNameFields {...{ name, region, setName, setRegion, tried, error }} />
      <div className={styles.buttons}>
        <Button onClick={onDone}>{text.common.cancel}</Button>
        <Button type="submit" look="primary" busy={busy}>
          {text.wall.renameGo}
        </Button>
      </div>
    </form>
  );
}
