import { type Editor, useEditorState } from "@tiptap/react";
import { Bold, Italic, Link, List } from "lucide-react";
import type { ComponentType } from "react";
import { Toolbar } from "react-aria-components/Toolbar";
import { useText } from "../../locales/useText.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import styles from "./RichEditor.module.css";

/** The looks of the words where the caret is. One stop for Tab; arrow keys go from button to button. */
export function NoteToolbar({ editor, onLink }: Readonly<{ editor: Editor; onLink(): void }>) {
  const { text } = useText();
  const words = text.common.editor;
  const now = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      bold: current.isActive("bold"),
      italic: current.isActive("italic"),
      bullets: current.isActive("bulletList"),
      link: current.isActive("link"),
    }),
  });
  const act = () => editor.chain().focus();
  const button = (label: string, Icon: ComponentType<{ size?: number }>, pressed: boolean, run: () => void) => (
    <IconButton small label={label} icon={<Icon aria-hidden="true" size={16} />} aria-pressed={pressed} onClick={run} />
  );
  return (
    <Toolbar aria-label={words.toolbar} className={styles.toolbar ?? ""}>
      {button(words.bold, Bold, now.bold, () => act().toggleBold().run())}
      {button(words.italic, Italic, now.italic, () => act().toggleItalic().run())}
      {button(words.bullets, List, now.bullets, () => act().toggleBulletList().run())}
      {button(words.link, Link, now.link, onLink)}
    </Toolbar>
  );
}
