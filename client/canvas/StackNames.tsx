import { noteSize, stacksAmong } from "../../shared/boards/surface.ts";
import type { NoteActions } from "../boards/board.ts";
import { NoteDots } from "../boards/NoteDots.tsx";
import { StackName } from "../boards/StackGroup.tsx";
import { useText } from "../locales/useText.ts";
import { useLive } from "../sync/useLive.ts";
import styles from "./Canvas.module.css";
import type { CanvasState } from "./canvasState.ts";

const margin = 10;
const nameHeight = 36;

/** A frame around each stack, with its name. */
export function StackNames({ state, actions }: Readonly<{ state: CanvasState; actions?: NoteActions }>) {
  const { text } = useText();
  const { frames, notes } = useLive(state.layout);
  return frames.flatMap((frame) => {
    const here = notes.filter((one) => one.frame === frame && one.note.stack !== undefined);
    return [...stacksAmong(here.map(({ note }) => note))].map(([id, members]) => {
      const laid = here.filter(({ note }) => members.includes(note));
      const [x, top] = [laid[0]?.at.x ?? 0, Math.min(...laid.map(({ at }) => at.y))];
      const [name, votes] = [laid[0]?.stackName ?? "", laid[0]?.votes];
      const height = Math.max(...laid.map(({ at }) => at.y)) - top + noteSize.height;
      return (
        <div
          key={id}
          className={styles.stack}
          style={{
            left: x - margin,
            top: top - margin - nameHeight,
            width: noteSize.width + 2 * margin,
            height: height + 2 * margin + nameHeight,
          }}
        >
          <div className={styles.stackName}>
            <StackName id={id} name={name} {...(actions && { actions })} />
            {votes && <NoteDots brief inTabOrder votes={votes} words={name || text.canvas.nameless} />}
          </div>
        </div>
      );
    });
  });
}
