import { useId } from "react";
import type { SessionView } from "../../shared/api.ts";
import { useText } from "../locales/useText.ts";
import { HeatTable } from "./HeatTable.tsx";
import type { HeatRow } from "./heat.ts";
import styles from "./Slides.module.css";

const cell = 10;
const gap = 2;
/** So many squares stand beside each other before a second line begins, and so many lines there are at most. */
const aLine = 60;
const mostLines = 4;
/** From so many notes on a cell is as dark as it gets. */
const darkest = 4;

type Props = Readonly<{
  rows: readonly HeatRow[];
  rooms: SessionView["rooms"];
  answered: number;
  asTable: boolean;
  heading: string;
}>;

/** Which rooms stand behind which theme: a square for each room, always in the same place. As a table it has the names of the rooms. */
export function HeatSlide({ rows, rooms, answered, asTable, heading }: Props) {
  const { text } = useText();
  const words = text.plenary;
  if (asTable) return <HeatTable rows={rows} rooms={rooms} answered={answered} heading={heading} />;
  return (
    <>
      <ul className={styles.heat}>
        {rows.map((row) => (
          <li key={row.id}>
            <span className={styles.name}>{row.name}</span>
            <span className={styles.of}>{words.ofRooms(row.rooms, answered)}</span>
            <Squares row={row} rooms={rooms} />
          </li>
        ))}
      </ul>
      <p className={styles.legend}>{words.legend}</p>
    </>
  );
}

/** All rooms as one line of squares, darker for more notes. */
function Squares({ row, rooms }: Readonly<{ row: HeatRow; rooms: SessionView["rooms"] }>) {
  const { text } = useText();
  const id = useId();
  const across = Math.min(rooms.length, Math.max(aLine, Math.ceil(rooms.length / mostLines)));
  const lines = Math.ceil(rooms.length / across);
  const behind = rooms.filter((room) => row.notes.has(room.id)).map(({ name }) => name);
  return (
    <svg
      className={styles.squares}
      viewBox={`0 0 ${across * (cell + gap)} ${lines * (cell + gap)}`}
      role="img"
      aria-labelledby={`${id}t`}
      aria-describedby={`${id}d`}
    >
      <title id={`${id}t`}>{text.plenary.squares(row.name, row.rooms)}</title>
      <desc id={`${id}d`}>{text.plenary.which(behind)}</desc>
      {rooms.map((room, n) => {
        const notes = row.notes.get(room.id) ?? 0;
        const [x, y] = [(n % across) * (cell + gap) + gap / 2, Math.floor(n / across) * (cell + gap) + gap / 2];
        return (
          <rect key={room.id} x={x} y={y} width={cell} height={cell} rx={1.5} data-notes={Math.min(darkest, notes)} />
        );
      })}
    </svg>
  );
}
