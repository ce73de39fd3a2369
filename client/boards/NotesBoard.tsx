import { useState } from "react";
import type { Place } from "../../shared/boards/index.ts";
import type { NoteId } from "../../shared/ids.ts";
import { type BoardProps, tintOf } from "./board.ts";
import { ColumnChoice } from "./ColumnChoice.tsx";
import { Composer } from "./Composer.tsx";
import { NoteColumn } from "./NoteColumn.tsx";
import styles from "./NotesBoard.module.css";
import { RankedNotes } from "./RankedNotes.tsx";
import { byRank } from "./ranking.ts";

/** Sticky notes in columns. Each column has its composer; where there is little room they share one at the lower edge. */
export function NotesBoard({
  question,
  title,
  board,
  notes,
  actions,
  goals,
  firstTint,
  narrow,
  isPrivate,
  below,
}: BoardProps) {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, NoteId>>(new Map());
  const [chosen, choose] = useState("0");
  const columns = board.places.map((column, at) => ({
    key: String(at),
    ...column,
    name: column.title || title,
    tint: tintOf(firstTint + at),
  }));
  const target = columns.find(({ key }) => key === chosen) ?? columns[0];
  const composers = narrow ? ["shared"] : columns.map(({ key }) => key);
  const { ranked, others, put } = byRank(notes, board.toolbox.places, actions);
  const own = new Set(actions ? composers.map((key) => drafts.get(key)) : []); // shown in the composer, so not in the list
  const keepDraft = (key: string) => (id: NoteId | undefined) =>
    setDrafts(
      (now) => new Map([...now].filter(([other]) => other !== key).concat(id === undefined ? [] : [[key, id]])),
    );

  const composer = (key: string, place: Place, name: string, docked: boolean) =>
    actions && (
      <Composer
        where={name}
        spot={{ question, place }}
        draft={drafts.get(key)}
        setDraft={keepDraft(key)}
        actions={actions}
        docked={docked}
        isPrivate={isPrivate}
      />
    );

  return (
    <div className={styles.board}>
      {board.toolbox.places > 0 && (
        <RankedNotes
          places={board.toolbox.places}
          notes={ranked}
          {...(actions && { actions, onPut: put })}
          board={board}
          goals={goals}
          tint={tintOf(firstTint)}
        />
      )}
      <div className={styles.columns}>
        {columns.map(({ key, place, title: heading, name, tint }) => (
          <NoteColumn
            key={key}
            heading={heading}
            name={name}
            tint={tint}
            notes={others.filter(({ note }) => board.isSamePlace(note.spot.place, place) && !own.has(note.id))}
            {...(actions && { actions })}
            board={board}
            goals={goals}
            composer={!narrow && composer(key, place, name, false)}
          />
        ))}
      </div>
      {below}
      {narrow && actions && target && (
        <div className={columns.length > 1 ? `${styles.dock} ${styles.withChoice}` : styles.dock}>
          {columns.length > 1 && (
            <ColumnChoice
              columns={columns}
              chosen={target.key}
              onChoose={(key) => {
                choose(key);
                const [draft, column] = [drafts.get("shared"), columns.find((one) => one.key === key)];
                if (draft !== undefined && column) actions.move(draft, { question, place: column.place });
              }}
            />
          )}
          {composer("shared", target.place, target.name, true)}
        </div>
      )}
    </div>
  );
}
