import { type DragEvent, type KeyboardEvent, useId, useState } from "react";
import type { Board } from "../../shared/boards/index.ts";
import type { NoteId } from "../../shared/ids.ts";
import { useText } from "../locales/useText.ts";
import type { BoardNote, Goal, NoteActions, Tint } from "./board.ts";
import { NoteCard } from "./NoteCard.tsx";
import { followKey } from "./noteFocus.ts";
import styles from "./RankedNotes.module.css";
import { draggedNote } from "./ranking.ts";
import "./tints.css";

type Props = Readonly<{
  places: number;
  /** In their order, each with its rank. */
  notes: readonly BoardNote[];
  actions?: NoteActions;
  board: Board;
  goals: readonly Goal[];
  tint: Tint;
  /** Puts a note in a place, from 1. Absent when people can only read. */
  onPut?: (id: NoteId, place: number) => void;
}>;

/** The places that the room gives to its best notes: filled ones and empty ones. Other notes can be dropped on them. */
export function RankedNotes({ places, notes, actions, board, goals, tint, onPut }: Props) {
  const { text } = useText();
  const heading = useId();
  const [over, setOver] = useState<number>();
  const words = text.lead.ranking;
  const dropsOn = (place: number) =>
    onPut && {
      onDragOver(event: DragEvent): void {
        if (!draggedNote(event)) return;
        event.preventDefault();
        setOver(place);
      },
      onDragLeave: () => setOver(undefined),
      onDrop(event: DragEvent): void {
        event.preventDefault();
        setOver(undefined);
        const id = draggedNote(event);
        if (id) onPut(id, place);
      },
    };
  return (
    <section className={styles.ranking} data-column="" data-tint={tint} aria-labelledby={heading}>
      <h4 id={heading}>{words.title(places)}</h4>
      {onPut && (
        <p className={styles.how}>
          {words.how} <span className={styles.fine}>{words.howElse}</span>
        </p>
      )}
      <ol
        className={styles.places}
        data-empty={notes.length === 0 || undefined}
        aria-label={words.list(places, notes.length)}
        onKeyDown={(event: KeyboardEvent) => followKey(event)}
      >
        {Array.from({ length: places }, (_, at) => {
          const entry = notes[at];
          const key = entry?.note.id ?? `place ${at + 1}`;
          return (
            <li key={key} className={styles.place} data-over={over === at + 1 || undefined} {...dropsOn(at + 1)}>
              <span className={styles.number} aria-hidden="true">
                {at + 1}
              </span>
              {entry ? (
                <NoteCard
                  {...entry}
                  {...(actions && { actions })}
                  as="div"
                  board={board}
                  goals={goals}
                  inTabOrder
                  onFocus={() => {}}
                />
              ) : (
                <span className={styles.empty}>{words.empty}</span>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
