import type { Editor } from "@tiptap/react";
import { type RefObject, useEffect, useState } from "react";
import { pieceAt } from "./moveBlock.ts";

/** A piece of the document, and how far below the top of the paper it begins, px. */
export type ShownPiece = Readonly<{ at: number; top: number }>;

/** The piece under the pointer, or else the one with the caret; absent as long as nobody is in the document. */
export function useShownPiece(editor: Editor, paper: RefObject<HTMLDivElement | null>): ShownPiece | undefined {
  const [shown, show] = useState<ShownPiece>();
  useEffect(() => {
    const whole = paper.current;
    if (!whole) return;
    const showAt = (place: number): void => {
      const { doc } = editor.state;
      const at = pieceAt(doc.resolve(Math.min(place, doc.content.size)))?.from;
      const element = at === undefined ? null : editor.view.nodeDOM(at);
      if (at === undefined || !(element instanceof HTMLElement)) return show(undefined);
      show({ at, top: element.getBoundingClientRect().top - whole.getBoundingClientRect().top });
    };
    const showCaret = (): void => showAt(editor.state.selection.from);
    /** Who goes on elsewhere on the page needs no handle. A press on the handle itself may tell nothing of where the focus goes. */
    const hideLeft = ({ event }: Readonly<{ event: FocusEvent }>): void => {
      if (event.relatedTarget instanceof Node && !whole.contains(event.relatedTarget)) show(undefined);
    };
    const showPointed = ({ clientY, pointerType, target }: PointerEvent): void => {
      const isOnHandle = target instanceof Element && target.closest("button, [data-grip]") !== null;
      if (pointerType === "touch" || isOnHandle) return; // a finger points nowhere before it presses
      const { left, right } = editor.view.dom.getBoundingClientRect();
      const found = editor.view.posAtCoords({ left: (left + right) / 2, top: clientY });
      if (found) showAt(Math.max(found.pos, found.inside + 1));
    };
    whole.addEventListener("pointermove", showPointed);
    whole.addEventListener("pointerleave", showCaret);
    editor.on("selectionUpdate", showCaret).on("update", showCaret).on("focus", showCaret).on("blur", hideLeft);
    return () => {
      whole.removeEventListener("pointermove", showPointed);
      whole.removeEventListener("pointerleave", showCaret);
      editor.off("selectionUpdate", showCaret).off("update", showCaret).off("focus", showCaret).off("blur", hideLeft);
    };
  }, [editor, paper]);
  return shown;
}
