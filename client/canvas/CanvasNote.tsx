import { memo, useRef } from "react";
import type { Board } from "../../shared/boards/index.ts";
import type { BoardNote, Goal, NoteActions, Tint } from "../boards/board.ts";
import { Meaning } from "../boards/Meaning.tsx";
import { NoteDots } from "../boards/NoteDots.tsx";
import { NoteEditor } from "../boards/NoteEditor.tsx";
import { NoteMenu } from "../boards/NoteMenu.tsx";
import { NoteWords } from "../boards/NoteWords.tsx";
import { whenDrawn } from "../boards/noteFocus.ts";
import { PointedMark } from "../boards/PointedMark.tsx";
import { Reactions } from "../boards/Reactions.tsx";
import { loadRichEditor } from "../boards/richEditor.ts";
import { SavedMark } from "../boards/SavedMark.tsx";
import { useText } from "../locales/useText.ts";
import styles from "./CanvasNote.module.css";
import type { CanvasState } from "./canvasState.ts";

type Props = BoardNote &
  Readonly<{
    x: number;
    y: number;
    tint: Tint;
    /** The name of the place it lies in. */
    where: string;
    board: Board;
    goals: readonly Goal[];
    state: CanvasState;
    actions?: NoteActions;
    isChosen: boolean;
    isCurrent: boolean;
    isEditing: boolean;
  }>;

/** Longer texts are set smaller, so that most of each note can be read where it lies; letters. */
const lengths = { short: 60, middle: 140 };

/** One sticky note on the canvas. What it does is done by gestures, keys and its menu; the menu stands with the note in use only. */
export const CanvasNote = memo(function CanvasNote(props: Props) {
  const { note, saved, typedBy, stackName, reactions, votes, rank, x, y, tint, where, board, state, actions } = props;
  const { isChosen, isCurrent, isEditing, goals, hidden, pointed } = props;
  const { text } = useText();
  const card = useRef<HTMLLIElement>(null);
  const size = note.text.length <= lengths.short ? "short" : note.text.length <= lengths.middle ? "middle" : "long";
  const dots = votes?.together ? undefined : votes; // those of a stack stand at its name
  const hasBelow = !isEditing && (note.colour ?? reactions ?? dots ?? pointed) !== undefined;
  // One attribute, not a hidden element: with hundreds of notes those took a fifth of each frame.
  const name = [
    note.text,
    where,
    ...(note.stack ? [text.canvas.inStack(stackName ?? text.canvas.nameless)] : []),
    ...(rank?.place ? [text.lead.ranking.place(rank.place)] : []),
    ...(typedBy ? [text.room.note.types(typedBy)] : []),
  ].join(", ");
  const mayReact = board.toolbox.tools.includes("reactions");
  const edit = (): void => {
    state.show(note.id);
    state.editing.set(note.id);
  };
  const stopEditing = (): void => {
    if (state.editing.current() === note.id) state.editing.set(undefined);
    whenDrawn(() => {
      if (document.activeElement === document.body)
        card.current?.querySelector("button")?.focus({ preventScroll: true });
    });
  };
  return (
    <li
      ref={card}
      className={styles.note}
      data-id={note.id}
      data-tint={note.colour ?? tint}
      data-size={size}
      data-chosen={isChosen || undefined}
      data-pointed={pointed}
      data-editing={isEditing || undefined}
      data-below={hasBelow || undefined}
      style={{ left: x, top: y }}
    >
      {isEditing && actions ? (
        <NoteEditor note={note} actions={actions} onDone={stopEditing} onEmptied={() => actions.remove(note.id)} />
      ) : (
        <button
          type="button"
          className={styles.words}
          dir="auto"
          data-note={note.id}
          tabIndex={isCurrent ? 0 : -1}
          aria-label={name}
          aria-pressed={isChosen}
          onPointerEnter={loadRichEditor}
          onFocus={() => {
            state.current.set(note.id);
            loadRichEditor();
          }}
          onClick={(event) => event.detail === 0 && actions && edit()} // by key or by a screen reader; gestures do the rest
          onContextMenu={(event) => {
            if (event.button === 2 && event.clientX !== 0) return;
            event.preventDefault();
            card.current?.querySelector<HTMLElement>("[aria-haspopup]")?.click();
          }}
        >
          <span className={styles.text}>
            <NoteWords note={note} />
          </span>
        </button>
      )}
      {hasBelow && (
        <div className={styles.below}>
          {pointed && <PointedMark />}
          {dots && <NoteDots brief votes={dots} words={note.text} inTabOrder={isCurrent} />}
          {note.colour && <Meaning colour={note.colour} toolbox={board.toolbox} />}
          {reactions && (
            <Reactions
              id={note.id}
              reactions={reactions}
              {...(mayReact && actions && { actions })}
              inTabOrder={isCurrent}
            />
          )}
        </div>
      )}
      {(!saved || isCurrent) && (
        <div className={styles.side}>
          <SavedMark saved={saved} />
          {isCurrent && actions && (
            <NoteMenu
              note={note}
              actions={actions}
              board={board}
              goals={goals}
              {...(hidden && { hidden })}
              {...(reactions && { reactions })}
              {...(votes && { votes })}
              {...(rank && { rank })}
              inTabOrder
              onEdit={() => whenDrawn(edit)}
              onRemove={() => actions.remove(note.id)}
            />
          )}
        </div>
      )}
      {rank?.place && (
        <span className={styles.rank} aria-hidden="true">
          {rank.place}
        </span>
      )}
      {hidden && <p className={styles.typing}>{text.lead.privately.mark}</p>}
      {typedBy && (
        <p className={styles.typing} aria-hidden="true">
          {text.room.note.types(typedBy)}
        </p>
      )}
    </li>
  );
});
