import type { NoteActions } from "../boards/board.ts";
import { useText } from "../locales/useText.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { frameInSight } from "./addNote.ts";
import type { CanvasState } from "./canvasState.ts";

type Props = Readonly<{ lines: readonly string[]; state: CanvasState; actions: NoteActions; onClose(): void }>;

/** Asks before a pasted list becomes notes: a stray Ctrl+V must not fill somebody's board. */
export function PasteDialog({ lines, state, actions, onClose }: Props) {
  const { text } = useText();
  const paste = (): void => {
    onClose();
    const frame = frameInSight(state);
    if (!frame) return;
    const spot = { question: frame.question.id, place: frame.place };
    state.chosen.set(new Set(actions.addAll(spot, lines)));
  };
  return (
    <Dialog
      title={text.canvas.pasteTitle(lines.length)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text.canvas.cancel}</Button>
          <Button look="primary" onClick={paste}>
            {text.canvas.pasteGo}
          </Button>
        </>
      }
    >
      <p>{text.canvas.pasteBody}</p>
      <ul>
        {[...new Set(lines)].slice(0, 5).map((line) => (
          <li key={line}>{line.slice(0, 100)}</li>
        ))}
        {lines.length > 5 && <li>…</li>}
      </ul>
    </Dialog>
  );
}
