import { AlignStartHorizontal, AlignStartVertical, Copy, Group, Rows3, Trash2 } from "lucide-react";
import type { NoteActions } from "../boards/board.ts";
import { focusNeighbour } from "../boards/noteFocus.ts";
import { useText } from "../locales/useText.ts";
import { useLive } from "../sync/useLive.ts";
import { announce } from "../ui/announce.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { aligned, type Edge } from "./aligned.ts";
import styles from "./Canvas.module.css";
import type { CanvasState } from "./canvasState.ts";
import { copyNotes } from "./copyNotes.ts";
import { nameSoon } from "./nameSoon.ts";

type Props = Readonly<{ state: CanvasState; actions: NoteActions }>;

/** What can be done with several notes at once. */
export function SelectionBar({ state, actions }: Props) {
  const { text } = useText();
  const chosen = useLive(state.chosen);
  const { notes } = useLive(state.layout);
  const held = notes.filter(({ note }) => chosen.has(note.id));
  const [first] = held;
  if (!first || held.length < 2) return null;
  const ids = held.map(({ note }) => note.id);
  const mayGroup = held.every(({ frame }) => frame.question.board.toolbox.tools.includes("groups"));
  const icon = { "aria-hidden": true, size: 20 } as const;
  const align = (edge: Edge): void => actions.arrange(aligned(state.layout.current().frames, held, edge));
  const remove = (): void => {
    focusNeighbour(first.note.id);
    state.chosen.set(new Set());
    actions.removeAll(ids);
  };
  const group = (): void => {
    const stack = actions.putTogether(ids, first.note.id);
    state.chosen.set(new Set());
    announce(text.canvas.grouped(ids.length));
    if (stack !== undefined) nameSoon(stack);
  };
  return (
    <div className={`${styles.bar} ${styles.selection}`} role="toolbar" aria-label={text.canvas.many(held.length)}>
      <span role="status">{text.canvas.many(held.length)}</span>
      {mayGroup && <IconButton label={text.canvas.together} icon={<Group {...icon} />} onClick={group} />}
      <IconButton label={text.canvas.alignLeft} icon={<AlignStartVertical {...icon} />} onClick={() => align("left")} />
      <IconButton label={text.canvas.alignTop} icon={<AlignStartHorizontal {...icon} />} onClick={() => align("top")} />
      <IconButton label={text.canvas.spread} icon={<Rows3 {...icon} />} onClick={() => align("spread")} />
      <IconButton
        label={text.canvas.copy}
        icon={<Copy {...icon} />}
        onClick={() => {
          void navigator.clipboard?.writeText(copyNotes(held));
          announce(text.canvas.copied(held.length));
        }}
      />
      <IconButton label={text.room.note.remove} icon={<Trash2 {...icon} />} onClick={remove} />
    </div>
  );
}
