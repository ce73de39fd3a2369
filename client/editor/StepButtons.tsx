import { type Editor, useEditorState } from "@tiptap/react";
import { Redo2, Undo2 } from "lucide-react";
import { useText } from "../locales/useText.ts";
import { IconButton } from "../ui/IconButton.tsx";

/** Takes back what was last typed here, and does it again. */
export function StepButtons({ editor, small = false }: Readonly<{ editor: Editor; small?: boolean }>) {
  const { text } = useText();
  const { canUndo, canRedo } = useEditorState({
    editor,
    selector: ({ editor: current }) => ({ canUndo: current.can().undo(), canRedo: current.can().redo() }),
  });
  const size = small ? 16 : 18;
  return (
    <>
      <IconButton
        small={small}
        label={text.common.undo}
        icon={<Undo2 aria-hidden="true" size={size} />}
        disabled={!canUndo}
        onClick={() => editor.chain().focus().undo().run()}
      />
      <IconButton
        small={small}
        label={text.common.editor.redo}
        icon={<Redo2 aria-hidden="true" size={size} />}
        disabled={!canRedo}
        onClick={() => editor.chain().focus().redo().run()}
      />
    </>
  );
}
