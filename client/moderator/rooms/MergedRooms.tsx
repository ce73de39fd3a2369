import { Split } from "lucide-react";
import { errorText } from "../../locales/errorText.ts";
import { useText } from "../../locales/useText.ts";
import { Button } from "../../ui/Button.tsx";
import { FieldError } from "../../ui/Field.tsx";
import { useToasts } from "../../ui/Toasts.tsx";
import { useDesk } from "../deskContext.ts";
import styles from "./RoomWall.module.css";
import { useRoomChanges } from "./useRoomChanges.ts";

/** The rooms that became part of another, each with the way back. */
export function MergedRooms() {
  const { text } = useText();
  const { view, mergedRooms, roomName } = useDesk();
  const showToast = useToasts();
  const { busy, error, apart } = useRoomChanges();
  const words = text.wall;
  if (mergedRooms.length === 0) return null;
  return (
    <section className={styles.merged} aria-label={words.mergedTitle}>
      <FieldError>{error && errorText(text, error).sentence}</FieldError>
      <ul>
        {mergedRooms.map(({ id, name, mergedInto }) => (
          <li key={id}>
            {words.mergedLine(name, mergedInto ? roomName(mergedInto) : "")}
            {!view.life.isClosed && (
              <Button
                look="bare"
                busy={busy}
                onClick={() => void apart(id).then((isDone) => isDone && showToast(words.apartDone(name)))}
              >
                <Split aria-hidden="true" size={16} />
                {words.apart(name)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
