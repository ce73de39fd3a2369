import type { Node } from "@tiptap/pm/model";

/** The plain words of a note or a statement as the editor holds it, as `Note.text` has them. */
export function wordsOf(doc: Node): string {
  return doc.textBetween(0, doc.content.size, "\n", "\n");
}

/** The place in the editor of an offset in the plain words. */
export function placeOf(doc: Node, offset: number): number {
  let left = offset;
  let place: number | undefined;
  doc.descendants((node, at) => {
    if (place !== undefined || !node.isTextblock) return place === undefined;
    if (left <= node.content.size) place = at + 1 + left;
    else left -= node.content.size + 1; // the line break behind it
    return false;
  });
  return place ?? doc.content.size;
}

/** How many plain letters stand before a place in the editor. */
export function offsetOf(doc: Node, place: number): number {
  return doc.textBetween(0, place, "\n", "\n").length;
}
