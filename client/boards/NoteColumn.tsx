import { type ReactNode, useId, useState } from "react";
import type { Board } from "../../shared/boards/index.ts";
import type { NoteId } from "../../shared/ids.ts";
import { useText } from "../locales/useText.ts";
import type { BoardNote, Goal, NoteActions, Tint } from "./board.ts";
import { NoteCard } from "./NoteCard.tsx";
import styles from "./NoteColumn.module.css";
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

  return (
    <div className={styles.column} data-tint={tint} data-column="">
      {heading && (
        <h4 id={headingId} className={styles.heading}>
          {heading} <span className={styles.count}>{notes.length}</span>
        </h4>
      )}
      {composer}
      {notes.length > 0 ? (
        <ul
          className={styles.notes}
          aria-label={text.room.note.list(name, notes.length)}
          onKeyDown={(event) => followKey(event, composerNear)}
        >
          {notes.map((entry) => (
            <NoteCard
              key={entry.note.id}
              {...entry}
              {...(actions && { actions })}
              board={board}
              goals={goals}
              inTabOrder={entry.note.id === current}
              onFocus={setLast}
            />
          ))}
        </ul>
      ) : (
        actions && <p className={styles.none}>{text.room.note.none}</p>
      )}
    </div>
  );
}
