import { NodeSelection } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import { GripVertical } from "lucide-react";
import type { RefObject } from "react";
import { useText } from "../../locales/useText.ts";
import { Menu } from "../../ui/Menu.tsx";
import styles from "./BlockHandle.module.css";
import { movePiece, pieceAt } from "./moveBlock.ts";
import { startDrag } from "./startDrag.ts";
import { useShownPiece } from "./useShownPiece.ts";

type Props = Readonly<{ editor: Editor; paper: RefObject<HTMLDivElement | null>; onComment(): void }>;

/** Beside the piece under the pointer, or else the one with the caret: a grip to drag it by, and all that can be done with it. */
export function BlockHandle({ editor, paper, onComment }: Props) {
  const { text } = useText();
  const shown = useShownPiece(editor, paper);
  const node = shown && shown.at < editor.state.doc.content.size ? editor.state.doc.nodeAt(shown.at) : null;
  if (!shown || !node) return null;

  const { at, top } = shown;
  const words = text.document.blocks;
  const isStatement = [node, node.firstChild].some((each) => Boolean(each?.attrs.source));
  /** Puts the caret in the piece, so that what is done is done with it. */
  const here = (): Editor => {
    const isIn = pieceAt(editor.state.selection.$from)?.from === at;
    if (!isIn) editor.commands.setTextSelection(at + (node.isTextblock ? 1 : 2));
    return editor;
  };
  const move = (by: -1 | 1): void => {
    const moved = movePiece(here().state, by);
    if (moved) editor.view.dispatch(moved);
    editor.view.focus();
  };
  const remove = (): void => {
    const { $from } = NodeSelection.create(editor.state.doc, at);
    const isLast = $from.depth > 0 && $from.parent.childCount === 1; // a list without bullets is none
    const [from, to] = isLast ? [$from.before(), $from.after()] : [at, at + node.nodeSize];
    editor.view.dispatch(editor.state.tr.delete(from, to));
    editor.view.focus();
  };
  return (
    <div className={styles.handle} ref={(handle) => handle?.style.setProperty("top", `${top}px`)}>
      {/* The menu does the same by keyboard. */}
      <div
        className={styles.grip}
        draggable
        data-grip
        aria-hidden="true"
        onDragStart={(event) => startDrag(editor.view, at, event.dataTransfer)}
      >
        <GripVertical size={18} />
      </div>
      <Menu
        small
        label={words.menu}
        icon={<span aria-hidden="true">⋯</span>}
        groups={[
          {
            id: "piece",
            choices: [
              { id: "up", label: words.up, onChoose: () => move(-1) },
              { id: "down", label: words.down, onChoose: () => move(1) },
              {
                id: "comment",
                label: words.comment,
                onChoose: () => {
                  here();
                  onComment();
                },
              },
              { id: "remove", label: isStatement ? words.leaveOut : words.remove, danger: true, onChoose: remove },
            ],
          },
        ]}
      />
    </div>
  );
}
