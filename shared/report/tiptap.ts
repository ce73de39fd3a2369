import { type Block, type Bullet, type HeadingLevel, plain, type Span, safeHref, textOf } from "../blocks.ts";
import type { EditorNode } from "../doc/report.ts";
import type { ClusterId, QuestionId, ThemeId } from "../ids.ts";
import { limits } from "../limits.ts";

type Mark = NonNullable<EditorNode["marks"]>[number];

/**
 * Blocks as the top nodes of the editor. The editor knows no tables: a row becomes a paragraph. What comes from the desk keeps its
 * origin beside it: `source` or `theme`, what was `said` there then, and `under` which theme.
 */
export function toEditor(blocks: readonly Block[]): readonly EditorNode[] {
  let under = "";
  return blocks.flatMap((block) => {
    if (block.type === "heading") under = block.theme ?? "";
    return blockNodes(block, under);
  });
}

function blockNodes(block: Block, under: string): readonly EditorNode[] {
  switch (block.type) {
    case "heading": {
      const { level, question, theme, spans } = block;
      const origin = { ...(question && { question }), ...(theme && { theme, said: toldOf(textOf(spans)) }) };
      return [{ type: "heading", attrs: { level, ...origin }, content: inline(spans) }];
    }
    case "paragraph":
      return [paragraph(block.spans, under, block.source)];
    case "bullets":
      return [list(block.items, block.ordered, under)];
    case "table":
      return [block.head, ...block.rows].map((row) => paragraph(plain(row.join(" · ")), under));
  }
}

/** What a node keeps of the words at the desk: an attribute holds only so many. */
export const toldOf = (words: string): string => words.trim().slice(0, limits.textLength).toWellFormed();

function paragraph(spans: readonly Span[], under: string, source?: ClusterId): EditorNode {
  const attrs = source && { source, said: toldOf(textOf(spans)), under };
  return { type: "paragraph", ...(attrs && { attrs }), content: inline(spans) };
}

function list(items: readonly Bullet[], ordered: boolean, under: string): EditorNode {
  return {
    type: ordered ? "orderedList" : "bulletList",
    content: items.map(({ spans, source, children = [] }) => ({
      type: "listItem",
      content: [paragraph(spans, under, source), ...(children.length > 0 ? [list(children, false, under)] : [])],
    })),
  };
}

function inline(spans: readonly Span[]): readonly EditorNode[] {
  return spans.flatMap((span) => {
    const marks = marksOf(span);
    return span.text
      .split("\n")
      .flatMap((line, at): EditorNode[] => [
        ...(at > 0 ? [{ type: "hardBreak" }] : []),
        ...(line ? [{ type: "text", text: line, ...(marks.length > 0 && { marks }) }] : []),
      ]);
  });
}

function marksOf({ bold, italic, href }: Span): readonly Mark[] {
  const safe = href === undefined ? undefined : safeHref(href);
  return [
    ...(safe === undefined ? [] : [{ type: "link", attrs: { href: safe } }]),
    ...(bold ? [{ type: "bold" }] : []),
    ...(italic ? [{ type: "italic" }] : []),
  ];
}

/** The editor's top nodes as blocks. Empty lines are left out; of nodes that a report does not know the words are kept. */
export function fromEditor(nodes: readonly EditorNode[]): readonly Block[] {
  return inParagraphs(nodes).flatMap(nodeBlocks);
}

const isInline = ({ type }: EditorNode): boolean => type === "text" || type === "hardBreak";

/** Text that stands between blocks, as only a damaged document has it, gets a paragraph of its own. */
function inParagraphs(nodes: readonly EditorNode[]): readonly EditorNode[] {
  return nodes.map((node) => (isInline(node) ? { type: "paragraph", content: [node] } : node));
}

