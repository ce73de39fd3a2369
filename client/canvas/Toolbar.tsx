import { Eraser, MousePointer2, Pen, SquarePen, Type, Waypoints } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import type { NoteActions } from "../boards/board.ts";
import { UndoButtons } from "../boards/UndoButtons.tsx";
import { useText } from "../locales/useText.ts";
import { useLive } from "../sync/useLive.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { addNoteInSight, middleOf } from "./addNote.ts";
import styles from "./Canvas.module.css";
import type { CanvasState, Mode } from "./canvasState.ts";

type Props = Readonly<{ state: CanvasState; actions: NoteActions }>;

/** What one can do on the canvas: as much as the templates of its questions let people do. */
export function Toolbar({ state, actions }: Props) {
  const { text } = useText();
  const { frames } = useLive(state.layout);
  const mode = useLive(state.mode);
  const tools = new Set(frames.flatMap(({ question }) => question.board.toolbox.tools));
  const icon = { "aria-hidden": true, size: 20 } as const;
  const modes: readonly Readonly<{ mode: Mode; label: string; icon: ReactNode; isThere: boolean }>[] = [
    { mode: "label", label: text.canvas.label, icon: <Type {...icon} />, isThere: tools.has("labels") },
    { mode: "arrow", label: text.canvas.arrow, icon: <Waypoints {...icon} />, isThere: tools.has("arrows") },
    { mode: "pen", label: text.canvas.pen, icon: <Pen {...icon} />, isThere: tools.has("pen") },
    {
      mode: "eraser",
      label: text.canvas.eraser,
      icon: <Eraser {...icon} />,
      isThere: tools.has("labels") || tools.has("arrows") || tools.has("pen"),
    },
  ];
  const offered = modes.filter(({ isThere }) => isThere);
  const isOffered = mode === "point" || offered.some((one) => one.mode === mode);
  useEffect(() => {
    if (!isOffered) state.mode.set("point"); // taken away while it was in somebody's hand
  }, [state, isOffered]);
  const point = { mode: "point", label: text.canvas.point, icon: <MousePointer2 {...icon} /> } as const;
  /** By key there is no place to press: the text comes in the middle of what is seen. */
  const write = (): void => {
    const { x, y } = middleOf(state);
    state.writing.set({ x: Math.round(x), y: Math.round(y) });
  };
  return (
    <div className={`${styles.bar} ${styles.tools}`} role="toolbar" aria-label={text.canvas.tools}>
      <IconButton
        label={text.canvas.newNote}
        icon={<SquarePen {...icon} />}
        onClick={() => addNoteInSight(state, actions)}
      />
      {offered.length > 0 &&
        [point, ...offered].map((one) => (
          <IconButton
            key={one.mode}
            label={one.label}
            icon={one.icon}
            aria-pressed={mode === one.mode}
            onClick={({ detail }) => (one.mode === "label" && detail === 0 ? write() : state.mode.set(one.mode))}
          />
        ))}
      <UndoButtons history={actions.history} />
    </div>
  );
}
