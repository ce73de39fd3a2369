import { useEffect, useRef } from "react";
import type { Goal, NoteActions } from "../boards/board.ts";
import { useText } from "../locales/useText.ts";
import { useLive } from "../sync/useLive.ts";
import styles from "./Canvas.module.css";
import { CanvasNote } from "./CanvasNote.tsx";
import type { CanvasState } from "./canvasState.ts";
import { useSeenNotes } from "./useSeenNotes.ts";

type Props = Readonly<{ state: CanvasState; actions?: NoteActions; goals: readonly Goal[] }>;

/** The notes that are near enough to read, as a list in reading order. One is in the Tab order; arrow keys go to the others. */
export function NoteLayer({ state, actions, goals }: Props) {
  const { text } = useText();
  const list = useRef<HTMLUListElement>(null);
  const notes = useSeenNotes(state);
  const all = useLive(state.layout).notes;
  const chosen = useLive(state.chosen);
  const editing = useLive(state.editing);
  const chosenNow = useLive(state.current);
  const current = notes.some(({ note }) => note.id === chosenNow) ? chosenNow : notes[0]?.note.id;

  useEffect(() => followDrag(state, list), [state]);
  if (notes.length === 0) return null;
  return (
    <ul ref={list} className={styles.notes} aria-label={text.canvas.notes(all.length)}>
      {notes.map(({ note, at, frame, ...rest }) => (
        <CanvasNote
          key={note.id}
          note={note}
          {...rest}
          x={at.x}
          y={at.y}
          tint={frame.tint}
          where={frame.name}
          board={frame.question.board}
          goals={goals}
          state={state}
          {...(actions && { actions })}
          isChosen={chosen.has(note.id)}
          isCurrent={note.id === current}
          isEditing={note.id === editing}
        />
      ))}
    </ul>
  );
}

/** Held notes follow the pointer by themselves: drawing the list anew at each frame would be too slow. */
function followDrag(state: CanvasState, list: Readonly<{ current: HTMLElement | null }>): () => void {
  let held: readonly HTMLElement[] = [];
  let under: HTMLElement | undefined;
  let ids: ReadonlySet<string> | undefined;
  return state.drag.subscribe(() => {
    const drag = state.drag.current();
    if (drag?.ids !== ids) {
      for (const one of held) {
        one.style.translate = "";
        delete one.dataset.held;
      }
      ids = drag?.ids;
      held = [...(list.current?.children ?? [])].filter(
        (one): one is HTMLElement => one instanceof HTMLElement && (ids?.has(one.dataset.id ?? "") ?? false),
      );
      for (const one of held) one.dataset.held = "";
    }
    for (const one of held) one.style.translate = drag ? `${drag.by.x}px ${drag.by.y}px` : "";
    if (under?.dataset.id === drag?.over) return;
    delete under?.dataset.over;
    under = drag?.over
      ? (list.current?.querySelector<HTMLElement>(`[data-id="${drag.over}"]`) ?? undefined)
      : undefined;
    if (under) under.dataset.over = "";
  });
}
