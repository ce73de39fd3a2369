import * as Y from "yjs";
import { type Span, safeHref } from "../blocks.ts";

/** One line of a note with its looks; `bullet` when it stands in a list. A break within a paragraph is "\n" in a span. */
export type Line = Readonly<{ bullet: boolean; spans: readonly Span[] }>;

/** What a note says: its plain words, and its lines only where they have a look that plain words cannot show. */
export type Words = Readonly<{ text: string; rich?: readonly Line[] }>;

/** The nodes of a body as the editor names them. Lists are flat: a bullet holds paragraphs. */
export const nodes = {
  paragraph: "paragraph",
  bulletList: "bulletList",
  listItem: "listItem",
  hardBreak: "hardBreak",
} as const;

/** A new body: one paragraph for each line. Half a character is replaced, Yjs would store it broken. */
export function newBody(text: string): Y.XmlFragment {
  const body = new Y.XmlFragment();
  body.insert(0, text.toWellFormed().split("\n").map(newParagraph));
  return body;
}

/** With a text also when it is empty, so that all who type in it type in the same one. */
export function newParagraph(text: string): Y.XmlElement {
  const paragraph = new Y.XmlElement(nodes.paragraph);
  paragraph.insert(0, [new Y.XmlText(text)]);
  return paragraph;
}

/** What a body says, whatever it holds. */
export function readBody(body: Y.XmlFragment): Words {
  const lines = paragraphsOf(body).map(({ paragraph, bullet }): Line => ({ bullet, spans: spansOf(paragraph) }));
  const text = lines.map(({ spans }) => spans.map((span) => span.text).join("")).join("\n");
  const hasLook = lines.some(({ bullet, spans }) => bullet || spans.some((span) => Object.keys(span).length > 1));
  return hasLook ? { text, rich: lines } : { text };
}

/** The paragraphs of a body in reading order. `bullet`: the first of a list's item. */
export function paragraphsOf(
  body: Y.XmlFragment,
  inItem = false,
): readonly Readonly<{ paragraph: Y.XmlElement; bullet: boolean }>[] {
  return body.toArray().flatMap((node, at) => {
    if (!(node instanceof Y.XmlElement)) return [];
    if (node.nodeName === nodes.paragraph) return [{ paragraph: node, bullet: inItem && at === 0 }];
    return paragraphsOf(node, node.nodeName === nodes.listItem);
  });
}

/** The words of a paragraph, without their looks. */
export function paragraphText(paragraph: Y.XmlElement): string {
  return spansOf(paragraph)
    .map(({ text }) => text)
    .join("");
}

function spansOf(paragraph: Y.XmlElement): readonly Span[] {
  return paragraph.toArray().flatMap((node): readonly Span[] => {
    if (node instanceof Y.XmlText) return (node.toDelta() as readonly unknown[]).flatMap(readSpan);
    return node instanceof Y.XmlElement && node.nodeName === nodes.hardBreak ? [{ text: "\n" }] : [];
  });
}

function readSpan(piece: unknown): readonly Span[] {
  const { insert, attributes = {} } = piece as Readonly<{ insert: unknown; attributes?: Record<string, unknown> }>;
  if (typeof insert !== "string") return [];
  const { link } = attributes;
  const address = typeof link === "object" && link !== null && "href" in link ? link.href : undefined;
  const href = typeof address === "string" ? safeHref(address) : undefined;
  const has = (mark: string): boolean => attributes[mark] !== undefined && attributes[mark] !== null;
  return [
    {
      text: insert,
      ...(has("bold") && { bold: true }),
      ...(has("italic") && { italic: true }),
      ...(href !== undefined && { href }),
    },
  ];
}
