import { type Editor, useEditorState } from "@tiptap/react";
import { Bold, Italic, Link, Redo2, Undo2 } from "lucide-react";
import type { ComponentType } from "react";
import { Toolbar } from "react-aria-components/Toolbar";
import { useText } from "../../locales/useText.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import styles from "./StatementEditor.module.css";

/** The looks of the words where the caret is, and undo. One stop for Tab; arrow keys go from button to button. */
export function StatementToolbar({ editor, onLink }: Readonly<{ editor: Editor; onLink(): void }>) {
  const { text } = useText();
  const words = text.common.editor;
  const now = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      bold: current.isActive("bold"),
      italic: current.isActive("italic"),
      link: current.isActive("link"),
      canUndo: current.can().undo(),
      canRedo: current.can().redo(),
    }),
  });
  const act = () => editor.chain().focus();
  const look = (label: string, Icon: ComponentType<{ size?: number }>, pressed: boolean, run: () => void) => (
    <IconButton small label={label} icon={<Icon aria-hidden="true" size={16} />} aria-pressed={pressed} onClick={run} />
  );
  return (
    <Toolbar aria-label={words.toolbar} className={styles.toolbar ?? ""}>
      {look(words.bold, Bold, now.bold, () => act().toggleBold().run())}
      {look(words.italic, Italic, now.italic, () => act().toggleItalic().run())}
      {look(words.link, Link, now.link, onLink)}
      <IconButton
        small
        label={text.common.undo}
        icon={<Undo2 aria-hidden="true" size={16} />}
        disabled={!now.canUndo}
        onClick={() => act().undo().run()}
      />
      <IconButton
        small
        label={words.redo}
        icon={<Redo2 aria-hidden="true" size={16} />}
        disabled={!now.canRedo}
        onClick={() => act().redo().run()}
      />
    </Toolbar>
  );
}
