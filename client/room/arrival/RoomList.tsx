import { Users } from "lucide-react";
import type { SessionView } from "../../../shared/api.ts";
import type { RoomId } from "../../../shared/ids.ts";
import { useText } from "../../locales/useText.ts";
import styles from "./RoomList.module.css";

type Props = Readonly<{
  rooms: SessionView["rooms"];
  here: RoomId | undefined;
  busy: boolean;
  isFull(people: number): boolean;
  onChoose(id: RoomId): void;
}>;

/** Every room as one button: its name, its region, and who is there. */
export function RoomList({ rooms, here, busy, isFull, onChoose }: Props) {
  const { text } = useText();
  return (
    <ul className={styles.rooms} aria-label={text.room.choose.list}>
      {rooms.map(({ id, name, region, people }) => (
        <li key={id}>
          <button
            type="button"
            className={styles.room}
            aria-disabled={busy || isFull(people) || undefined}
            onClick={() => !busy && !isFull(people) && onChoose(id)}
          >
            <span className={styles.name}>{name}</span>
            {region && region !== name && <span className={styles.region}>{region}</span>}
            <span className={styles.people}>
              <Users aria-hidden="true" size={16} />
              {text.room.choose.here(people)}
              {isFull(people) && `, ${text.room.choose.full}`}
              {id === here && ` · ${text.room.choose.yours}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
