import { type Editor, useEditorState } from "@tiptap/react";
import {
  ArrowDown,
  ArrowUp,
  Bold,
  Italic,
  Link as LinkIcon,
  List,
  ListOrdered,
  MessageSquarePlus,
  Redo2,
  Undo2,
} from "lucide-react";
import { type ComponentType, useState } from "react";
import { Toolbar } from "react-aria-components/Toolbar";
import { LinkDialog } from "../editor/LinkDialog.tsx";
import { useText } from "../locales/useText.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { movePiece } from "./blocks/moveBlock.ts";
import { headingLevels } from "./editorParts.ts";
import styles from "./ReportEditor.module.css";

/** What can be done with the words where the caret is. One stop for Tab; arrow keys go from button to button. */
export function EditorToolbar({ editor, onComment }: Readonly<{ editor: Editor; onComment(): void }>) {
  const { text } = useText();
  const [linking, setLinking] = useState(false);
  const words = { ...text.common.editor, ...text.report.editor };
  const now = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      level: headingLevels.find((level) => current.isActive("heading", { level })),
      bold: current.isActive("bold"),
      italic: current.isActive("italic"),
      bullets: current.isActive("bulletList"),
      numbers: current.isActive("orderedList"),
      link: current.isActive("link"),
      canUndo: current.can().undo(),
      canRedo: current.can().redo(),
    }),
  });
  const act = () => editor.chain().focus();
  const button = (label: string, Icon: ComponentType<{ size?: number }>, pressed: boolean, run: () => void) => (
    <IconButton label={label} icon={<Icon aria-hidden="true" size={18} />} aria-pressed={pressed} onClick={run} />
  );
  return (
    <Toolbar aria-label={words.toolbar} className={styles.toolbar ?? ""}>
      <select
        className={styles.kind}
        aria-label={words.kind}
        value={now.level ?? 0}
        onChange={(event) => {
          const level = headingLevels.find((each) => String(each) === event.target.value);
          if (level) act().setHeading({ level }).run();
          else act().setParagraph().run();
        }}
      >
        <option value={0}>{words.paragraph}</option>
        {headingLevels.map((level) => (
          <option key={level} value={level}>
            {words.heading(level)}
          </option>
        ))}
      </select>
      {button(words.bold, Bold, now.bold, () => act().toggleBold().run())}
      {button(words.italic, Italic, now.italic, () => act().toggleItalic().run())}
      {button(words.bullets, List, now.bullets, () => act().toggleBulletList().run())}
      {button(words.numbers, ListOrdered, now.numbers, () => act().toggleOrderedList().run())}
      {button(words.link, LinkIcon, now.link, () => setLinking(true))}
      {([-1, 1] as const).map((by) => {
        const label = by < 0 ? text.document.blocks.up : text.document.blocks.down;
        const Icon = by < 0 ? ArrowUp : ArrowDown;
        return (
          <IconButton
            key={by}
            label={label}
            icon={<Icon aria-hidden="true" size={18} />}
            onClick={() => {
              const moved = movePiece(editor.state, by);
              if (moved) editor.view.dispatch(moved);
            }}
          />
        );
      })}
      <IconButton
        label={text.document.comments.add}
        icon={<MessageSquarePlus aria-hidden="true" size={18} />}
        onClick={onComment}
      />
      <IconButton
        label={text.common.undo}
        icon={<Undo2 aria-hidden="true" size={18} />}
        disabled={!now.canUndo}
        onClick={() => act().undo().run()}
      />
      <IconButton
        label={words.redo}
        icon={<Redo2 aria-hidden="true" size={18} />}
        disabled={!now.canRedo}
        onClick={() => act().redo().run()}
      />
      {linking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
    </Toolbar>
  );
}
