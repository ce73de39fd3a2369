import { useState } from "react";
import { useText } from "../../locales/useText.ts";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { useToasts } from "../../ui/Toasts.tsx";
import { RoomNameFields } from "./RoomNameFields.tsx";
import styles from "./RoomWall.module.css";
import { useRoomChanges } from "./useRoomChanges.ts";

/** Asks for a room more. */
export function AddRoom({ onClose }: Readonly<{ onClose(): void }>) {
  const { text } = useText();
  const showToast = useToasts();
  const { busy, error, add } = useRoomChanges();
  const [name, setName] = useState("");
  const [region, setRegion] = useState("");
  const [tried, setTried] = useState(false);
  const send = async (): Promise<void> => {
    setTried(true);
    if (name.trim() === "") return;
    const isAdded = await add({ name, ...(region.trim() !== "" && { region }) });
    if (!isAdded) return;
    showToast(text.wall.added(name.trim()));
    onClose();
  };
  return (
    <FormDialog
      title={text.wall.add}
      send={text.wall.addGo}
      busy={busy}
      className={styles.fields}
      onSend={() => void send()}
      onClose={onClose}
    >
      <RoomNameFields {...{ name, region, setName, setRegion, tried, error }} />
    </FormDialog>
  );
}
