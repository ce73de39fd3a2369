import { getSchema } from "@tiptap/core";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Heading } from "@tiptap/extension-heading";
import { Italic } from "@tiptap/extension-italic";
import { Link } from "@tiptap/extension-link";
import { BulletList, ListItem, OrderedList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Text } from "@tiptap/extension-text";
import { yXmlFragmentToProseMirrorRootNode } from "@tiptap/y-tiptap";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { type Block, type Bullet, type Span, textOf } from "../../../shared/blocks.ts";
import { type EditorNode, openReport, reportRoot } from "../../../shared/doc/report.ts";
import type { ClusterId } from "../../../shared/ids.ts";
import { fromEditor, toEditor } from "../../../shared/report/tiptap.ts";

const text = fc
  .array(fc.constantFrom("woord", " ", "é", "🙂", "“", "\n", "<b>", "1.", "*"), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(""))
  .filter((each) => each.trim() !== "" && !each.startsWith("\n"));
const look = fc.record(
  { bold: fc.constant(true), italic: fc.constant(true), href: fc.constantFrom("https://a.nl/", "mailto:b@c.nl") },
  { requiredKeys: [] },
);
const isSameLook = (a: Span, b: Span): boolean => a.bold === b.bold && a.italic === b.italic && a.href === b.href;
const spans: fc.Arbitrary<readonly Span[]> = fc
  .array(
    fc.record({ text, look }).map((each): Span => ({ text: each.text, ...each.look })),
    { minLength: 1, maxLength: 4 },
  )
  .map((list) => list.filter((span, at) => !(list[at - 1] && isSameLook(list[at - 1] ?? span, span))));
const source = fc.constantFrom<ClusterId>("c1" as ClusterId, "c2" as ClusterId);
const bullet = (children: fc.Arbitrary<readonly Bullet[]>): fc.Arbitrary<Bullet> =>
  fc.record({ spans, source, children }, { requiredKeys: ["spans"] });
const leaf: fc.Arbitrary<Bullet> = fc.record({ spans, source }, { requiredKeys: ["spans"] });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant("heading" as const), level: fc.constantFrom(1, 2, 3, 4), spans }),
  fc.record({ type: fc.constant("paragraph" as const), spans, source }, { requiredKeys: ["type", "spans"] }),
  fc.record({
    type: fc.constant("bullets" as const),
    ordered: fc.boolean(),
    items: fc.array(bullet(fc.array(leaf, { minLength: 1, maxLength: 3 })), { minLength: 1, maxLength: 3 }),
  }),
);
const blocks = fc.array(block, { maxLength: 5 });

/** The node's words, whatever it is. */
const allWords = (node: EditorNode): string => (node.text ?? "") + (node.content ?? []).map(allWords).join("");

describe("blocks and the editor", () => {
  test("what goes into the editor comes out as it was", () => {
    fc.assert(
      fc.property(blocks, (before) => {
        expect(fromEditor(toEditor(before))).toEqual(before);
      }),
    );
  });

  test("and so it does through the shared document that people edit together", () => {
    fc.assert(
      fc.property(blocks, (before) => {
        const report = openReport(new Y.Doc());
        report.fill(toEditor(before));
        expect(fromEditor(report.content.current())).toEqual(before);
      }),
    );
  });

  test("the editor itself reads the shared document as we wrote it", () => {
    const sourced = { source: { default: null } };
    const extensions = [Document, Text, Heading, Bold, Italic, Link, HardBreak, BulletList, OrderedList];
    const schema = getSchema([
      ...extensions,
      Paragraph.extend({ addAttributes: () => sourced }),
      ListItem.extend({ addAttributes: () => sourced }),
    ]);
    fc.assert(
      fc.property(blocks, (before) => {
        const doc = new Y.Doc();
        openReport(doc).fill(toEditor(before));
        const root = yXmlFragmentToProseMirrorRootNode(doc.getXmlFragment(reportRoot), schema);
        if (before.length > 0) root.check();
        expect(fromEditor((root.toJSON() as EditorNode).content ?? [])).toEqual(before);
      }),
    );
  });

  test("a table becomes lines: the editor has no tables, and no word is lost", () => {
    expect(fromEditor(toEditor([{ type: "table", head: ["Regio", "Punt"], rows: [["Twente", "1"]] }]))).toEqual([
      { type: "paragraph", spans: [{ text: "Regio · Punt" }] },
      { type: "paragraph", spans: [{ text: "Twente · 1" }] },
    ]);
  });

  test("of what a report does not know the words stay", () => {
    const words: EditorNode = { type: "text", text: "bewaard", marks: [{ type: "glitter" }] };
    const quote: EditorNode = { type: "blockquote", content: [{ type: "paragraph", content: [words] }] };
    const table: EditorNode = {
      type: "table",
      content: [{ type: "row", content: [{ type: "cell", content: [quote] }] }],
    };
    const item: EditorNode = { type: "listItem", content: [quote, { type: "bulletList", content: [words] }] };
    const list: EditorNode = { type: "bulletList", content: [item, { type: "bulletList", content: [item] }, words] };
    for (const node of [words, quote, table, { type: "heading", attrs: { level: "9" }, content: [quote] }])
      expect(fromEditor([node]).map((each) => ("spans" in each ? textOf(each.spans) : ""))).toEqual(["bewaard"]);
    expect(JSON.stringify(fromEditor([list])).match(/bewaard/g)).toHaveLength(allWords(list).length / "bewaard".length);
  });

  test("a link that may not stand in a document loses its address and keeps its words", () => {
    const link = (href: unknown): EditorNode => ({
      type: "paragraph",
      content: [{ type: "text", text: "klik", marks: [{ type: "link", attrs: { href } }] }],
    });
    for (const href of ["javascript:alert(1)", "data:text/html,x", "//evil", 7, undefined])
      expect(fromEditor([link(href)])).toEqual([{ type: "paragraph", spans: [{ text: "klik" }] }]);
    expect(
      JSON.stringify(toEditor([{ type: "paragraph", spans: [{ text: "klik", href: "javascript:x" }] }])),
    ).not.toContain("javascript");
  });

  test("empty lines, headings and bullets are left out", () => {
    const empty: readonly EditorNode[] = [
      { type: "paragraph" },
      { type: "heading", attrs: { level: 1 }, content: [{ type: "hardBreak" }] },
      { type: "bulletList", content: [{ type: "listItem", content: [{ type: "paragraph" }] }] },
      { type: "horizontalRule" },
    ];
    expect(fromEditor(empty)).toEqual([]);
  });
});
