import type { SessionView } from "../../shared/api.ts";
import { useText } from "../locales/useText.ts";
import type { HeatRow } from "./heat.ts";
import styles from "./Slides.module.css";

type Props = Readonly<{
  rows: readonly HeatRow[];
  rooms: SessionView["rooms"];
  answered: number;
  heading: string;
}>;

/** The same as the squares, in words: a line for each room, a column for each theme, and k of n below. */
export function HeatTable({ rows, rooms, answered, heading }: Props) {
  const { text } = useText();
  const words = text.plenary;
  return (
    <table className={styles.table}>
      <caption>{words.table(heading)}</caption>
      <thead>
        <tr>
          <th scope="col">{text.moderator.rooms.name}</th>
          {rows.map((row) => (
            <th key={row.id} scope="col">
              {row.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{words.together}</th>
          {rows.map((row) => (
            <td key={row.id}>{words.ofRooms(row.rooms, answered)}</td>
          ))}
        </tr>
        {rooms.map((room) => (
          <tr key={room.id}>
            <th scope="row">{room.name}</th>
            {rows.map((row) => (
              <td key={row.id}>{row.notes.get(room.id) ?? 0}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
