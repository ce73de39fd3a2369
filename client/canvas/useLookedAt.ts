import { useLayoutEffect, useRef } from "react";
import { noteSize } from "../../shared/boards/surface.ts";
import type { Look } from "../../shared/doc/calls.ts";
import type { QuestionId } from "../../shared/ids.ts";
import { type Camera, centred } from "./camera.ts";
import type { CanvasState } from "./canvasState.ts";
import { focusWhenDrawn } from "./focusNote.ts";

/**
 * Takes the camera to the questions that people are at, and to a note that somebody points at; and back to where one was when that is
 * over at the same questions.
 */
export function useLookedAt(state: CanvasState, questions: readonly QuestionId[], pointed: Look | undefined): void {
  const wanted = questions.join(" ");
  const at = useRef<string>(undefined); // the questions we were at last
  const before = useRef<Readonly<{ wayBack: () => Camera; at: string }>>(undefined);
  useLayoutEffect(() => {
    const lookAround = (): void => state.lookAt(wanted.split(" ") as QuestionId[]);
    if (at.current === undefined) lookAround();
    const note = pointed?.note === undefined ? undefined : state.note(pointed.note);
    if (note) {
      before.current ??= { wayBack: state.wayBack(), at: at.current ?? wanted };
      state.current.set(note.note.id); // drawn also while it is far away
      state.glideTo(() => centred(state.camera.current(), { ...note.at, ...noteSize }, state.window.current()));
      focusWhenDrawn(note.note.id);
    } else if (before.current?.at === wanted) {
      state.glideTo(before.current.wayBack);
      before.current = undefined;
    } else if (at.current !== wanted) {
      lookAround();
      before.current = undefined;
    }
    at.current = wanted;
  }, [state, wanted, pointed]);
}
