import { type KeyboardEvent, memo, useRef, useState } from "react";
import type { Board } from "../../shared/boards/index.ts";
import type { NoteId } from "../../shared/ids.ts";
import { useText } from "../locales/useText.ts";
import type { BoardNote, Goal, NoteActions } from "./board.ts";
import { Meaning } from "./Meaning.tsx";
import styles from "./NoteCard.module.css";
import { NoteDots } from "./NoteDots.tsx";
import { NoteEditor } from "./NoteEditor.tsx";
import { NoteMenu } from "./NoteMenu.tsx";
import { NoteWords } from "./NoteWords.tsx";
import { focusNeighbour, whenDrawn } from "./noteFocus.ts";
import { PointedMark } from "./PointedMark.tsx";
import { Reactions } from "./Reactions.tsx";
import { dragNote, placeByKey } from "./ranking.ts";
import { loadRichEditor } from "./richEditor.ts";
import { SavedMark } from "./SavedMark.tsx";
import { usePlacing } from "./usePlacing.ts";

type Props = BoardNote &
  Readonly<{
    /** Absent when it can only be read. */
    actions?: NoteActions;
    board: Board;
    goals: readonly Goal[];
    inTabOrder: boolean;
    onFocus(id: NoteId): void;
    /** What it is around; a list's item unless told. */
    as?: "li" | "div";
  }>;

/** One sticky note: press it (or Enter) to edit, Delete to remove, the menu key or its button for the rest. */
export const NoteCard = memo(function NoteCard(props: Props) {
  const {
    note,
    saved,
    typedBy,
    reactions,
    hidden,
    pointed,
    votes,
    rank,
    actions,
    board,
    goals,
    inTabOrder,
    onFocus,
    as: Card = "li",
  } = props;
  const { text } = useText();
  const [editing, edit] = useState(false);
  const put = usePlacing(note.id, rank);
  const card = useRef<HTMLLIElement & HTMLDivElement>(null);

  if (!actions)
    return (
      <Card className={styles.note} data-pointed={pointed}>
        <div className={`${styles.words} ${styles.readOnly}`} dir="auto" data-note={note.id} tabIndex={-1}>
          <NoteWords note={note} openLinks />
        </div>
        {reactions && <Reactions id={note.id} reactions={reactions} inTabOrder={false} />}
        {votes && !votes.together && <NoteDots votes={votes} words={note.text} inTabOrder />}
        {pointed && <PointedMark />}
      </Card>
    );

  const mayReact = board.toolbox.tools.includes("reactions");
  const stopEditing = (): void => {
    edit(false);
    whenDrawn(() => {
      if (document.activeElement === document.body) card.current?.querySelector("button")?.focus(); // nobody went elsewhere
    });
  };
  const remove = (): void => {
    focusNeighbour(note.id);
    actions.remove(note.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const place = event.altKey && rank ? placeByKey(event.key, rank) : undefined;
    if (place !== undefined) {
      event.preventDefault();
      put?.(place === "out" ? undefined : place);
    }
    if (event.key === "+" || event.key === "-") votes?.give?.(event.key === "+" ? 1 : -1);
    if (event.key !== "Delete" && event.key !== "Backspace") return;
    event.preventDefault();
    remove();
  };
  const openMenu = (): void => card.current?.querySelector<HTMLElement>("[aria-haspopup]")?.click();

  return (
    <Card
      ref={card}
      className={styles.note}
      data-tint={note.colour}
      data-pointed={pointed}
      draggable={rank?.put !== undefined && !editing}
      onDragStart={(event) => dragNote(event, note.id)}
      onFocus={() => onFocus(note.id)}
    >
      {editing ? (
        <NoteEditor note={note} actions={actions} onDone={stopEditing} onEmptied={remove} />
      ) : (
        <button
          type="button"
          className={styles.words}
          dir="auto"
          data-note={note.id}
          tabIndex={inTabOrder ? 0 : -1}
          onClick={() => edit(true)}
          onKeyDown={onKeyDown}
          onPointerEnter={loadRichEditor}
          onFocus={loadRichEditor}
          onContextMenu={(event) => {
            if (event.button === 2 && event.clientX !== 0) return; // the mouse keeps the browser's own menu
            event.preventDefault();
            openMenu();
          }}
        >
          <span className={styles.lines}>
            <NoteWords note={note} />
          </span>
          {hidden && <span className="visually-hidden">. {text.lead.privately.mark}</span>}
          {typedBy && <span className="visually-hidden">. {text.room.note.types(typedBy)}</span>}
        </button>
      )}
      <div className={styles.side}>
        <SavedMark saved={saved} />
        <NoteMenu
          note={note}
          actions={actions}
          board={board}
          goals={goals}
          {...(hidden && { hidden })}
          {...(reactions && { reactions })}
          inTabOrder={inTabOrder}
          onEdit={() => whenDrawn(() => edit(true))} // the closing menu first gives the focus back
          onRemove={remove}
          {...(votes && { votes })}
          {...(rank && { rank })}
        />
      </div>
      {note.colour && <Meaning colour={note.colour} toolbox={board.toolbox} />}
      {reactions && (
        <Reactions id={note.id} reactions={reactions} {...(mayReact && { actions })} inTabOrder={inTabOrder} />
      )}
      {votes && !votes.together && <NoteDots votes={votes} words={note.text} inTabOrder={inTabOrder} />}
      {pointed && <PointedMark />}
      {hidden && (
        <p className={styles.typing} aria-hidden="true">
          {text.lead.privately.mark}
        </p>
      )}
      {typedBy && (
        <p className={styles.typing} aria-hidden="true">
          {text.room.note.types(typedBy)}
        </p>
      )}
    </Card>
  );
});
