import type { Mark } from "../../shared/doc/marks.ts";
import type { Room } from "../../shared/doc/room.ts";
import { limits } from "../../shared/limits.ts";
import type { NoteActions } from "../boards/board.ts";
import { useText } from "../locales/useText.ts";
import { useLive } from "../sync/useLive.ts";
import styles from "./Canvas.module.css";
import type { CanvasState } from "./canvasState.ts";
import { arrowEnds } from "./markPlaces.ts";

type Props = Readonly<{ state: CanvasState; room: Room; actions?: NoteActions }>;

/** Labels, arrows and pen strokes, under the notes. */
export function MarkLayer({ state, room, actions }: Props) {
  const marks = useLive(room.marks);
  const stroke = useLive(state.stroke);
  useLive(state.layout); // arrows follow their notes
  const writing = useLive(state.writing);
  return (
    <>
      <svg className={styles.marks} width="1" height="1" aria-hidden="true">
        <defs>
          <marker id="arrowhead" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="5" markerHeight="5" orient="auto">
            <path d="M1 1 L9 5 L1 9" fill="none" stroke="context-stroke" strokeWidth="2" />
          </marker>
        </defs>
        {marks.map((mark) => (
          <Line key={mark.id} mark={mark} state={state} />
        ))}
        {stroke && <polyline points={stroke.join(" ")} />}
      </svg>
      {marks.map(({ id, drawing }) =>
        drawing.kind === "label" ? (
          <p key={id} className={styles.label} dir="auto" style={{ left: drawing.x, top: drawing.y }}>
            {drawing.text}
          </p>
        ) : null,
      )}
      {writing && actions && <LabelField at={writing} state={state} actions={actions} />}
    </>
  );
}

function Line({ mark: { drawing }, state }: Readonly<{ mark: Mark; state: CanvasState }>) {
  if (drawing.kind === "stroke") return <polyline points={drawing.points.join(" ")} />;
  const ends = drawing.kind === "arrow" ? arrowEnds(state, drawing) : undefined;
  if (!ends) return null;
  const [from, to] = ends;
  return <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} markerEnd="url(#arrowhead)" />;
}

type FieldProps = Readonly<{ at: Readonly<{ x: number; y: number }>; state: CanvasState; actions: NoteActions }>;

/** A label while it is written: there for the others once one leaves the field. */
function LabelField({ at, state, actions }: FieldProps) {
  const { text } = useText();
  return (
    <input
      className={styles.label}
      style={{ left: at.x, top: at.y }}
      aria-label={text.canvas.labelWords}
      maxLength={limits.labelLength}
      ref={(field) => field?.focus({ preventScroll: true })}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") event.currentTarget.value = "";
        if (event.key === "Enter" || event.key === "Escape") event.currentTarget.blur();
      }}
      onBlur={(event) => {
        const words = event.currentTarget.value.trim().toWellFormed();
        state.writing.set(undefined);
        if (words) actions.draw({ kind: "label", ...at, text: words });
      }}
    />
  );
}
