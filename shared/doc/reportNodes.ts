import * as Y from "yjs";
import type { EditorNode } from "./report.ts";

/** The shared text's own way to keep marks: one formatting attribute a mark (see y-tiptap, whose documents these are). */
export function readNode(node: unknown): readonly EditorNode[] {
  if (node instanceof Y.XmlText) {
    return (
      node.toDelta() as {
        insert: unknown;
        attributes?: Record<string, unknown>;
      }[]
    ).flatMap(({ insert, attributes }) => {
      if (typeof insert !== "string") return [];
      const marks = Object.entries(attributes ?? {}).map(([type, attrs]) => ({
        type: type.replace(/--[\w+/=]+$/, ""), // a mark that may overlap itself carries a hash
        ...(typeof attrs === "object" && attrs !== null && { attrs: attrs as Record<string, unknown> }),
      }));
      return [{ type: "text", text: insert, ...(marks.length > 0 && { marks }) }];
    });
  }
  if (!(node instanceof Y.XmlElement)) return [];
  return [
    {
      type: node.nodeName,
      attrs: node.getAttributes(),
      content: node.toArray().flatMap(readNode),
    },
  ];
}

/** A node as the editor would write it. */
export function writeNode(node: EditorNode): Y.XmlElement | Y.XmlText {
  if (node.type === "text") return writeText([node]);
  const element = new Y.XmlElement(node.type);
  for (const [key, value] of Object.entries(node.attrs ?? {}))
    if (value !== null && value !== undefined) element.setAttribute(key, value as string);
  element.insert(0, joined(node.content ?? []));
  return element;
}

/** Neighbouring text nodes become one shared text, as the editor would write them. */
function joined(content: readonly EditorNode[]): (Y.XmlElement | Y.XmlText)[] {
  const written: (Y.XmlElement | Y.XmlText)[] = [];
  let words: EditorNode[] = [];
  const flush = (): void => {
    if (words.length > 0) written.push(writeText(words));
    words = [];
  };
  for (const node of content) {
    if (node.type === "text") words.push(node);
    else {
      flush();
      written.push(writeNode(node));
    }
  }
  flush();
  return written;
}

function writeText(nodes: readonly EditorNode[]): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta(
    nodes.map(({ text: insert = "", marks = [] }) => ({
      insert: insert.toWellFormed(),
      attributes: Object.fromEntries(marks.map(({ type, attrs }) => [type, attrs ?? {}])),
    })),
  );
  return text;
}
