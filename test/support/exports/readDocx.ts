import { strFromU8, unzipSync } from "fflate";
import type { ExportReader, Piece } from "./readExport.ts";
import { elementsIn, readXml, type XmlElement } from "./readXml.ts";

/** The XML parts of a Word file by their path, each parsed strictly. */
export function partsOf(file: Uint8Array): ReadonlyMap<string, XmlElement> {
  const files = Object.entries(unzipSync(file)).filter(([path]) => /\.(xml|rels)$/.test(path));
  return new Map(files.map(([path, bytes]) => [path, readXml(strFromU8(bytes))]));
}

/** Reads a Word file by the names of its styles. */
export const readDocx: ExportReader = (file) => {
  const parts = partsOf(file);
  const part = (path: string): XmlElement => {
    const found = parts.get(path);
    if (!found) throw new Error(`The file has no ${path}.`);
    return found;
  };
  const paragraphs = elementsIn(part("word/document.xml"), "w:p").map((paragraph) => ({
    style: elementsIn(paragraph, "w:pStyle")[0]?.attributes["w:val"] ?? "",
    text: textIn(paragraph),
  }));
  const known = new Set(elementsIn(part("word/styles.xml"), "w:style").map((style) => style.attributes["w:styleId"]));
  for (const { style } of paragraphs)
    if (style && !known.has(style)) throw new Error(`The file uses the style ${style} and does not have it.`);
  const isTop = (style: string): boolean => ["Organisers", "Title", "Subtitle", "Date"].includes(style);
  const relations = elementsIn(part("word/_rels/document.xml.rels"), "Relationship");
  const targets = new Map(relations.map(({ attributes }) => [attributes.Id, attributes.Target]));
  const defaults = elementsIn(part("word/styles.xml"), "w:rPrDefault").flatMap((run) => elementsIn(run, "w:lang"));
  const language = defaults[0]?.attributes["w:val"];
  return {
    top: paragraphs.filter(({ style }) => isTop(style)).map(({ text }) => text),
    pieces: paragraphs
      .filter(({ style, text }) => !isTop(style) && !style.startsWith("TOC") && text !== "")
      .map(pieceOf),
    links: elementsIn(part("word/document.xml"), "w:hyperlink")
      .filter(({ attributes }) => attributes["r:id"] !== undefined) // the others stay in the document
      .map(({ attributes }) => {
        const target = targets.get(attributes["r:id"]) ?? "";
        const anchor = attributes["w:anchor"]; // what stands behind the "#"
        return anchor === undefined ? target : `${target}#${anchor}`;
      }),
    ...(language !== undefined && { language }),
  };
};

function pieceOf({ style, text }: Readonly<{ style: string; text: string }>): Piece {
  const heading = /^Heading(\d)$/.exec(style);
  if (heading) return { kind: "heading", level: Number(heading[1]), text };
  if (/^List(Bullet|Number)/.test(style)) return { kind: "bullet", text };
  return { kind: style === "TableText" ? "cell" : "paragraph", text };
}

function textIn(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === "string") return element.name === "w:t" ? child : "";
      return child.name === "w:br" ? "\n" : textIn(child);
    })
    .join("");
}
