import { EditorContent, useEditor } from "@tiptap/react";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import type { NoteId } from "../../../shared/ids.ts";
import { beginning, fieldAttributes } from "../../editor/beginning.ts";
import { EditorTools } from "../../editor/EditorTools.tsx";
import { LinkDialog } from "../../editor/LinkDialog.tsx";
import { LookButtons } from "../../editor/LookButtons.tsx";
import type { SharedWords } from "../../sync/roomLink.ts";
import type { History } from "../history.ts";
import { noteParts } from "./noteParts.ts";
import { placeOf, wordsOf } from "./places.ts";
import styles from "./RichEditor.module.css";

export type RichEditorProps = Readonly<{
  note: NoteId;
  words: SharedWords;
  history: History;
  /** The field's name for screen readers. */
  label: string;
  language: string;
  /** Where the caret begins, in the plain words; absent at the end. */
  startAt(): number | undefined;
  /** Where the caret is now, in the plain words. */
  onCaret(at: number): void;
  onType(): void;
  onLeave(): void;
}>;

/** The editor of one note's words, in which several people can write at once. Another `key` is another place where the words are. */
export function renderRichEditor({ key, ...props }: RichEditorProps & Readonly<{ key: number }>): ReactNode {
  return <RichEditor key={key} {...props} />;
}

function RichEditor(props: RichEditorProps) {
  const { note, words, history, label, language, startAt, onCaret, onType, onLeave } = props;
  const [linking, setLinking] = useState(false);
  const [extensions] = useState(() => noteParts(words, { history, leave: onLeave, askLink: () => setLinking(true) }));
  const editor = useEditor({
    extensions,
    ...beginning,
    editorProps: {
      attributes: {
        ...fieldAttributes(label, language, styles.words),
        "data-note": note,
        spellcheck: "true",
        dir: "auto",
        enterkeyhint: "done",
      },
    },
    onUpdate({ transaction }) {
      if (transaction.getMeta(ySyncPluginKey) === undefined) onType(); // typed here, not by others
    },
    onSelectionUpdate: ({ editor: { state } }) =>
      onCaret(state.doc.textBetween(0, state.selection.head, "\n", "\n").length),
  });

  const begin = useEffectEvent(() => {
    words.typed.follow(ySyncPluginKey);
    const { doc } = editor.state;
    editor.commands.setTextSelection(placeOf(doc, startAt() ?? wordsOf(doc).length));
    editor.view.focus(); // now: its own command waits for a frame, in which letters would go nowhere
  });
  useEffect(() => {
    begin();
  }, []);

  return (
    <>
      <EditorContent editor={editor} />
      <EditorTools className={styles.tools}>
        <LookButtons
          small
          editor={editor}
          looks={["bold", "italic", "bullets", "link"]}
          onLink={() => setLinking(true)}
        />
      </EditorTools>
      {linking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
    </>
  );
}
