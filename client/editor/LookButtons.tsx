import { type Editor, useEditorState } from "@tiptap/react";
import { Bold, Italic, Link, List, ListOrdered } from "lucide-react";
import { useText } from "../locales/useText.ts";
import { IconButton } from "../ui/IconButton.tsx";

/** How words can look: what it is called in the document, and its sign. */
const kinds = {
  bold: { name: "bold", Icon: Bold },
  italic: { name: "italic", Icon: Italic },
  bullets: { name: "bulletList", Icon: List },
  numbers: { name: "orderedList", Icon: ListOrdered },
  link: { name: "link", Icon: Link },
} as const;

type Look = keyof typeof kinds;
type Props = Readonly<{ editor: Editor; looks: readonly Look[]; small?: boolean; onLink(): void }>;

/** The looks of the words where the caret is: which they have, and a press to turn each on or off. Where a link leads is asked. */
export function LookButtons({ editor, looks, small = false, onLink }: Props) {
  const { text } = useText();
  const on = useEditorState({
    editor,
    selector: ({ editor: current }) => looks.map((look) => current.isActive(kinds[look].name)),
  });
  const act = () => editor.chain().focus();
  const turn: Readonly<Record<Look, () => void>> = {
    bold: () => act().toggleBold().run(),
    italic: () => act().toggleItalic().run(),
    bullets: () => act().toggleBulletList().run(),
    numbers: () => act().toggleOrderedList().run(),
    link: onLink,
  };
  return looks.map((look, at) => {
    const { Icon } = kinds[look];
    return (
      <IconButton
        key={look}
        small={small}
        label={text.common.editor[look]}
        icon={<Icon aria-hidden="true" size={small ? 16 : 18} />}
        aria-pressed={on[at] ?? false}
        onClick={turn[look]}
      />
    );
  });
}
