import { type KeyboardEvent, memo, useRef, useState } from "react";
import type { Board } from "../../shared/boards/index.ts";
import type { NoteId } from "../../shared/ids.ts";
import { useText } from "../locales/useText.ts";
import type { BoardNote, Goal, NoteActions } from "./board.ts";
import { Meaning } from "./Meaning.tsx";
import styles from "./NoteCard.module.css";
import { NoteEditor } from "./NoteEditor.tsx";
import { NoteMenu } from "./NoteMenu.tsx";
import { focusNeighbour, whenDrawn } from "./noteFocus.ts";
import { Reactions } from "./Reactions.tsx";
import { SavedMark } from "./SavedMark.tsx";

type Props = BoardNote &
  Readonly<{
    /** Absent when it can only be read. */
    actions?: NoteActions;
    board: Board;
    goals: readonly Goal[];
    inTabOrder: boolean;
    onFocus(id: NoteId): void;
  }>;

/** One sticky note: press it (or Enter) to edit, Delete to remove, the menu key or its button for the rest. */
export const NoteCard = memo(function NoteCard(props: Props) {
  const { note, saved, typedBy, reactions, actions, board, goals, inTabOrder, onFocus } = props;
  const { text } = useText();
  const [editing, edit] = useState(false);
  const card = useRef<HTMLLIElement>(null);

  if (!actions)
    return (
      <li className={styles.note}>
        <p className={styles.words} dir="auto">
          {note.text}
        </p>
        {reactions && <Reactions id={note.id} reactions={reactions} inTabOrder={false} />}
      </li>
    );

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
    if (event.key !== "Delete" && event.key !== "Backspace") return;
    event.preventDefault();
    remove();
  };
  const openMenu = (): void => card.current?.querySelector<HTMLElement>("[aria-haspopup]")?.click();

  return (
    <li ref={card} className={styles.note} data-tint={note.colour} onFocus={() => onFocus(note.id)}>
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
          onContextMenu={(event) => {
            if (event.button === 2 && event.clientX !== 0) return; // the mouse keeps the browser's own menu
            event.preventDefault();
            openMenu();
          }}
        >
          {note.text}
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
          {...(reactions && { reactions })}
          inTabOrder={inTabOrder}
          onEdit={() => whenDrawn(() => edit(true))} // the closing menu first gives the focus back
          onRemove={remove}
        />
      </div>
      {note.colour && <Meaning colour={note.colour} toolbox={board.toolbox} />}
      {reactions && <Reactions id={note.id} reactions={reactions} actions={actions} inTabOrder={inTabOrder} />}
      {typedBy && (
        <p className={styles.typing} aria-hidden="true">
          {text.room.note.types(typedBy)}
        </p>
      )}
    </li>
  );
});
