import { NodeSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/** Lets the editor know that one of its own pieces is dragged: then it moves as it is, with where its words come from. */
export function startDrag(view: EditorView, at: number, carried: DataTransfer): void {
  const selection = NodeSelection.create(view.state.doc, at);
  view.dispatch(view.state.tr.setSelection(selection));
  carried.effectAllowed = "move";
  carried.setData("text/plain", selection.node.textContent);
  view.dragging = { slice: selection.content(), move: true };
}
