import { type Editor, useEditorState } from "@tiptap/react";
import { ArrowDown, ArrowUp, MessageSquarePlus } from "lucide-react";
import { useState } from "react";
import { EditorTools } from "../editor/EditorTools.tsx";
import { LinkDialog } from "../editor/LinkDialog.tsx";
import { LookButtons } from "../editor/LookButtons.tsx";
import { StepButtons } from "../editor/StepButtons.tsx";
import { useText } from "../locales/useText.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { movePiece } from "./blocks/moveBlock.ts";
import { headingLevels } from "./editorParts.ts";
import styles from "./ReportEditor.module.css";

/** The tools of the document: what kind of piece it is, its looks and its place, and what can be said about it. */
export function EditorToolbar({ editor, onComment }: Readonly<{ editor: Editor; onComment(): void }>) {
  const { text } = useText();
  const [linking, setLinking] = useState(false);
  const words = text.report.editor;
  const level = useEditorState({
    editor,
    selector: ({ editor: current }) => headingLevels.find((each) => current.isActive("heading", { level: each })),
  });
  const act = () => editor.chain().focus();
  return (
    <EditorTools className={styles.toolbar}>
      <select
        className={styles.kind}
        aria-label={words.kind}
        value={level ?? 0}
        onChange={(event) => {
          const chosen = headingLevels.find((each) => String(each) === event.target.value);
          if (chosen) act().setHeading({ level: chosen }).run();
          else act().setParagraph().run();
        }}
      >
        <option value={0}>{words.paragraph}</option>
        {headingLevels.map((each) => (
          <option key={each} value={each}>
            {words.heading(each)}
          </option>
        ))}
      </select>
      <LookButtons
        editor={editor}
        looks={["bold", "italic", "bullets", "numbers", "link"]}
        onLink={() => setLinking(true)}
      />
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
      <StepButtons editor={editor} />
      {linking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
    </EditorTools>
  );
}
