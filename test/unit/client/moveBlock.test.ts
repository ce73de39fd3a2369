import { getSchema } from "@tiptap/core";
import { Document } from "@tiptap/extension-document";
import { Heading } from "@tiptap/extension-heading";
import { BulletList, ListItem } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Text } from "@tiptap/extension-text";
import type { Node } from "@tiptap/pm/model";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import { movePiece } from "../../../client/report/blocks/moveBlock.ts";

const schema = getSchema([Document, Text, Paragraph, Heading, BulletList, ListItem]);

/** A document written down as "# heading", "- bullet" and plain lines; bullets that follow each other are one list, "|" begins another. */
function documentOf(...lines: readonly string[]): Node {
  const blocks: Record<string, unknown>[] = [];
  const text = (words: string) => [{ type: "text", text: words }];
  for (const line of lines) {
    const last = blocks.at(-1);
    const item = { type: "listItem", content: [{ type: "paragraph", content: text(line.slice(2)) }] };
    if (line.startsWith("# ")) blocks.push({ type: "heading", content: text(line.slice(2)) });
    else if (!line.startsWith("- ")) blocks.push({ type: "paragraph", content: text(line) });
    else if (last?.type === "bulletList") (last.content as unknown[]).push(item);
    else blocks.push({ type: "bulletList", content: [item] });
  }
  return schema.nodeFromJSON({ type: "doc", content: blocks });
}

function written(doc: Node): readonly string[] {
  return doc.children.flatMap((block) => {
    if (block.type.name === "bulletList") return block.children.map((item) => `- ${item.textContent}`);
    return [block.type.name === "heading" ? `# ${block.textContent}` : block.textContent];
  });
}

/** Moves the piece that says `words`. */
function move(lines: readonly string[], words: string, by: -1 | 1): readonly string[] | undefined {
  const doc = documentOf(...lines);
  let at = 0;
  doc.descendants((node, pos) => {
    if (node.isText && node.text === words) at = pos;
  });
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, at + 1) });
  const moved = movePiece(state, by);
  if (!moved) return undefined;
  moved.doc.check();
  expect(moved.selection.$from.parent.textContent).toBe(words); // the caret goes along
  return written(moved.doc);
}

describe("a piece of the document moves", () => {
  test("among the bullets of its list", () => {
    expect(move(["- een", "- twee", "- drie"], "twee", 1)).toEqual(["- een", "- drie", "- twee"]);
    expect(move(["- een", "- twee", "- drie"], "twee", -1)).toEqual(["- twee", "- een", "- drie"]);
  });

  test("out of its list, past a heading, and into the list below it", () => {
    const once = move(["# A", "- een", "- twee", "# B", "- drie"], "twee", 1);
    expect(once).toEqual(["# A", "- een", "# B", "- twee", "- drie"]);
    expect(move(["# A", "- een", "# B"], "een", 1)).toEqual(["# A", "# B", "- een"]);
    expect(move(["# A", "- een", "# B", "- twee"], "twee", -1)).toEqual(["# A", "- een", "- twee", "# B"]);
  });

  test("as a block among blocks", () => {
    expect(move(["# A", "tekst", "- een"], "tekst", 1)).toEqual(["# A", "- een", "tekst"]);
    expect(move(["# A", "tekst"], "tekst", -1)).toEqual(["tekst", "# A"]);
  });

  test("and stays where there is no place to go", () => {
    expect(move(["- een", "tekst"], "een", -1)).toBeUndefined();
    expect(move(["- een", "tekst"], "tekst", 1)).toBeUndefined();
  });
});
