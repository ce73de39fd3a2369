import { ArrowDown, ArrowUp } from "lucide-react";
import { useMemo, useState } from "react";
import type { QuestionId, RoomId, RoundId } from "../../../shared/ids.ts";
import { type Question, questionsOf } from "../../../shared/template.ts";
import { localeOf } from "../../locales/formats.ts";
import { useText } from "../../locales/useText.ts";
import { useLive } from "../../sync/useLive.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useDesk } from "../deskContext.ts";
import { useTime } from "../serverClock.ts";
import { RoomPanel } from "./RoomPanel.tsx";
import { RoomSignals } from "./RoomSignals.tsx";
import styles from "./RoomsTable.module.css";
import { type Column, type RoomRow, roomRows, type Sorting, sorted } from "./roomRows.ts";
import { Silence } from "./Silence.tsx";

/** So long rows keep their places while the numbers change, so that nothing jumps away under the pointer. */
const settleMs = 15_000;

/** All rooms: who is there, what they wrote, and who fell silent. */
export function RoomsTable() {
  const { text, language } = useText();
  const { view, link, clock } = useDesk();
  const notes = useLive(link.notes);
  const roster = useLive(link.link.roster);
  const now = useTime(clock, settleMs);
  const { open, round } = useLive(link.stage.scene);
  const signals = useLive(link.signals);
  const closedRooms = useLive(link.stage.closedRooms);
  const [shown, show] = useState<RoomId>();
  const [sorting, sort] = useState<Sorting>({ by: "name", descending: false });
  const questions = useMemo(() => questionsOf(view.template), [view.template]);
  const rows = useMemo(() => roomRows(view.rooms, notes, roster, signals), [view.rooms, notes, roster, signals]);
  const order = useSettledOrder(rows, sorting, localeOf[language], now);
  const most = Math.max(1, ...rows.flatMap((row) => [...row.notes.values()]));
  const words = text.moderator.rooms;
  if (rows.length === 0) return <EmptyState>{words.none}</EmptyState>;
  return (
    <section className={styles.scroll} aria-label={words.title}>
      <table className={styles.table}>
        <thead>
          <tr>
            <Head column="name" sorting={sorting} sort={sort}>
              {words.name}
            </Head>
            <Head column="people" sorting={sorting} sort={sort}>
              {words.people}
            </Head>
            <Head column="signals" sorting={sorting} sort={sort}>
              {text.facilitation.desk.column}
            </Head>
            {questions.map((question, at) => (
              <th key={question.id} scope="col" className={styles.question} title={question.heading}>
                <span aria-hidden="true">{at + 1}</span>
                <span className="visually-hidden">{words.notesOn(question.heading)}</span>
              </th>
            ))}
            <Head column="notes" sorting={sorting} sort={sort}>
              {words.notes}
            </Head>
            <Head column="silence" sorting={sorting} sort={sort}>
              {words.silence}
            </Head>
          </tr>
        </thead>
        <tbody>
          {order.map((row) => (
            <Row
              key={row.id}
              row={row}
              questions={questions}
              most={most}
              now={now}
              open={open}
              round={round}
              isClosed={closedRooms.has(row.id)}
              onOpen={() => show(row.id)}
            />
          ))}
        </tbody>
      </table>
      {shown !== undefined && <RoomPanel room={shown} onClose={() => show(undefined)} />}
    </section>
  );
}

type HeadProps = Readonly<{ column: Column; sorting: Sorting; sort(next: Sorting): void; children: string }>;

function Head({ column, sorting, sort, children }: HeadProps) {
  const own = sorting.by === column;
  const Arrow = sorting.descending ? ArrowDown : ArrowUp;
  const first = column !== "name"; // numbers are looked at from the largest
  return (
    <th
      scope="col"
      aria-sort={own ? (sorting.descending ? "descending" : "ascending") : undefined}
      className={styles[column]}
    >
      <button
        type="button"
        className={styles.sort}
        onClick={() => sort({ by: column, descending: own ? !sorting.descending : first })}
      >
        {children}
        {own && <Arrow aria-hidden="true" size={14} />}
      </button>
    </th>
  );
}

type RowProps = Readonly<{
  row: RoomRow;
  questions: readonly Question[];
  most: number;
  now: number;
  open: boolean;
  round: RoundId | undefined;
  /** A moderator made this room read only. */
  isClosed: boolean;
  /** Shows who is in it. */
  onOpen(): void;
}>;

function Row({ row, questions, most, now, open, round, isClosed, onOpen }: RowProps) {
  const { text } = useText();
  return (
    <tr>
      <th scope="row" className={styles.name}>
        <button
          type="button"
          className={styles.room}
          data-tip={text.moderator.rooms.openPeople(row.name)}
          onClick={onOpen}
        >
          {row.name}
        </button>
        {isClosed && <span className={styles.closed}> {text.moderator.rooms.closed}</span>}
        {row.region && row.region !== row.name && <span className={styles.region}> {row.region}</span>}
      </th>
      <td className={styles.people}>{row.people}</td>
      <td className={styles.signals}>
        <RoomSignals tells={row.tells} round={round} />
      </td>
      {questions.map(({ id }) => (
        <Count key={id} question={id} row={row} most={most} />
      ))}
      <td className={styles.notes}>{row.total}</td>
      <td className={styles.silence}>
        <Silence row={row} now={now} open={open} words={text.moderator.rooms} />
      </td>
    </tr>
  );
}

/** Darker for more notes; the number says the same. */
function Count({ question, row, most }: Readonly<{ question: QuestionId; row: RoomRow; most: number }>) {
  const count = row.notes.get(question) ?? 0;
  const heat = count === 0 ? 0 : Math.round(4 + 28 * (count / most));
  return (
    <td className={styles.question} style={{ background: `color-mix(in srgb, var(--accent) ${heat}%, transparent)` }}>
      {count === 0 ? <span className={styles.nothing}>·</span> : count}
      {count === 0 && <span className="visually-hidden">0</span>}
    </td>
  );
}

/** The rows with their newest numbers, in an order that is made anew only now and then. */
function useSettledOrder(
  rows: readonly RoomRow[],
  sorting: Sorting,
  locale: string,
  moment: number,
): readonly RoomRow[] {
  const [settled, settle] = useState<Readonly<{ key: unknown; place: ReadonlyMap<string, number> }>>();
  const key = `${sorting.by} ${sorting.descending} ${locale} ${Math.floor(moment / settleMs)} ${rows.length}`;
  const place =
    settled?.key === key
      ? settled.place
      : new Map(sorted(rows, sorting, locale).map(({ id }, at) => [id as string, at]));
  if (settled?.key !== key) settle({ key, place });
  return useMemo(() => [...rows].sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)), [rows, place]);
}
