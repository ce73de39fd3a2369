import { EditorContent, useEditor } from "@tiptap/react";
import { type ReactNode, useMemo } from "react";
import { beginning, fieldAttributes } from "../editor/beginning.ts";
import { useText } from "../locales/useText.ts";
import type { ReportLink } from "../sync/reportLink.ts";
import { EditorToolbar } from "./EditorToolbar.tsx";
import { editorParts } from "./editorParts.ts";
import styles from "./ReportEditor.module.css";

type Props = Readonly<{ link: ReportLink; language: string; head: ReactNode }>;

/** The document as paper, in which several people can write at once. */
export default function ReportEditor({ link, language, head }: Props) {
  const { text } = useText();
  const words = text.report.editor;
  const extensions = useMemo(() => editorParts(link, words.colleague), [link, words]);
  const editor = useEditor(
    {
      extensions,
      ...beginning,
      editorProps: { attributes: fieldAttributes(words.label, language, styles.words) },
    },
    [extensions, language],
  );
  return (
    <div className={styles.editor}>
      <EditorToolbar editor={editor} />
      <div className={styles.paper}>
        {head}
        <EditorContent editor={editor} />
      </div>
    </div>
  );
}
