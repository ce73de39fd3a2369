import type { Editor } from "@tiptap/react";
import type { EditorNode } from "../../../shared/doc/report.ts";

/** Makes the document say this again, as an edit like any other: undoable, and what stays the same is left alone. False when it is no document. */
export function putBack(editor: Editor, content: readonly EditorNode[]): boolean {
  try {
    const whole = editor.schema.nodeFromJSON({ type: "doc", content });
    whole.check();
    return editor.commands.setContent(whole);
  } catch {
    return false;
  }
}
