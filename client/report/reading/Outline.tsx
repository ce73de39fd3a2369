import { type Editor, useEditorState } from "@tiptap/react";
import { useText } from "../../locales/useText.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Reading.module.css";

/** The headings of the document: where one is, and the way to the others. */
export function Outline({ editor }: Readonly<{ editor: Editor }>) {
  const { text } = useText();
  const words = text.document.reading;
  const headings = useEditorState({ editor, selector: ({ editor: now }) => headingsOf(now) });
  return (
    <nav className={styles.panel} aria-label={words.outline}>
      {headings.length === 0 && <p className={styles.about}>{words.noOutline}</p>}
      <ul className={styles.outline}>
        {headings.map(({ at, level, title, isHere }) => (
          <li key={at} data-level={level}>
            <Button
              look="bare"
              aria-current={isHere ? "location" : undefined}
              onClick={() =>
                editor
                  .chain()
                  .setTextSelection(at + 1)
                  .scrollIntoView()
                  .focus()
                  .run()
              }
            >
              {title}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type Heading = Readonly<{ at: number; level: number; title: string; isHere: boolean }>;

function headingsOf({ state }: Editor): readonly Heading[] {
  const found: Heading[] = [];
  state.doc.forEach((node, at) => {
    if (node.type.name !== "heading" || node.textContent.trim() === "") return;
    found.push({ at, level: Number(node.attrs.level), title: node.textContent, isHere: false });
  });
  const here = found.findLastIndex(({ at }) => at < state.selection.from);
  return found.map((heading, index) => ({ ...heading, isHere: index === here }));
}
