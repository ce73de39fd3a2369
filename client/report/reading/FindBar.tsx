import { type Editor, useEditorState } from "@tiptap/react";
import { ChevronDown, ChevronUp } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useText } from "../../locales/useText.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { foundIn, placeNow, search, step } from "./findMarks.ts";
import styles from "./Reading.module.css";

/** How long the document is, and a way to find words in it: Enter goes on, Shift+Enter back, Escape to the document. */
export function FindBar({ editor, children }: Readonly<{ editor: Editor; children: ReactNode }>) {
  const { text } = useText();
  const [wanted, want] = useState("");
  const words = text.document.reading;
  const { length, found, at } = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      length: wordsIn(now.state.doc.textBetween(0, now.state.doc.content.size, " ", " ")),
      found: foundIn(now.state).length,
      at: placeNow(now.state),
    }),
  });
  return (
    <search className={styles.bar}>
      <input
        type="search"
        className={styles.find}
        aria-label={words.find}
        placeholder={words.find}
        value={wanted}
        onChange={({ target }) => {
          want(target.value);
          search(editor, target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") step(editor, at + (event.shiftKey ? -1 : 1));
          if (event.key === "Escape") {
            want("");
            search(editor, "");
            editor.view.focus();
          }
        }}
      />
      {wanted.trim() && (
        <>
          <span role="status">{words.found(at + 1, found)}</span>
          <IconButton
            label={words.previous}
            icon={<ChevronUp aria-hidden="true" size={18} />}
            onClick={() => step(editor, at - 1)}
          />
          <IconButton
            label={words.next}
            icon={<ChevronDown aria-hidden="true" size={18} />}
            onClick={() => step(editor, at + 1)}
          />
        </>
      )}
      <span className={styles.length}>{words.words(length)}</span>
      {children}
    </search>
  );
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu)?.length ?? 0;
