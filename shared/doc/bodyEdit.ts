import * as Y from "yjs";
import { newParagraph, nodes, paragraphsOf, paragraphText } from "./body.ts";
import { type Edit, smallestEdit } from "./textEdit.ts";

/**
 * Makes a body say `after` with the smallest edit, so that looks, and what others typed meanwhile, stay. A line becomes a
 * paragraph, and in a list a bullet.
 */
export function retypeBody(body: Y.XmlFragment, after: string): void {
  const paragraphs = paragraphsOf(body).map(({ paragraph }) => paragraph);
  const lines = paragraphs.map(paragraphText);
  const edit = smallestEdit(lines.join("\n"), after.toWellFormed());
  if (edit.remove === 0 && edit.insert === "") return;
  body.doc?.transact(() => {
    if (paragraphs.length === 0) body.insert(0, edit.insert.split("\n").map(newParagraph));
    else retypeLines(paragraphs, lines, edit);
  });
}

function retypeLines(paragraphs: readonly Y.XmlElement[], lines: readonly string[], edit: Edit): void {
  const first = lineAt(lines, edit.at);
  const last = lineAt(lines, edit.at + edit.remove);
  const touched = paragraphs.slice(first.line, last.line + 1);
  const [top] = touched;
  if (!top) return;
  const removed = (lines[first.line] ?? "").slice(first.at, first.at + edit.remove);
  if (top === touched.at(-1) && !edit.insert.includes("\n") && !removed.includes("\n")) {
    retypeWithin(top, { ...edit, at: first.at });
    return;
  }
  const head = (lines[first.line] ?? "").slice(0, first.at);
  const tail = (lines[last.line] ?? "").slice(last.at);
  const pieces = `${head}${edit.insert}${tail}`.split("\n");
  const [firstPiece = "", ...more] = pieces;
  const lastPiece = more.pop();
  const bottom = touched.at(-1);
  for (const paragraph of touched.slice(1)) if (paragraph !== bottom || lastPiece === undefined) takeAway(paragraph);
  if (lastPiece === undefined) retypeParagraph(top, firstPiece);
  else if (bottom && bottom !== top) {
    retypeParagraph(top, firstPiece);
    retypeParagraph(bottom, lastPiece);
    insertBeside(top, more, "after");
  } else if (tail.length > head.length) {
    retypeParagraph(top, lastPiece); // most of its words stay where they are, with what others type in them
    insertBeside(top, [firstPiece, ...more], "before");
  } else {
    retypeParagraph(top, firstPiece);
    insertBeside(top, [...more, lastPiece], "after");
  }
}

/** In which line an offset in the whole text lies, and where there. */
function lineAt(lines: readonly string[], offset: number): Readonly<{ line: number; at: number }> {
  let at = offset;
  for (const [line, words] of lines.entries()) {
    if (at <= words.length) return { line, at };
    at -= words.length + 1;
  }
  return { line: lines.length - 1, at: lines.at(-1)?.length ?? 0 };
}

/** An edit without line breaks, in the texts of one paragraph. A break between them takes the place of one letter. */
function retypeWithin(paragraph: Y.XmlElement, { at, remove, insert }: Edit): void {
  let home: Readonly<{ text: Y.XmlText; at: number }> | undefined; // where the new letters come
  let before = 0; // nodes that stand before them
  let start = 0;
  for (const node of paragraph.toArray()) {
    const length = node instanceof Y.XmlText ? node.length : 1;
    if (node instanceof Y.XmlText) {
      if (start <= at && at <= start + length) home ??= { text: node, at: at - start };
      const from = Math.max(at - start, 0);
      const count = Math.min(at + remove - start, length) - from;
      if (count > 0) node.delete(from, count);
    }
    start += length;
    if (start <= at) before += 1;
  }
  if (insert === "") return;
  if (home)
    home.text.insert(home.at, insert); // with the looks of the letter before it
  else paragraph.insert(before, [new Y.XmlText(insert)]);
}

function retypeParagraph(paragraph: Y.XmlElement, words: string): void {
  const texts = paragraph.toArray();
  const before = paragraphText(paragraph);
  if (before === words) return;
  if (before.includes("\n")) {
    paragraph.delete(0, texts.length);
    paragraph.insert(0, [new Y.XmlText(words)]);
  } else retypeWithin(paragraph, smallestEdit(before, words));
}

/** New lines above or under a paragraph; beside a bullet they are bullets. */
function insertBeside(paragraph: Y.XmlElement, lines: readonly string[], side: "before" | "after"): void {
  if (lines.length === 0) return;
  const item = paragraph.parent instanceof Y.XmlElement ? (paragraph.parent as Y.XmlElement) : undefined;
  const neighbour = item?.nodeName === nodes.listItem ? item : paragraph;
  const made = lines.map((line) => {
    if (neighbour === paragraph) return newParagraph(line);
    const bullet = new Y.XmlElement(nodes.listItem);
    bullet.insert(0, [newParagraph(line)]);
    return bullet;
  });
  const holder = neighbour.parent as Y.XmlFragment;
  holder.insert(holder.toArray().indexOf(neighbour) + (side === "after" ? 1 : 0), made);
}

/** Takes a node away, and the bullet and list that it leaves empty. */
function takeAway(node: Y.XmlElement): void {
  const { parent } = node;
  if (!(parent instanceof Y.XmlFragment)) return;
  parent.delete(parent.toArray().indexOf(node), 1);
  if (parent instanceof Y.XmlElement && parent.length === 0) takeAway(parent as Y.XmlElement);
}
