import { useCallback } from "react";
import type { RoomId } from "../../../shared/ids.ts";
import { questionsOf } from "../../../shared/template.ts";
import { useText } from "../../locales/useText.ts";
import { SortHead, type Sorting } from "../../ui/SortHead.tsx";
import tables from "../../ui/Table.module.css";
import { useDesk } from "../deskContext.ts";
import { RoomLine } from "./RoomLine.tsx";
import { RoomLines } from "./RoomLines.tsx";
import styles from "./RoomsTable.module.css";
import type { Column, RoomRow } from "./roomRows.ts";
import type { Moment } from "./roomState.ts";

type Props = Readonly<{
  /** All rooms, for what the darkest and the tallest stand for. */
  rows: readonly RoomRow[];
  /** Those that are shown, in their order. */
  shown: readonly RoomRow[];
  sorting: Sorting<Column>;
  sort(sorting: Sorting<Column>): void;
  moment: Moment;
  chosen: ReadonlySet<RoomId>;
  choose(turn: (now: ReadonlySet<RoomId>) => ReadonlySet<RoomId>): void;
  onOpen(room: RoomId): void;
}>;

/** Rooms in lines: who is there, what they wrote, and who fell silent. */
export function RoomsTable({ rows, shown, sorting, sort, moment, chosen, choose, onOpen }: Props) {
  const { text } = useText();
  const { view } = useDesk();
  const words = text.moderator.rooms;
  const questions = questionsOf(view.template);
  const mostNotes = Math.max(1, ...rows.flatMap((row) => [...(row.notes?.values() ?? [])]));
  const mostEdits = Math.max(1, ...rows.flatMap((row) => row.edits));
  const turn = useCallback(
    (room: RoomId) =>
      choose((now) => {
        const next = new Set(now);
        if (!next.delete(room)) next.add(room);
        return next;
      }),
    [choose],
  );
  const head = { sorting, onSort: sort };
  return (
    <section className={`${tables.scroll} ${styles.scroll}`} aria-label={words.title}>
      <table className={`${tables.table} ${styles.table}`}>
        <thead>
          <tr>
            <td className={styles.choice} />
            <SortHead {...head} column="name" className={styles.name}>
              {words.name}
            </SortHead>
            <SortHead {...head} column="people" largestFirst className={styles.people}>
              {words.people}
            </SortHead>
            <SortHead {...head} column="signals" largestFirst className={styles.signals}>
              {text.facilitation.desk.column}
            </SortHead>
            {questions.map((question, at) => (
              <th key={question.id} scope="col" className={styles.question} title={question.heading}>
                <span aria-hidden="true">{at + 1}</span>
                <span className="visually-hidden">{words.notesOn(question.heading)}</span>
              </th>
            ))}
            <SortHead {...head} column="notes" largestFirst className={styles.notes}>
              {words.notes}
            </SortHead>
            <SortHead {...head} column="activity" largestFirst className={styles.activity}>
              {text.wall.activity}
            </SortHead>
            <SortHead {...head} column="silence" largestFirst className={styles.silence}>
              {words.silence}
            </SortHead>
          </tr>
        </thead>
        <RoomLines
          rows={shown}
          columns={questions.length + 7}
          line={(row) => (
            <RoomLine
              key={row.id}
              row={row}
              questions={questions}
              mostNotes={mostNotes}
              mostEdits={mostEdits}
              now={moment.now}
              open={moment.open}
              round={moment.round}
              isChosen={chosen.has(row.id)}
              onChoose={turn}
              onOpen={onOpen}
            />
          )}
        />
      </table>
    </section>
  );
}
