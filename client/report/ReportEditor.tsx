import { EditorContent, useEditor } from "@tiptap/react";
import { RefreshCw } from "lucide-react";
import { useMemo } from "react";
import type { SessionView } from "../../shared/api.ts";
import { beginning, fieldAttributes } from "../editor/beginning.ts";
import { useText } from "../locales/useText.ts";
import type { DeskLink } from "../sync/deskLink.ts";
import type { ReportLink } from "../sync/reportLink.ts";
import { ChangesPanel } from "./changes/ChangesPanel.tsx";
import { useChanges } from "./changes/useChanges.ts";
import { EditorToolbar } from "./EditorToolbar.tsx";
import { editorParts } from "./editorParts.ts";
import { PaperHead } from "./PaperHead.tsx";
import { SidePanel } from "./panel/SidePanel.tsx";
import styles from "./ReportEditor.module.css";

type Props = Readonly<{ view: SessionView; link: ReportLink; desk: DeskLink }>;

/** The document as paper, in which several people can write at once, with what they need beside it. */
export default function ReportEditor({ view, link, desk }: Props) {
  const { text } = useText();
  const { language } = view.template;
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
  const changes = useChanges(view, link.report, desk);
  return (
    <div className={styles.desk}>
      <div className={styles.editor}>
        <EditorToolbar editor={editor} />
        <div className={styles.paper}>
          <PaperHead view={view} />
          <EditorContent editor={editor} />
        </div>
      </div>
      <SidePanel
        sides={[
          {
            id: "changes",
            title: text.document.changes.title,
            icon: <RefreshCw aria-hidden="true" size={16} />,
            count: changes.open.length,
            content: <ChangesPanel changes={changes} editor={editor} />,
          },
        ]}
      />
    </div>
  );
}
