import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useState } from "react";
import { beginning, fieldAttributes } from "../../editor/beginning.ts";
import { EditorTools } from "../../editor/EditorTools.tsx";
import { LinkDialog } from "../../editor/LinkDialog.tsx";
import { LookButtons } from "../../editor/LookButtons.tsx";
import { StepButtons } from "../../editor/StepButtons.tsx";
import { useText } from "../../locales/useText.ts";
import type { SharedStatement } from "../../sync/deskLink.ts";
import styles from "./StatementEditor.module.css";
import { statementParts } from "./statementParts.ts";
import { type Writing, writingWith } from "./writing.ts";

type Props = Readonly<{
  shared: SharedStatement;
  /** The field's name for screen readers. */
  label: string;
  language: "nl" | "en";
  /** Hands over how proposals get in, as long as the editor is there. */
  onReady(writing: Writing): void;
}>;

/** The editor of one statement, in which several moderators can write at once. */
export function StatementEditor({ shared, label, language, onReady }: Props) {
  const { text } = useText();
  const words = text.statements;
  const [linking, setLinking] = useState(false);
  const [extensions] = useState(() => statementParts(shared, words.colleague, () => setLinking(true)));
  const editor = useEditor({
    extensions,
    ...beginning,
    editorProps: {
      attributes: {
        ...fieldAttributes(label, language, styles.words),
        "aria-placeholder": words.placeholder,
        spellcheck: "true",
        dir: "auto",
      },
    },
  });
  useEffect(() => onReady(writingWith(editor, language)), [editor, language, onReady]); // it may be made anew
  return (
    <div className={styles.editor}>
      <EditorTools className={styles.tools}>
        <LookButtons small editor={editor} looks={["bold", "italic", "link"]} onLink={() => setLinking(true)} />
        <StepButtons small editor={editor} />
      </EditorTools>
      <EditorContent editor={editor} />
      {linking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
    </div>
  );
}
