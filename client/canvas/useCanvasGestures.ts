import { type RefObject, useEffect, useRef } from "react";
import { noteSize, type Point } from "../../shared/boards/surface.ts";
import type { Room } from "../../shared/doc/room.ts";
import type { NoteActions } from "../boards/board.ts";
import { useText } from "../locales/useText.ts";
import { announce } from "../ui/announce.tsx";
import { writeNote } from "./addNote.ts";
import type { Pointers } from "./Cursors.tsx";
import type { CanvasState } from "./canvasState.ts";
import { focusNote } from "./focusNote.ts";
import { spotAt } from "./frames.ts";
import { type GestureDeps, listenToGestures } from "./gestures.ts";
import { markAt } from "./markPlaces.ts";
import { movedBy } from "./movedBy.ts";
import { nameSoon } from "./nameSoon.ts";
import { simplified } from "./simplified.ts";

type Asked = Readonly<{
  state: CanvasState;
  region: RefObject<HTMLElement | null>;
  room: Room;
  actions?: NoteActions;
  pointers?: Pointers;
}>;

/** What mouse, pen and fingers do on the canvas. */
export function useCanvasGestures({ state, region, room, actions, pointers }: Asked): void {
  const { text } = useText();
  const outcome: GestureDeps = {
    state,
    mayWrite: () => actions !== undefined,
    drop(ids, by, over) {
      if (!actions) return;
      const target = over === undefined ? undefined : state.note(over);
      if (target?.frame.question.board.toolbox.tools.includes("groups")) {
        const stack = actions.putTogether([...ids], target.note.id);
        announce(text.canvas.grouped(ids.size + 1));
        if (stack !== undefined && target.note.stack === undefined) nameSoon(stack);
      } else actions.arrange(movedBy(state, ids, by));
    },
    tap(note, at, { again, more }) {
      if (state.mode.current() === "label" && actions) {
        state.mode.set("point");
        state.writing.set({ x: Math.round(at.x), y: Math.round(at.y) });
        return;
      }
      if (note === undefined) {
        if (!more) state.chosen.set(new Set());
        const spot = again ? spotAt(state.layout.current().frames, middleOn(at)) : undefined;
        if (spot && actions) writeNote(state, actions.add(spot, ""));
        return;
      }
      const chosen = new Set(more ? state.chosen.current() : []);
      if (more && chosen.has(note)) chosen.delete(note);
      else chosen.add(note);
      state.chosen.set(chosen);
      if (state.editing.current() === note) return;
      focusNote(state, note);
      if (!again || !actions) return;
      state.show(note);
      state.editing.set(note);
    },
    drawn(points) {
      const stroke = simplified(points);
      if (stroke.length >= 4) actions?.draw({ kind: "stroke", points: stroke });
    },
    erase(at) {
      const mark = markAt(room.marks.current(), state, at);
      if (mark) actions?.wipe(mark);
    },
    joined: (from, to) => actions?.join(from, to),
    hover: (at) => pointers?.tell(at),
  };
  const newest = useRef(outcome);
  useEffect(() => {
    newest.current = outcome;
  });
  useEffect(() => {
    const element = region.current;
    // Listens once: what changes meanwhile must not take a note out of somebody's hand.
    return element
      ? listenToGestures(element, {
          state,
          mayWrite: () => newest.current.mayWrite(),
          drop: (...given) => newest.current.drop(...given),
          tap: (...given) => newest.current.tap(...given),
          drawn: (...given) => newest.current.drawn(...given),
          erase: (...given) => newest.current.erase(...given),
          joined: (...given) => newest.current.joined(...given),
          hover: (...given) => newest.current.hover(...given),
        })
      : undefined;
  }, [state, region]);
}

const middleOn = ({ x, y }: Point): Point => ({ x: x - noteSize.width / 2, y: y - noteSize.height / 2 });
