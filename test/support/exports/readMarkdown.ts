import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import type { ExportReader, Piece } from "./readExport.ts";

/** Reads Markdown by the letter of CommonMark, with GitHub's tables. HTML, pictures and code are refused: nobody wrote them. */
export const readMarkdown: ExportReader = (file) => {
  const source = new TextDecoder("utf-8", { fatal: true }).decode(file);
  const page = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const title = page.children.findIndex((node) => node.type === "heading" && node.depth === 1);
  const below = page.children.findIndex((node, at) => at > title && node.type !== "paragraph");
  const topEnd = Math.min(title + 3, below === -1 ? Number.POSITIVE_INFINITY : below);
  return {
    top: page.children.slice(0, topEnd).map(textIn),
    pieces: page.children.slice(topEnd).flatMap((node) => piecesOf(node)),
    links: linksIn(page),
  };
};

function piecesOf(node: Nodes): readonly Piece[] {
  switch (node.type) {
    case "heading":
      return [{ kind: "heading", level: node.depth - 1, text: textIn(node) }];
    case "paragraph":
      return [{ kind: "paragraph", text: textIn(node) }];
    case "tableCell":
      return [{ kind: "cell", text: textIn(node) }];
    case "listItem":
      return node.children.flatMap((child) =>
        child.type === "paragraph" ? [{ kind: "bullet", text: textIn(child) }] : piecesOf(child),
      );
    case "list":
    case "table":
    case "tableRow":
      return node.children.flatMap((child) => piecesOf(child));
    default:
      throw new Error(`The text has a ${node.type}.`);
  }
}

function textIn(node: Nodes): string {
  if (node.type === "break") return "\n";
  if (node.type === "text") return node.value;
  if (!["heading", "paragraph", "tableCell", "strong", "emphasis", "link"].includes(node.type) || !("children" in node))
    throw new Error(`The text has a ${node.type}.`);
  return node.children.map(textIn).join("");
}

function linksIn(node: Nodes): readonly string[] {
  const own = node.type === "link" ? [node.url] : [];
  return "children" in node ? [...own, ...node.children.flatMap(linksIn)] : own;
}
