import type { DragPreviewRenderer } from "react-aria-components/useDragAndDrop";

/** What hangs on the pointer while notes are dragged: how many there are. It is in the page only while the browser takes its picture. */
export function dragPreview(words: (count: number) => string, className: string): DragPreviewRenderer {
  return (items, show) => {
    const paper = document.createElement("div");
    paper.className = className;
    paper.textContent = words(items.length);
    document.body.append(paper);
    show(paper);
    requestAnimationFrame(() => paper.remove());
  };
}
