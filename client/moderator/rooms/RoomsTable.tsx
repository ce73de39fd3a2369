import { useCallback } from "react";
import type { RoomId } from "../../../shared/ids.ts";
import { questionsOf } from "../../../shared/template.ts";
import { useText } from "../../locales/useText.ts";
import { useDesk } from "../deskContext.ts";
import { RoomLine } from "./RoomLine.tsx";
import { RoomLines } from "./RoomLines.tsx";
import styles from "./RoomsTable.module.css";
import type { RoomRow, Sorting } from "./roomRows.ts";
import type { Moment } from "./roomState.ts";
import { SortHead } from "./SortHead.tsx";

type Props = Readonly<{
  /** All rooms, for what the darkest and the tallest stand for. */
  rows: readonly RoomRow[];
  /** Those that are shown, in their order. */
  shown: readonly RoomRow[];
  sorting: Sorting;
  sort(sorting: Sorting): void;
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
  const mostNotes = Math.max(1, ...rows.flatMap((row) => [...row.notes.values()]));
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
  const head = { sorting, sort };
  return (
    <section className={styles.scroll} aria-label={words.title}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td className={styles.choice} />
            <SortHead column="name" {...head}>
              {words.name}
            </SortHead>
            <SortHead column="people" {...head}>
              {words.people}
            </SortHead>
            <SortHead column="signals" {...head}>
              {text.facilitation.desk.column}
            </SortHead>
            {questions.map((question, at) => (
              <th key={question.id} scope="col" className={styles.question} title={question.heading}>
                <span aria-hidden="true">{at + 1}</span>
                <span className="visually-hidden">{words.notesOn(question.heading)}</span>
              </th>
            ))}
            <SortHead column="notes" {...head}>
              {words.notes}
            </SortHead>
            <SortHead column="activity" {...head}>
              {text.wall.activity}
            </SortHead>
            <SortHead column="silence" {...head}>
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
