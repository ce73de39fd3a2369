import type { Editor } from "@tiptap/react";

/** Puts the caret at the end of what comes from this statement or theme of the desk. */
export function goToOrigin(editor: Editor, id: string): void {
  let end: number | undefined;
  editor.state.doc.descendants((node, at) => {
    if (end !== undefined) return false;
    if (node.attrs.source === id || node.attrs.theme === id)
      end = at + (node.firstChild?.isTextblock ? 1 + node.firstChild.nodeSize : node.nodeSize) - 1;
    return end === undefined;
  });
  if (end !== undefined) editor.chain().setTextSelection(end).scrollIntoView().focus().run();
}
