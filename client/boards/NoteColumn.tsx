import { type ReactNode, useId, useState } from "react";
import type { Board } from "../../shared/boards/index.ts";
import type { NoteId } from "../../shared/ids.ts";
import { useText } from "../locales/useText.ts";
import type { BoardNote, Goal, NoteActions, Tint } from "./board.ts";
import { inStacks } from "./inStacks.ts";
import { NoteCard } from "./NoteCard.tsx";
import styles from "./NoteColumn.module.css";
import { StackGroup } from "./StackGroup.tsx";
import "./tints.css";
import { composerNear, followKey } from "./noteFocus.ts";

type Props = Readonly<{
  /** Empty when the question has one column: its own heading says enough. */
  heading: string;
  name: string;
  tint: Tint;
  notes: readonly BoardNote[];
  actions?: NoteActions;
  board: Board;
  goals: readonly Goal[];
  composer: ReactNode;
}>;

/** One column: a composer and a list of notes. One note is in the Tab order; arrow keys go to the others. */
export function NoteColumn({ heading, name, tint, notes, actions, board, goals, composer }: Props) {
  const { text } = useText();
  const headingId = useId();
  const [last, setLast] = useState<NoteId>();
  const current = notes.some(({ note }) => note.id === last) ? last : notes[0]?.note.id;

  const card = (entry: BoardNote): ReactNode => (
    <NoteCard
      key={entry.note.id}
      {...entry}
      {...(actions && { actions })}
      board={board}
      goals={goals}
      inTabOrder={entry.note.id === current}
      onFocus={setLast}
    />
  );

  return (
    <div className={styles.column} data-tint={tint} data-column="">
      {heading && (
        <h4 id={headingId} className={styles.heading}>
          {heading}{" "}
          <span className={styles.count} aria-hidden="true">
            {notes.length}
          </span>
        </h4>
      )}
      {composer}
      {notes.length > 0 ? (
        <ul
          className={styles.notes}
          aria-label={text.room.note.list(name, notes.length)}
          onKeyDown={(event) => followKey(event, composerNear)}
        >
          {inStacks(notes).map((entry) =>
            entry.stack === undefined ? (
              card(entry.notes[0])
            ) : (
              <StackGroup
                key={entry.stack}
                id={entry.stack}
                name={entry.notes[0].stackName ?? ""}
                count={entry.notes.length}
                {...(entry.notes[0].votes && { votes: entry.notes[0].votes })}
                {...(actions && { actions })}
              >
                {entry.notes.map(card)}
              </StackGroup>
            ),
          )}
        </ul>
      ) : (
        actions && <p className={styles.none}>{text.room.note.none}</p>
      )}
    </div>
  );
}
