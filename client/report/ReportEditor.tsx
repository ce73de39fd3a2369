import { EditorContent, useEditor } from "@tiptap/react";
import { Eye, FileText, History, MessageSquare, RefreshCw, TableOfContents, UserX } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import type { SessionView } from "../../shared/api.ts";
import type { CommentId } from "../../shared/ids.ts";
import { beginning, fieldAttributes } from "../editor/beginning.ts";
import { useText } from "../locales/useText.ts";
import { StaffName } from "../StaffName.tsx";
import type { DeskLink } from "../sync/deskLink.ts";
import type { ReportLink } from "../sync/reportLink.ts";
import { useLive } from "../sync/useLive.ts";
import { Button } from "../ui/Button.tsx";
import { useToasts } from "../ui/Toasts.tsx";
import { BlockHandle } from "./blocks/BlockHandle.tsx";
import { ChangesPanel } from "./changes/ChangesPanel.tsx";
import { useChanges } from "./changes/useChanges.ts";
import { CommentsPanel } from "./comments/CommentsPanel.tsx";
import { chosenSpot, type Spot } from "./comments/places.ts";
import { EditorToolbar } from "./EditorToolbar.tsx";
import { editorParts } from "./editorParts.ts";
import { FrontPanel } from "./front/FrontPanel.tsx";
import { NamesPanel } from "./names/NamesPanel.tsx";
import type { Doubts } from "./names/useDoubts.ts";
import { PaperHead } from "./PaperHead.tsx";
import { SidePanel, type SideView } from "./panel/SidePanel.tsx";
import { PreviewDialog } from "./preview/PreviewDialog.tsx";
import styles from "./ReportEditor.module.css";
import { FindBar } from "./reading/FindBar.tsx";
import { Outline } from "./reading/Outline.tsx";
import { VersionsPanel } from "./versions/VersionsPanel.tsx";

type Props = Readonly<{ view: SessionView; link: ReportLink; desk: DeskLink; doubts: Doubts }>;

/** The document as paper, in which several people can write at once, with what they need beside it. */
export default function ReportEditor({ view, link, desk, doubts }: Props) {
  const { text } = useText();
  const showToast = useToasts();
  const { language } = view.template;
  const words = text.report.editor;
  const [side, setSide] = useState<SideView>({ chosen: "changes", isShown: false });
  const [spot, setSpot] = useState<Spot>();
  const [me, setMe] = useState(view.me.name);
  const [isPreviewed, setPreviewed] = useState(false);
  const paper = useRef<HTMLDivElement>(null);
  const [thread, setThread] = useState<CommentId>();
  const extensions = useMemo(() => {
    const showThread = (id: CommentId): void => {
      setThread(id);
      setSide(({ isShown }) => ({ chosen: "comments", isShown }));
    };
    return editorParts(link, words.colleague, showThread);
  }, [link, words]);
  const editor = useEditor(
    {
      extensions,
      ...beginning,
      editorProps: { attributes: fieldAttributes(words.label, language, styles.words) },
    },
    [extensions, language],
  );
  const changes = useChanges(view, link, desk);
  const threads = useLive(link.comments.threads);

  const comment = (): void => {
    const chosen = chosenSpot(editor.state);
    if (!chosen) return showToast(text.document.comments.addHint);
    setSpot(chosen);
    setSide({ chosen: "comments", isShown: true });
  };
  return (
    <div className={styles.desk}>
      <div className={styles.editor}>
        <EditorToolbar editor={editor} onComment={comment} />
        <FindBar editor={editor}>
          <Button onClick={() => setPreviewed(true)}>
            <Eye aria-hidden="true" size={18} />
            {text.document.reading.preview}
          </Button>
        </FindBar>
        <div ref={paper} className={styles.paper}>
          <BlockHandle editor={editor} paper={paper} onComment={comment} />
          <PaperHead view={view} front={link.front} />
          <EditorContent editor={editor} />
        </div>
      </div>
      {isPreviewed && <PreviewDialog view={view} link={link} desk={desk} onClose={() => setPreviewed(false)} />}
      <SidePanel
        view={side}
        onView={setSide}
        sides={[
          {
            id: "changes",
            title: text.document.changes.title,
            icon: <RefreshCw aria-hidden="true" size={16} />,
            count: changes.open.length,
            content: <ChangesPanel changes={changes} editor={editor} />,
          },
          {
            id: "comments",
            title: text.document.comments.title,
            icon: <MessageSquare aria-hidden="true" size={16} />,
            count: threads.filter(({ isResolved }) => !isResolved).length,
            content: (
              <CommentsPanel
                link={link}
                editor={editor}
                spot={spot}
                onDone={() => setSpot(undefined)}
                me={me}
                name={!view.anonymous && <StaffName session={view.id} name={me} onNamed={setMe} />}
                chosen={thread}
              />
            ),
          },
          {
            id: "names",
            title: text.document.names.title,
            icon: <UserX aria-hidden="true" size={16} />,
            count: doubts.open.length,
            content: <NamesPanel view={view} doubts={doubts} />,
          },
          {
            id: "outline",
            title: text.document.reading.outline,
            icon: <TableOfContents aria-hidden="true" size={16} />,
            content: <Outline editor={editor} />,
          },
          {
            id: "versions",
            title: text.document.versions.title,
            icon: <History aria-hidden="true" size={16} />,
            content: <VersionsPanel link={link} editor={editor} me={me} />,
          },
          {
            id: "front",
            title: text.document.front.title,
            icon: <FileText aria-hidden="true" size={16} />,
            content: <FrontPanel view={view} front={link.front} />,
          },
        ]}
      />
    </div>
  );
}
