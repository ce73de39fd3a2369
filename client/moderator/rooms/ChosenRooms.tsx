import { Megaphone } from "lucide-react";
import { useState } from "react";
import type { RoomId } from "../../../shared/ids.ts";
import { useText } from "../../locales/useText.ts";
import { Button } from "../../ui/Button.tsx";
import { AnnounceDialog } from "../AnnounceDialog.tsx";
import { useCalling } from "../useCalling.ts";
import styles from "./RoomWall.module.css";

type Props = Readonly<{ rooms: ReadonlySet<RoomId>; onClear(): void }>;

/** What can be done to the rooms that somebody ticked. */
export function ChosenRooms({ rooms, onClear }: Props) {
  const { text } = useText();
  const calling = useCalling();
  const [isTelling, tell] = useState(false);
  return (
    <div className={styles.chosen} role="status">
      <strong>{text.wall.chosen(rooms.size)}</strong>
      <Button aria-haspopup="dialog" onClick={() => tell(true)}>
        <Megaphone aria-hidden="true" size={18} />
        {text.wall.tell(rooms.size)}
      </Button>
      <Button look="bare" onClick={onClear}>
        {text.wall.clear}
      </Button>
      {isTelling && <AnnounceDialog calling={calling} to={rooms} onClose={() => tell(false)} />}
    </div>
  );
}
