import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { Look } from "../../shared/doc/calls.ts";
import type { Room } from "../../shared/doc/room.ts";
import type { QuestionId } from "../../shared/ids.ts";
import type { BoardNote, Goal, NoteActions } from "../boards/board.ts";
import { useText } from "../locales/useText.ts";
import styles from "./Canvas.module.css";
import { Controls } from "./Controls.tsx";
import { Cursors, type Pointers } from "./Cursors.tsx";
import { openCanvasState } from "./canvasState.ts";
import { FarNotes } from "./FarNotes.tsx";
import { Frames } from "./Frames.tsx";
import { type CanvasQuestion, layOutCanvas } from "./frames.ts";
import { MarkLayer } from "./MarkLayer.tsx";
import { Marquee } from "./Marquee.tsx";
import { Minimap } from "./Minimap.tsx";
import { NoteLayer } from "./NoteLayer.tsx";
import { PasteDialog } from "./PasteDialog.tsx";
import { SelectionBar } from "./SelectionBar.tsx";
import { StackNames } from "./StackNames.tsx";
import { Toolbar } from "./Toolbar.tsx";
import { useCamera } from "./useCamera.ts";
import { useCanvasGestures } from "./useCanvasGestures.ts";
import { useCanvasKeys } from "./useCanvasKeys.ts";
import { useLookedAt } from "./useLookedAt.ts";
import "../boards/tints.css";

export type CanvasProps = Readonly<{
  room: Room;
  questions: readonly CanvasQuestion[];
  /** The questions that people are at: shown first, and again when they go to others. */
  lookAt: readonly QuestionId[];
  notes: readonly BoardNote[];
  /** Absent when people can only look. */
  actions?: NoteActions;
  goals: readonly Goal[];
  /** The note that everybody is asked to look at, another value each time they are. */
  pointed?: Look;
  /** Where the others' pointers are; absent where nobody is told. */
  pointers?: Pointers;
  /** The language of the questions. */
  language: string;
}>;

/** The whiteboard: the same notes as in the list, lying in the frames of their questions. */
export default function RoomCanvas({
  room,
  questions,
  lookAt,
  notes,
  pointed,
  actions,
  goals,
  pointers,
  language,
}: CanvasProps) {
  const { text } = useText();
  const how = useId();
  const layout = useMemo(() => layOutCanvas(questions, notes), [questions, notes]);
  const [state] = useState(() => openCanvasState(layout));
  useEffect(() => state.layout.set(layout), [state, layout]);
  const region = useRef<HTMLElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  useCamera(state, region, layer);
  useLookedAt(state, lookAt, pointed);
  useCanvasGestures({ state, region, room, ...(actions && { actions }), ...(pointers && { pointers }) });
  const keys = useCanvasKeys({ state, ...(actions && { actions }) });

  return (
    <section
      ref={region}
      className={styles.region}
      aria-label={text.canvas.region}
      aria-describedby={how}
      data-canvas=""
      onKeyDown={keys.onKeyDown}
      onCopy={keys.onCopy}
      onPaste={keys.onPaste}
    >
      <p id={how} className="visually-hidden">
        {text.canvas.how}
      </p>
      <FarNotes state={state} />
      <div ref={layer} className={styles.layer}>
        <Frames state={state} language={language} />
        <MarkLayer state={state} room={room} {...(actions && { actions })} />
        <StackNames state={state} {...(actions && { actions })} />
        <NoteLayer state={state} goals={goals} {...(actions && { actions })} />
        {pointers && <Cursors pointers={pointers} />}
        <Marquee state={state} />
      </div>
      {actions && <Toolbar state={state} actions={actions} />}
      {actions && <SelectionBar state={state} actions={actions} />}
      <Controls state={state} />
      <Minimap state={state} />
      {actions && keys.pasted.length > 0 && (
        <PasteDialog lines={keys.pasted} state={state} actions={actions} onClose={keys.forgetPasted} />
      )}
    </section>
  );
}
