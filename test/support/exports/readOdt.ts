import { strFromU8, unzipSync } from "fflate";
import type { ExportReader, Piece } from "./readExport.ts";
import { elementsIn, readXml, type XmlElement } from "./readXml.ts";

const top = ["Organisers", "Title", "Subtitle", "Date"];
/** The name of a style as people see it; those for words from right to left belong to another. */
const plainName = (name = ""): string => name.replace(/_(?:rtl|page|figures)(?=_|$)/gu, "").replaceAll("_20_", " ");

/** Reads an ODT by the names of its styles. Fails when a part is no XML, or uses a style that is not there. */
export const readOdt: ExportReader = (file) => {
  const files = unzipSync(file);
  if (strFromU8(file.subarray(30, 38)) !== "mimetype") throw new Error("The file does not begin with its type.");
  const part = (path: string): XmlElement => readXml(strFromU8(files[path] ?? new Uint8Array()));
  const [content, styles] = [part("content.xml"), part("styles.xml")];
  for (const path of ["META-INF/manifest.xml", "meta.xml"]) part(path);
  const known = new Set(
    ["style:style", "text:list-style"]
      .flatMap((name) => [...elementsIn(content, name), ...elementsIn(styles, name)])
      .map(({ attributes }) => attributes["style:name"]),
  );
  const [body] = elementsIn(content, "office:text");
  if (!body) throw new Error("The file has no text.");
  const paragraphs = paragraphsIn(body);
  for (const { attributes } of paragraphs)
    if (!known.has(attributes["text:style-name"]))
      throw new Error(`There is no style ${attributes["text:style-name"]}.`);
  const named = paragraphs.map((paragraph) => ({
    paragraph,
    style: plainName(paragraph.attributes["text:style-name"]),
  }));
  const language = elementsIn(styles, "style:default-style").flatMap((style) =>
    elementsIn(style, "style:text-properties"),
  );
  const { "fo:language": lang, "fo:country": country } = language[0]?.attributes ?? {};
  return {
    top: named.filter(({ style }) => top.includes(style)).map(({ paragraph }) => textIn(paragraph)),
    pieces: named
      .filter(
        ({ style, paragraph }) => !top.includes(style) && !style.startsWith("Contents") && textIn(paragraph) !== "",
      )
      .map(({ style, paragraph }) => pieceOf(style, textIn(paragraph))),
    links: elementsIn(body, "text:a")
      .map(({ attributes }) => attributes["xlink:href"] ?? "")
      .filter((href) => !href.startsWith("#")),
    ...(lang !== undefined && { language: `${lang}-${country}` }),
  };
};

function paragraphsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === "string") return [];
    return child.name === "text:p" || child.name === "text:h" ? [child] : paragraphsIn(child);
  });
}

function pieceOf(style: string, text: string): Piece {
  const heading = /^Heading (\d)$/.exec(style);
  if (heading) return { kind: "heading", level: Number(heading[1]), text };
  if (/^List (Bullet|Number)$/.test(style)) return { kind: "bullet", text };
  return { kind: style.startsWith("Table ") ? "cell" : "paragraph", text };
}

function textIn(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === "string") return child;
      if (child.name === "text:line-break") return "\n";
      return child.name === "text:s" ? " ".repeat(Number(child.attributes["text:c"])) : textIn(child);
    })
    .join("");
}
