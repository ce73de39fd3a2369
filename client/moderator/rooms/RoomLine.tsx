import { PencilLine } from "lucide-react";
import { memo } from "react";
import type { QuestionId, RoomId, RoundId } from "../../../shared/ids.ts";
import type { Question } from "../../../shared/template.ts";
import { useText } from "../../locales/useText.ts";
import { ActivityChart } from "./ActivityChart.tsx";
import { RoomSignals } from "./RoomSignals.tsx";
import styles from "./RoomsTable.module.css";
import { isSameRow, type RoomRow } from "./roomRows.ts";
import { oneWriterShare } from "./roomState.ts";
import { Silence } from "./Silence.tsx";

type Props = Readonly<{
  row: RoomRow;
  questions: readonly Question[];
  /** The most notes of a room on one question, and the most edits in one minute: what the darkest and the tallest stand for. */
  mostNotes: number;
  mostEdits: number;
  now: number;
  open: boolean;
  round: RoundId | undefined;
  isChosen: boolean;
  onChoose(room: RoomId): void;
  /** Shows who is in it. */
  onOpen(room: RoomId): void;
}>;

/** One room on the wall. Drawn again only when something of it changed: there may be five hundred. */
export const RoomLine = memo(Line, isSameLine);

function isSameLine({ row, ...before }: Props, { row: next, ...now }: Props): boolean {
  const others = Object.keys(now) as (keyof typeof now)[];
  return isSameRow(row, next) && others.every((prop) => before[prop] === now[prop]);
}

function Line(props: Props) {
  const { row, questions, mostNotes, mostEdits, now, open, round, isChosen, onChoose, onOpen } = props;
  const { text } = useText();
  const share = oneWriterShare(row);
  return (
    <tr data-chosen={isChosen || undefined}>
      <td className={styles.choice}>
        <input
          type="checkbox"
          aria-label={text.wall.choose(row.name)}
          checked={isChosen}
          onChange={() => onChoose(row.id)}
        />
      </td>
      <th scope="row" className={styles.name}>
        <button
          type="button"
          className={styles.room}
          data-tip={text.moderator.rooms.openPeople(row.name)}
          onClick={() => onOpen(row.id)}
        >
          {row.name}
        </button>
        {row.isClosed && <span className={styles.closed}> {text.moderator.rooms.closed}</span>}
        {row.region && row.region !== row.name && <span className={styles.region}> {row.region}</span>}
      </th>
      <td className={styles.people}>{row.people}</td>
      <td className={styles.signals}>
        <RoomSignals tells={row.tells} round={round} />
        {share !== undefined && (
          <span className={styles.oneWriter}>
            <PencilLine aria-hidden="true" size={14} />
            {text.wall.oneWriter(Math.round(share * 100))}
          </span>
        )}
      </td>
      {questions.map(({ id }) => (
        <Count key={id} question={id} row={row} most={mostNotes} />
      ))}
      <td className={styles.notes}>{row.total ?? "…"}</td>
      <td className={styles.activity}>
        <ActivityChart room={row.name} edits={row.edits} most={mostEdits} />
      </td>
      <td className={styles.silence}>
        <Silence row={row} now={now} open={open} words={text.moderator.rooms} />
      </td>
    </tr>
  );
}

/** Darker for more notes; the number says the same. */
function Count({ question, row, most }: Readonly<{ question: QuestionId; row: RoomRow; most: number }>) {
  if (!row.notes) return <td className={styles.question} />;
  const count = row.notes.get(question) ?? 0;
  const heat = count === 0 ? 0 : Math.round(4 + 28 * (count / most));
  return (
    <td className={styles.question} style={{ background: `color-mix(in srgb, var(--accent) ${heat}%, transparent)` }}>
      {count === 0 ? <span className={styles.nothing}>·</span> : count}
      {count === 0 && <span className="visually-hidden">0</span>}
    </td>
  );
}
