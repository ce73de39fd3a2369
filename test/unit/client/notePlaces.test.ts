import { getSchema } from "@tiptap/core";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { BulletList, ListItem } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Text } from "@tiptap/extension-text";
import { expect, test } from "vitest";
import { placeOf, wordsOf } from "../../../client/boards/editing/places.ts";

const schema = getSchema([Document, Text, Paragraph, HardBreak, BulletList, ListItem]);
const paragraph = (...content: readonly object[]) => ({ type: "paragraph", content });
const text = (words: string) => ({ type: "text", text: words });

test("an offset in the plain words finds the same letter in the editor", () => {
  const doc = schema.nodeFromJSON({
    type: "doc",
    content: [
      paragraph(text("ab"), { type: "hardBreak" }, text("c")),
      { type: "bulletList", content: [{ type: "listItem", content: [paragraph(text("de"))] }] },
      paragraph(),
      paragraph(text("f")),
    ],
  });
  const words = "ab\nc\nde\n\nf";
  expect(wordsOf(doc)).toBe(words);
  for (let offset = 0; offset <= words.length; offset++) {
    const place = doc.resolve(placeOf(doc, offset));
    expect(place.parent.isTextblock).toBe(true);
    expect(doc.textBetween(0, place.pos, "\n", "\n").length).toBe(offset);
  }
});
