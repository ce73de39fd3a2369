import type { SessionView } from "../../../shared/api.ts";
import type { RoomId } from "../../../shared/ids.ts";
import { useText } from "../../locales/useText.ts";
import { useLive } from "../../sync/useLive.ts";
import { Field } from "../../ui/Field.tsx";
import { useDesk } from "../deskContext.ts";
import { peopleIn } from "./roomRows.ts";

type Room = SessionView["rooms"][number];
type Props = Readonly<{
  label: string;
  rooms: readonly Room[];
  /** These are shown as full, and cannot be chosen. */
  full?: readonly Room[];
  chosen: RoomId | undefined;
  onChoose(room: RoomId | undefined): void;
}>;

/** Chooses a room, each with how many people are in it now. */
export function RoomSelect({ label, rooms, full = [], chosen, onChoose }: Props) {
  const { text } = useText();
  const roster = useLive(useDesk().link.link.roster);
  return (
    <Field label={label}>
      {(ties) => (
        <select
          {...ties}
          value={chosen ?? ""}
          onChange={({ target }) => onChoose(rooms.find(({ id }) => id === target.value)?.id)}
        >
          {rooms.map((room) => (
            <option key={room.id} value={room.id} disabled={full.includes(room)}>
              {text.moderator.people.roomWith(room.name, peopleIn(room, roster), full.includes(room))}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