function nodeBlocks(node: EditorNode): readonly Block[] {
  const content = node.content ?? [];
  switch (node.type) {
    case "heading": {
      const question = node.attrs?.question;
      const theme = node.attrs?.theme;
      const named = {
        ...(typeof question === "string" && question && { question: question as QuestionId }),
        ...(typeof theme === "string" && theme && { theme: theme as ThemeId }),
      };
      return filled(content, (spans) => ({ type: "heading", level: levelOf(node.attrs?.level), spans, ...named }));
    }
    case "bulletList":
    case "orderedList": {
      const items = content.flatMap(bullets);
      return items.length > 0 ? [{ type: "bullets", ordered: node.type === "orderedList", items }] : [];
    }
    default: {
      // a paragraph, or something unknown: words directly in it are a paragraph, blocks in it stand by themselves
      if (content.some(isInline) || node.type === "paragraph")
        return filled(content, (spans) => ({ type: "paragraph", spans, ...sourceOf(node) }));
      return content.flatMap(nodeBlocks);
    }
  }
}

function filled(content: readonly EditorNode[], block: (spans: readonly Span[]) => Block): readonly Block[] {
  const spans = spansOf(content);
  return spans.some(({ text }) => text.trim() !== "") ? [block(spans)] : [];
}

function levelOf(level: unknown): HeadingLevel {
  return level === 1 || level === 2 || level === 3 || level === 4 ? level : 4;
}

function sourceOf({ attrs }: EditorNode): Readonly<{ source?: ClusterId }> {
  return typeof attrs?.source === "string" && attrs.source !== "" ? { source: attrs.source as ClusterId } : {};
}

const isList = ({ type }: EditorNode): boolean => type === "bulletList" || type === "orderedList";

/** Its paragraphs become its words, its lists the bullets below it. */
function bullets(item: EditorNode): readonly Bullet[] {
  if (isList(item)) return (item.content ?? []).flatMap(bullets); // a list straight in a list: its bullets move up
  const content = isInline(item) ? [item] : (item.content ?? []); // words straight in a list: a bullet of their own
  const lines = content.filter((node) => !isList(node));
  const own = lines.map((node) => (isInline(node) ? spansOf([node]) : spansOf(node.content ?? [])));
  const spans = joined(
    own.filter((line) => line.length > 0).flatMap((line, at) => (at > 0 ? [lineBreak, ...line] : line)),
  );
  const children = content.filter(isList).flatMap((node) => (node.content ?? []).flatMap(bullets));
  if (spans.every(({ text }) => text.trim() === "")) return children;
  const source = [item, ...lines].map(sourceOf).find((each) => each.source !== undefined);
  return [{ spans, ...source, ...(children.length > 0 && { children }) }];
}

const lineBreak: Span = { text: "\n" };

/** All words below these nodes, however deep. */
function spansOf(nodes: readonly EditorNode[]): readonly Span[] {
  return joined(nodes.flatMap(leaves));
}

function leaves(node: EditorNode): readonly Span[] {
  if (node.type === "hardBreak") return [lineBreak];
  if (node.type !== "text") return (node.content ?? []).flatMap(leaves);
  return node.text ? [{ text: node.text, ...lookOf(node.marks ?? []) }] : [];
}

function lookOf(marks: readonly Mark[]): Omit<Span, "text"> {
  const address = marks.find(({ type }) => type === "link")?.attrs?.href;
  const href = typeof address === "string" ? safeHref(address) : undefined;
  return {
    ...(marks.some(({ type }) => type === "bold") && { bold: true }),
    ...(marks.some(({ type }) => type === "italic") && { italic: true }),
    ...(href !== undefined && { href }),
  };
}

/** Neighbours with one look become one span; a line break belongs to the words before it. */
function joined(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last && (span === lineBreak || sameLook(last, span)))
      result.splice(-1, 1, { ...last, text: last.text + span.text });
    else result.push(span);
  }
  return result;
}

const sameLook = (a: Span, b: Span): boolean => a.bold === b.bold && a.italic === b.italic && a.href === b.href;
